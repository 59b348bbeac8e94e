import GRDB
package import IncipitBooks
package import IncipitCatalogue
package import IncipitLexicon
import IncipitQuery
import IncipitText

extension Catalogue {
  /// The works that `description` may mean, best first.
  ///
  /// Each word that tells something is a clue. It is looked up by its English stem in the scenes, by
  /// its beginning in the facts, and where `related` knows words that a story may have instead, by
  /// those. What it counts is in `ClueWeights`. A work's score is three fifths what it bears out anywhere,
  /// two fifths what the one scene bears out that bears out most, so that a long work does not win by
  /// holding every word somewhere. The first thirty are put in order once more by who tells them and of
  /// whom, where the description says that. Equals stand in the order in which they came in.
  package func works(
    describedAs description: String, limit: Int, related: RelatedWords? = RelatedWords()
  ) throws(SearchError) -> [FoundWork] {
    let length = description.unicodeScalars.count
    guard length <= Description.maximumLength else {
      throw .descriptionTooLong(length: length, limit: Description.maximumLength)
    }
    let story = DescribedStory(description)
    var described = Description(description, without: story.used)
    // Where nothing else is said, what is said of the whole is looked for in the texts too.
    if described.clues.isEmpty { described = Description(description) }
    guard !described.clues.isEmpty else { throw .noClues }
    guard limit > 0 else { return [] }
    do {
      let found = try read { db in
        let finder = try WorkFinder(
          described, related, fandoms: FandomNames.named(in: description, db), db)
        var shown: [(work: Int64, score: Double, clues: [Clue])] = []
        let wanted = max(limit, Self.mostWeighed)
        for best in try finder.ranked(by: story, db).prefix(wanted + Self.mostPassedOver) {
          let clues = try finder.clues(of: best.work, story, db)
          // Words that stand too far from a clue to be told put works in order; they are no ground to say that one
          // is what was described. Nor is it one that many works end well, if more was told than that.
          let ofText = clues.dropLast(story.clueCount)
          guard (ofText.isEmpty ? clues[...] : ofText).contains(where: \.isMatched) else {
            continue
          }
          shown.append((finder.works[best.work], best.score, clues))
          if shown.count == wanted { break }
        }
        return Self.borneOut(shown).prefix(limit)
      }
      let items = Dictionary(
        try items(found.map(\.0)).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return found.compactMap { work, score, clues in
        items[work].map { FoundWork(item: $0, score: score, clues: clues) }
      }
    } catch {
      throw .catalogue(error)
    }
  }
}

extension Catalogue {
  /// By what is shown of so many works scores are bounded, however few are asked for.
  private static let mostWeighed = 10
  /// So many works at most are passed over because nothing can be shown for them.
  private static let mostPassedOver = 40
  /// What a clue counts that only a word near it bears out, beside one that stands there itself.
  private static let nearby = 0.5

  /// The works with scores no higher than what is shown for the one that most is shown for, of the first ten.
  private static func borneOut(
    _ works: [(work: Int64, score: Double, clues: [Clue])]
  ) -> [(Int64, Double, [Clue])] {
    let first = works.prefix(mostWeighed)
    let most = first.map { work in
      work.clues.reduce(0) { sum, clue in
        sum + (clue.isMatched ? clue.weight * (clue.via == nil ? 1 : nearby) : 0)
      }
    }.max()
    guard let most, let top = first.map(\.score).max(), top > most else {
      return works.map { ($0.work, $0.score, $0.clues) }
    }
    return works.map { ($0.work, $0.score * most / top, $0.clues) }
  }
}

/// One description looked up: what each clue counts in each scene and work.
private struct WorkFinder {
  /// Where nothing of a clue is found but related words that stand farther off than this, or that tell
  /// nothing ("then" for "silly"), it counts but is not told as a match.
  private static let leastShown: Float = 0.25
  /// The share of the score that a work has from what stands anywhere in it.
  private static let shareAnywhere = 0.6
  /// What a clue weighs that is denied ("he never sings"): the story may well speak of it.
  private static let denied = 0.5
  /// So many works are looked into for how they are told, which costs reading them.
  private static let mostRead = 30

  private let clues: [QueryWords]
  private let postings: [CluePostings]
  private let candidates: WeighedScenes
  /// For each clue what it counts in each work and in each scene, and the works whose facts bear it out.
  private let counts: [ClueCounts]
  /// For each clue its share of all that could be borne out; they sum to 1.
  private let weights: [Double]

  var works: [Int64] { candidates.works }

  init(
    _ description: Description, _ related: RelatedWords?, fandoms: [FandomNames], _ db: Database
  ) throws {
    clues = description.clues
    // The greatest number is near enough to how many there are, and does not have to be counted.
    let workCount = try Int.fetchOne(db, sql: "SELECT max(id) FROM work") ?? 0
    let sceneCount = try Int.fetchOne(db, sql: "SELECT max(id) FROM scene") ?? 0
    let facts = try clues.map { try FactEvidence.works(bearingOut: $0, among: workCount, db) }
    // Who asks for a modern version means what the story is, not that it says "modern".
    let isOfText = zip(facts, clues).map { $0.isEmpty || !FactEvidence.hasMeaning($1) }
    let postings = try CluePostings.lookedUp(
      clues, isOfText: isOfText, related, fandoms: fandoms, db)
    let candidates = try WeighedScenes(
      postings, others: facts.flatMap { $0 }, total: sceneCount, db)
    let scenes = ClueWeights(total: sceneCount, lengths: candidates.sceneLengths)
    let works = ClueWeights(total: workCount, lengths: candidates.workLengths)
    counts = clues.indices.map { index in
      ClueCounts(
        postings[index], facts: facts[index], in: candidates, scenes, works,
        factor: description.isDenied[index] ? Self.denied : 1)
    }
    let total = counts.reduce(0) { $0 + $1.rarity }
    weights = counts.map { $0.rarity / total }
    self.postings = postings
    self.candidates = candidates
  }

