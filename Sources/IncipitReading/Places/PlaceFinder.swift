import IncipitBooks
import IncipitLexicon
import IncipitText

/// Finds the places that a story names: "New Orleans", "Covent Garden", "the kitchen".
///
/// A capitalised run is a place if a list knows it, if it ends in a word for a place ("Harrow
/// Court"), or if the story goes in, to or from it more often than it lets it act. Whatever is part
/// of a person's name is none. Linear in the tokens.
struct PlaceFinder {
  private let table: TokenTable
  private let words: StoryWords
  private let lists: TopicLists
  private let prepositions: LocativeWords
  /// Whether each word of the vocabulary is part of a person's name.
  private let isPersonal: [Bool]

  /// Every place, most often named first, then in order of the text.
  static func places(
    in table: TokenTable, words: StoryWords, characters: [StoryCharacter], lexicon: Lexicon
  ) -> [Place] {
    let finder = PlaceFinder(
      table: table, words: words, lists: lexicon.topicLists, prepositions: LocativeWords(table),
      isPersonal: table.flags(of: PersonalNames.parts(of: characters)))
    let named = finder.named()
    let common = CommonPlaces.places(
      in: table, words: words, lists: lexicon.topicLists, prepositions: finder.prepositions)
    return inOrder(named + common)
  }

  /// Most often named first, then in order of the text.
  static func inOrder(_ places: [Place]) -> [Place] {
    places.sorted { left, right in
      left.spans.count != right.spans.count
        ? left.spans.count > right.spans.count
        : (left.spans.first?.start ?? 0) < (right.spans.first?.start ?? 0)
    }
  }

  // MARK: Capitalised runs

  /// What was seen of one capitalised run over the whole story.
  private struct Candidate {
    var name: String
    var kind: Place.Kind?
    /// In a list, or made with a word for a place.
    var isKnown = false
    /// A single word that is an ordinary one too: "Nice", "Hull".
    var isOrdinary = false
    var locative = 0.0
    var acting = 0.0
    var spans: [TextSpan] = []
    /// How often "the" stands before it.
    var withArticle = 0
    let order: Int
  }

  private func named() -> [Place] {
    var candidates: [String: Candidate] = [:]
    var index = 0
    let tokens = table.tokens
    while index < tokens.count {
      guard tokens[index].isCapitalised, tokens[index].kind == .word else {
        index += 1
        continue
      }
      let run = run(from: index)
      note(run, in: &candidates)
      index = run.upperBound
    }
    return candidates.values.sorted { $0.order < $1.order }.compactMap(place)
  }

  /// The capitalised words from `start` on, with "of", "the" and "de" between them.
  private func run(from start: Int) -> Range<Int> {
    let tokens = table.tokens
    var end = start + 1
    while end < tokens.count, table.paragraphOf[end] == table.paragraphOf[start],
      tokens[end].start - tokens[end - 1].end <= 1
    {
      if tokens[end].kind == .word, tokens[end].isCapitalised {
        end += 1
      } else if end + 1 < tokens.count, prepositions.joins(tokens[end].word),
        tokens[end + 1].isCapitalised, tokens[end + 1].start - tokens[end].end <= 1
      {
        end += 2
      } else {
        break
      }
    }
    return start..<end
  }

