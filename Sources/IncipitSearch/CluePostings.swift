import GRDB
import IncipitCatalogue
import IncipitLexicon
import IncipitQuery

/// The scenes that bear a clue out, by its own words or by related ones.
struct CluePostings {
  /// What bears the clue out in one scene.
  struct Posting {
    let scene: Int64
    /// Whether the clue's own words stand there, in any form.
    var isExact: Bool
    /// What the related words there weigh together.
    var related: Float
    /// The related word that weighs most: an index into `terms`.
    var via: Int?
  }

  /// A related word as it was looked up.
  struct Term {
    let words: QueryWords
    let weight: Float
  }

  /// In order of scenes, none twice.
  private(set) var postings: [Posting] = []
  /// The related words, the nearest first.
  private(set) var terms: [Term] = []
  private var found: [Posting] = []

  /// How many scenes of the clue's own words are looked at; a clue that more bear out tells little.
  private static let mostExact = 20_000
  /// A related word in more scenes than this tells nothing.
  private static let mostRelated = 4_000
  /// Scenes looked at for the related words of all clues together: what bounds the time on a large
  /// shelf.
  private static let mostInAll = 200_000
  /// Weaker ones are not looked up.
  private static let leastWeight: Float = 0.02

  /// Looks up all `clues`: their own words first, then one related word of each clue after another, the
  /// nearest first.
  ///
  /// A clue for which `isOfText` does not hold is borne out by no scene. The names of a fandom are related to each of
  /// the words that name it.
  static func lookedUp(
    _ clues: [QueryWords], isOfText: [Bool], _ related: RelatedWords?, fandoms: [FandomNames],
    _ db: Database
  ) throws -> [CluePostings] {
    var all: [CluePostings] = []
    for (clue, isOfText) in zip(clues, isOfText) {
      var one = CluePostings()
      guard isOfText else {
        all.append(one)
        continue
      }
      for scene in try scenes(Self.own(clue), limit: mostExact, db) {
        one.found.append(Posting(scene: scene, isExact: true, related: 0, via: nil))
      }
      if !clue.text.contains(" ") {
        let words = FoldedText.words(of: clue.text).joined()
        let names = fandoms.filter { $0.words.contains(words) }.flatMap(\.terms)
        let near = related?.related(to: words) ?? []
        one.terms =
          names
          + near.filter { $0.weight >= leastWeight }.compactMap { near in
            QueryWords(near.word).map { Term(words: $0, weight: near.weight) }
          }
      }
      all.append(one)
    }
    var left = mostInAll
    let longest = all.map(\.terms.count).max() ?? 0
    for index in 0..<longest {
      for place in all.indices where index < all[place].terms.count && left > 0 {
        let term = all[place].terms[index]
        let scenes = try scenes(Self.related(term.words), limit: mostRelated + 1, db)
        left -= scenes.count
        guard scenes.count <= mostRelated else { continue }
        for scene in scenes {
          all[place].found.append(
            Posting(scene: scene, isExact: false, related: term.weight, via: index))
        }
      }
    }
    for place in all.indices { all[place].join() }
    return all
  }

  /// What was found in `scene`; nil for nothing.
  func posting(in scene: Int64) -> Posting? {
    var low = 0
    var high = postings.count
    while low < high {
      let middle = low + (high - low) / 2
      if postings[middle].scene < scene { low = middle + 1 } else { high = middle }
    }
    return low < postings.count && postings[low].scene == scene ? postings[low] : nil
  }

  /// Makes one posting a scene out of those found.
  private mutating func join() {
    // The nearest of a scene comes first: order of finding is order of weight.
    let sorted = found.enumerated().sorted {
      $0.element.scene != $1.element.scene
        ? $0.element.scene < $1.element.scene : $0.offset < $1.offset
    }
    for (_, posting) in sorted {
      guard let last = postings.last, last.scene == posting.scene else {
        postings.append(posting)
        continue
      }
      postings[postings.count - 1].isExact = last.isExact || posting.isExact
      postings[postings.count - 1].related += posting.related
      postings[postings.count - 1].via = last.via ?? posting.via
    }
    found = []
  }

  private static func scenes(
    _ wanted: (table: String, match: String), limit: Int, _ db: Database
  ) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: "SELECT rowid FROM \(wanted.table) WHERE \(wanted.table) MATCH ? LIMIT ?")
    return try Int64.fetchAll(statement, arguments: [wanted.match, limit])
  }

  /// What a search table is asked for the words of a clue: their stem, but what is more than one word to the
  /// engine as it stands, as of stems no places are kept.
  static func own(_ words: QueryWords) -> (table: String, match: String) {
    (isOne(words) ? "scene_stems" : SearchTable.scenes.rawValue, MatchExpression.phrase(words))
  }

  /// The same for a word that is related to a clue: its forms, as others of its stem may be no relation at all ("admiral",
  /// "to admire").
  static func related(_ words: QueryWords) -> (table: String, match: String) {
    guard isOne(words), let match = MatchExpression.any(words.forms) else { return own(words) }
    return (SearchTable.scenes.rawValue, match)
  }

  private static func isOne(_ words: QueryWords) -> Bool {
    words.text.unicodeScalars.allSatisfy(QueryWords.isSearchable)
  }
}
