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
    let isFirstWord = table.flags(of: ["i", "me", "my", "myself"])
    let isSecondWord = table.flags(of: ["you", "your", "yourself"])
    for index in table.tokens.indices
    where segments.quotationOf[index] < 0 && segments.insertOf[index] < 0 {
      let token = table.tokens[index]
      if token.kind == .word { words += 1 }
      if isFirstWord[Int(token.word)] { first += 1 }
      if isSecondWord[Int(token.word)] { second += 1 }
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

  /// The person whose name is called out in the talk most, and seldom told of.
  private static func calledName(
    _ cast: CastDraft, _ table: TokenTable, _ segments: Segments
  ) -> Int? {
    let own = ownQuotations(table, segments)
    var best: (person: Int, score: Double)?
    for person in cast.persons.indices {
      var score = 0.0
      var isCalled = false
      for form in cast.persons[person].forms where cast.personsOfForm[form].count == 1 {
        for occurrence in cast.forms[form].occurrences {
          // "Y/N" is whoever reads.
          if isBlank(occurrence, table) { return person }
          if namesSelf(before: occurrence.lowerBound, table, segments) {
            score += 4
            isCalled = true
            continue
          }
          let quotation = segments.quotationOf[occurrence.lowerBound]
          if quotation < 0 {
            if segments.insertOf[occurrence.lowerBound] < 0 { score -= 2.5 }
          } else if Vocative.isVocative(occurrence, table, segments) {
            if own.contains(quotation) {
              score -= 3
            } else {
              score += own.contains(quotation + 1) || own.contains(quotation - 1) ? 1.5 : 1
              isCalled = true
            }
          }
        }
      }
      if isCalled, score > 0, score > (best?.score ?? 0) { best = (person, score) }
    }
    return best?.person
  }

  private static func isBlank(_ tokens: Range<Int>, _ table: TokenTable) -> Bool {
    tokens.count == 3 && table.word(tokens.lowerBound + 1) == "/"
  }

  /// "My name is Ada", "I am Ada", "I, Ada Vale,": said by the narrator to the reader.
  private static func namesSelf(
    before index: Int, _ table: TokenTable, _ segments: Segments
  ) -> Bool {
    guard index >= 3, segments.quotationOf[index] < 0 else { return false }
    let words = ((index - 3)..<index).map { table.word($0) }
    if words[1] == "i", ["am", "'m", ","].contains(words[2]) { return true }
    if words == ["my", "name", "is"] || words == ["my", "name", "was"] { return true }
    return words[1] == "name" && words[2] == "'s" && words[0] == "my"
  }

  /// The quotations that a tag gives to the narrator: "said I", "I said".
  private static func ownQuotations(_ table: TokenTable, _ segments: Segments) -> Set<Int32> {
    let first = table.flags(of: ["i"])
    var own: Set<Int32> = []
    for index in table.tokens.indices.dropFirst()
    where segments.quotationOf[index] < 0 && segments.quotationOf[index - 1] >= 0 {
      var next = index
      while next < min(index + 2, table.tokens.count), table.tokens[next].kind == .punctuation {
        next += 1
      }
      guard next + 1 < table.tokens.count else { continue }
      let pair = [next, next + 1]
      if pair.contains(where: { first[Int(table.tokens[$0].word)] }),
        pair.contains(where: { table.classes($0).contains(.speechVerb) })
      {
        own.insert(segments.quotationOf[index - 1])
      }
    }
    return own
  }
}