  private func note(_ run: Range<Int>, in candidates: inout [String: Candidate]) {
    var run = run
    let isHead = table.beginsSentence(run.lowerBound)
    if isHead {
      // Drop what only the sentence's start gave a capital: "In London", "The Styx".
      while let first = run.first, run.count > 1,
        isSmall(first) || prepositions.weight(of: table.tokens[first].word) > 0
          || table.classes(first).contains(.ordinary)
            && !words.topics(first, table).contains(.namedPlace)
            && !isKnown(run)
      {
        run = run.dropFirst()
      }
    } else if let first = run.first, run.count > 1, table.word(first) == "the" {
      run = run.dropFirst()
    }
    guard let first = run.first, let last = run.last else { return }
    let listed = listed(run)
    let isMade =
      run.count > 1
      && lists.placeEnding(table.word(last)) != nil
      && !table.classes(first).contains(.title)
    if listed == nil, !isMade {
      if isHead, first == run.lowerBound, run.count == 1, table.beginsSentence(first) { return }
      if run.contains(where: { isPersonal[Int(table.tokens[$0].word)] }) { return }
      if run.allSatisfy({ isNoPlace($0) }) { return }
      if table.classes(first).contains(.title) { return }
      if table.tokens[first].isShouted, !table.tokens[last].isShouted || run.count > 2 { return }
    } else if run.count == 1, isPersonal[Int(table.tokens[first].word)] {
      return
    } else if listed != nil, !isMade,
      run.contains(where: { isPersonal[Int(table.tokens[$0].word)] })
    {
      return
    }
    let key = run.map { table.word($0) }.joined(separator: " ")
    var candidate =
      candidates[key]
      ?? Candidate(name: table.written(run), kind: listed, order: candidates.count)
    if isMade {
      candidate.kind = candidate.kind ?? kind(of: last)
      candidate.isKnown = true
    }
    if listed != nil {
      candidate.isKnown = true
      candidate.isOrdinary = run.count == 1 && table.classes(first).contains(.ordinary)
    }
    candidate.locative += locative(before: first, run: run)
    if acts(behind: last) { candidate.acting += 1 }
    if hasArticle(run) { candidate.withArticle += 1 }
    candidate.spans.append(table.span(run))
    candidates[key] = candidate
  }

  /// How strongly the words before token `first` say that one can be there.
  private func locative(before first: Int, run: Range<Int>) -> Double {
    var index = first - 1
    guard index >= 0, table.paragraphOf[index] == table.paragraphOf[first] else { return 0 }
    if table.word(index) == "the" { index -= 1 }
    guard index >= 0, table.paragraphOf[index] == table.paragraphOf[first],
      table.tokens[index].kind == .word
    else { return 0 }
    return prepositions.weight(of: table.tokens[index].word)
  }

  /// Whether what follows is a verb or a mark of somebody's speech: places do not speak.
  private func acts(behind last: Int) -> Bool {
    guard last + 1 < table.tokens.count, table.tokens[last + 1].kind == .word,
      table.paragraphOf[last] == table.paragraphOf[last + 1]
    else { return false }
    return !table.classes(last + 1).isDisjoint(with: [.speechVerb, .pastVerb, .presentVerb])
  }

  private func place(_ candidate: Candidate) -> Place? {
    let uses = Double(candidate.spans.count)
    let confidence: Double
    if candidate.isKnown {
      if candidate.isOrdinary, candidate.locative == 0 { return nil }
      confidence = candidate.locative > 0 ? 0.92 : 0.75
    } else {
      guard candidate.locative >= 0.9, candidate.locative >= uses * 0.35,
        candidate.acting <= candidate.locative * 0.5
      else { return nil }
      confidence = candidate.locative >= 2 ? 0.75 : 0.5
    }
    let isTheX = candidate.withArticle * 2 > candidate.spans.count
    return Place(
      name: isTheX ? "the " + candidate.name : candidate.name, kind: candidate.kind ?? .other,
      spans: candidate.spans,
      confidence: confidence)
  }

  private func hasArticle(_ run: Range<Int>) -> Bool {
    let first = run.lowerBound
    return first > 0 && table.paragraphOf[first - 1] == table.paragraphOf[first]
      && table.word(first - 1) == "the"
  }

  private func listed(_ run: Range<Int>) -> Place.Kind? {
    guard let first = run.first, words.topics(first, table).contains(.namedPlace) else {
      return nil
    }
    let name = run.map { table.word($0) }.joined(separator: " ")
    return lists.namedPlace(name).flatMap(Place.Kind.init(rawValue:))
  }

  private func isKnown(_ run: Range<Int>) -> Bool { listed(run) != nil }

  private func kind(of index: Int) -> Place.Kind? {
    lists.placeEnding(table.word(index)).flatMap(Place.Kind.init(rawValue:))
  }

  private func isSmall(_ index: Int) -> Bool {
    !table.classes(index).isDisjoint(
      with: [.determiner, .conjunction, .pronoun, .auxiliary, .preposition, .interjection])
  }

  /// Months, weekdays, tongues, interjections, given names, "I": written with a capital, no place.
  private func isNoPlace(_ index: Int) -> Bool {
    isSmall(index) || table.tokens[index].end - table.tokens[index].start < 3
      || !table.classes(index).isDisjoint(with: [.capitalised, .givenName, .title, .kin, .role])
      || !words.topics(index, table).isDisjoint(with: Topics.time)
  }
}
