import IncipitLexicon
import IncipitText

/// Finds who tells the story, if it is told by one of its people ("I"), or to the reader ("you").
enum NarratorFinder {
  /// Adds the narrator to `cast`, joined with the name that others call them by, if one is found.
  ///
  /// The narrator's name is one that is said to somebody in the talk and hardly ever stands in the
  /// narration.
  static func addNarrator(
    to cast: inout CastDraft, in table: TokenTable, _ segments: Segments
  ) {
    var first = 0
    var second = 0
    var words = 0
    let firstIDs = ids(["i", "me", "my", "myself"], table)
    let secondIDs = ids(["you", "your", "yourself"], table)
    for index in table.tokens.indices
    where segments.quotationOf[index] < 0 && segments.insertOf[index] < 0 {
      let token = table.tokens[index]
      if token.kind == .word { words += 1 }
      if firstIDs.contains(token.word) { first += 1 }
      if secondIDs.contains(token.word) { second += 1 }
    }
    // One word in sixty is "I" or its like; a first-person story has one in fifteen.
    let isFirst = first >= 4 && first * 60 > words
    let isSecond = !isFirst && second >= 4 && second * 50 > words
    guard isFirst || isSecond else { return }
    let name = calledName(cast, table, segments)
    let person: Int
    if let name {
      person = name
    } else {
      person = cast.persons.count
      cast.persons.append(Person(forms: [], description: isFirst ? "I" : "you"))
    }
    cast.persons[person].isNarrator = isFirst
    cast.persons[person].isAddressedReader = isSecond
  }

  private static func ids(_ words: Set<String>, _ table: TokenTable) -> Set<Int32> {
    Set(table.vocabulary.indices.filter { words.contains(table.vocabulary[$0]) }.map(Int32.init))
  }

  /// The person whose name is called out in the talk most, and seldom told of.
  private static func calledName(
    _ cast: CastDraft, _ table: TokenTable, _ segments: Segments
  ) -> Int? {
    var best: (person: Int, score: Double)?
    for person in cast.persons.indices {
      var called = 0
      var told = 0
      for form in cast.persons[person].forms where cast.personsOfForm[form].count == 1 {
        for occurrence in cast.forms[form].occurrences {
          let isSpoken = segments.quotationOf[occurrence.lowerBound] >= 0
          if !isSpoken {
            if segments.insertOf[occurrence.lowerBound] < 0 { told += 1 }
          } else if Vocative.isVocative(occurrence, table, segments) {
            called += 1
          }
        }
      }
      let score = Double(called) - 2.5 * Double(told)
      if called >= 1, score > 0, score > (best?.score ?? 0) { best = (person, score) }
    }
    return best?.person
  }
}

/// Names by which somebody is spoken to.
enum Vocative {
  /// Whether the name at `tokens` within a quotation is set off by marks on both sides.
  static func isVocative(_ tokens: Range<Int>, _ table: TokenTable, _ segments: Segments) -> Bool {
    let quotation = segments.quotationOf[tokens.lowerBound]
    guard quotation >= 0 else { return false }
    let before = tokens.lowerBound - 1
    let after = tokens.upperBound
    let startsQuotation =
      before < 0 || segments.quotationOf[before] != quotation
      || (table.tokens[before].kind == .punctuation)
    let endsQuotation =
      after >= table.tokens.count || segments.quotationOf[after] != quotation
      || (table.tokens[after].kind == .punctuation && table.word(after) != "'"
        && table.word(after) != "’")
    if startsQuotation, endsQuotation {
      // A list ("Damon, the wolves, my dad") is no call: what stands alone in its clause is.
      return true
    }
    // "Oh Marian, …", "But Freddy I have", "Jesus Marian. Stay here": a word of address before.
    guard before >= 0, segments.quotationOf[before] == quotation else { return false }
    let isLed =
      table.classes(before).contains(.interjection)
      || [
        "but", "my", "dear", "dearest", "sweet", "poor", "jesus", "god", "damn", "goodbye", "bye",
        "morning", "night", "evening", "you",
      ].contains(table.word(before))
    if isLed, endsQuotation { return true }
    // "Calm down Mr. Ferrand you might": a full clause before and a new one behind, no comma.
    if endsQuotation, after < table.tokens.count, segments.quotationOf[after] == quotation,
      table.classes(before).contains(.adverb)
        || ["down", "you", "me", "it", "up"].contains(
          table.word(before))
    {
      return true
    }
    if startsQuotation, after < table.tokens.count,
      ["you", "i", "i'm", "come", "please", "don't", "we", "look", "listen", "wait"].contains(
        table.word(after))
    {
      return true
    }
    return false
  }
}