  /// Every work that bears out a clue, best first, by its place among the candidates; those that are as
  /// described on the whole are put before others.
  func ranked(
    by story: DescribedStory, _ db: Database
  ) throws -> [(work: Int, score: Double)] {
    let most = 1 + story.most
    guard most > 1 else { return ranked }
    let all = ranked.map { (work: $0.work, score: $0.score / most) }
    let first = try all.prefix(Self.mostRead).map { work, score in
      let gain = try story.agreement(with: whole(work), db)
      return (work: work, score: score + gain / most)
    }
    return first.sorted { $0.score != $1.score ? $0.score > $1.score : $0.work < $1.work }
      + all.dropFirst(Self.mostRead)
  }

  /// Every work that bears out a clue, best first, by its place among the candidates.
  private var ranked: [(work: Int, score: Double)] {
    var anywhere = [Double](repeating: 0, count: works.count)
    var together = [Double](repeating: 0, count: works.count)
    var inScene = [Double](repeating: 0, count: candidates.scenes.count)
    var most = 0.0
    for clue in counts {
      for work in works.indices { anywhere[work] += clue.inWorks[work] }
      for work in clue.facts { together[work] += clue.inFacts }
      for (scene, work) in candidates.workOfScene.enumerated() {
        inScene[scene] +=
          clue.facts.contains(work)
          ? max(clue.inFacts, clue.inScenes[scene]) : clue.inScenes[scene]
      }
      most += clue.most(anywhere: Self.shareAnywhere)
    }
    for (scene, work) in candidates.workOfScene.enumerated() {
      together[work] = max(together[work], inScene[scene])
    }
    return works.indices.map { work in
      let gained =
        Self.shareAnywhere * anywhere[work] + (1 - Self.shareAnywhere) * together[work]
      return (work, min(1, gained / most))
    }.filter { $0.1 > 0 }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
  }

  private func whole(_ work: Int) -> DescribedStory.Work {
    DescribedStory.Work(id: works[work], words: candidates.workLengths[work])
  }

  /// Every clue with what in `work`, a place among the candidates, bears it out, and then what is said of the
  /// whole.
  func clues(of work: Int, _ story: DescribedStory, _ db: Database) throws -> [Clue] {
    let ofTeller = clues.indices.filter { story.saysWhoTells(clues[$0]) }
    let told = try story.clues(
      of: whole(work), tellerWeight: ofTeller.reduce(0) { $0 + weights[$1] }, db)
    return try clues.indices.filter { !ofTeller.contains($0) }.map { index in
      let words = clues[index]
      let fact =
        counts[index].facts.contains(work)
        ? try FactEvidence.fact(bearingOut: words, of: works[work], db) : nil
      let best = candidates.workOfScene.indices.filter {
        candidates.workOfScene[$0] == work && counts[index].inScenes[$0] > 0
      }.max { counts[index].inScenes[$0] < counts[index].inScenes[$1] }
      let posting = best.flatMap { postings[index].posting(in: candidates.scenes[$0]) }
      var sought: (table: String, match: String)?
      var via: String?
      if let posting, posting.isExact {
        sought = CluePostings.own(words)
      } else if let term = posting?.via.map({ postings[index].terms[$0] }), fact == nil,
        term.weight >= Self.leastShown, !StopWords.english.contains(term.words.text)
      {
        sought = CluePostings.related(term.words)
        via = term.words.text
      }
      let line = try sought.flatMap { sought in
        try posting.flatMap { try Self.line(with: sought, in: $0.scene, db) }
      }
      return Clue(
        clue: words.text, weight: weights[index] * story.textShare,
        isMatched: line != nil || fact != nil,
        line: line?.text, span: line?.span, fact: fact, via: line == nil ? nil : via)
    } + told
  }

  /// The line of a scene that bears words out; nil if there is none.
  private static func line(
    with wanted: (table: String, match: String), in scene: Int64, _ db: Database
  ) throws -> (text: String, span: TextSpan)? {
    let table: SQL = "\(sql: wanted.table)"
    let request = SQLRequest<Row>(
      literal: """
        SELECT s.span_start, s.text,
          highlight(\(table), 0, \(Highlight.open), \(Highlight.close)) AS marked
        FROM \(table) f JOIN scene s ON s.id = f.rowid
        WHERE \(table) MATCH \(wanted.match) AND f.rowid = \(scene)
        """)
    guard let row = try request.fetchOne(db) else { return nil }
    let string: String = row["text"]
    let text = SourceText(string)
    let excerpt = Excerpt(of: text, marks: Highlight.spans(in: row["marked"], of: string))
    return (text.string(excerpt.span), excerpt.span.moved(by: row["span_start"]))
  }
}
