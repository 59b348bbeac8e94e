import IncipitBooks
import IncipitLexicon
import IncipitText

/// Finds places without a name of their own: "the kitchen", "his studio", "the throne room".
enum CommonPlaces {
  /// Every such place that the narrator or a speaker goes into, to or from, in order of the text.
  static func places(
    in table: TokenTable, words: StoryWords, lists: TopicLists, prepositions: LocativeWords
  ) -> [Place] {
    var found: [String: (name: String, kind: Place.Kind, spans: [TextSpan], locative: Int)] = [:]
    var order: [String] = []
    let isRoom = table.flags(of: ["room", "rooms", "chamber", "area"])
    for index in table.tokens.indices {
      let token = table.tokens[index]
      guard token.kind == .word,
        words.topics(index, table).contains(.commonPlace) || isRoom[Int(token.word)],
        !token.isCapitalised
      else { continue }
      guard let phrase = phrase(endingAt: index, table, isRoom: isRoom[Int(token.word)]) else {
        continue
      }
      let isLocative =
        phrase.lowerBound > 0
        && table.paragraphOf[phrase.lowerBound - 1] == table.paragraphOf[index]
        && prepositions.weight(of: table.tokens[phrase.lowerBound - 1].word) > 0.25
      let noun = phrase.dropFirst().map { table.word($0) }.joined(separator: " ")
      let kind = lists.commonPlace(table.word(index)).flatMap(Place.Kind.init(rawValue:)) ?? .room
      if found[noun] == nil {
        let name = phrase.map { table.word($0) }.joined(separator: " ")
        found[noun] = (name, kind, [], 0)
        order.append(noun)
      }
      found[noun]?.spans.append(table.span(phrase))
      if isLocative { found[noun]?.locative += 1 }
    }
    return order.compactMap { noun in
      guard let place = found[noun], place.locative > 0 else { return nil }
      return Place(
        name: place.name, kind: place.kind, spans: place.spans,
        confidence: place.spans.count > 2 ? 0.7 : 0.55)
    }
  }

  /// The phrase from its article or possessive to the noun at `index`; nil for "a kitchen" and
  /// "kitchen table".
  private static func phrase(
    endingAt index: Int, _ table: TokenTable, isRoom: Bool
  ) -> Range<Int>? {
    if index + 1 < table.tokens.count, table.paragraphOf[index + 1] == table.paragraphOf[index],
      table.tokens[index + 1].kind == .word,
      table.classes(index + 1).isDisjoint(
        with: [
          .pronoun, .determiner, .preposition, .conjunction, .auxiliary, .pastVerb, .presentVerb,
          .adverb, .possessive,
        ])
    {
      return nil
    }
    var start = index - 1
    var steps = 0
    while start >= 0, steps < 2, table.paragraphOf[start] == table.paragraphOf[index],
      table.tokens[start].kind == .word,
      table.classes(start).isDisjoint(
        with: [.determiner, .possessive, .preposition, .conjunction, .auxiliary, .pronoun])
    {
      start -= 1
      steps += 1
    }
    guard start >= 0, table.paragraphOf[start] == table.paragraphOf[index],
      !table.classes(start).isDisjoint(with: [.determiner, .possessive]),
      isDefinite(table.word(start))
    else { return nil }
    if isRoom, start == index - 1 { return nil }
    return start..<index + 1
  }

  private static func isDefinite(_ word: String) -> Bool {
    switch word {
    case "the", "my", "your", "his", "her", "our", "their", "its": true
    default: false
    }
  }
}
