import IncipitText

/// The story cut at its quotations: which token is said by whom, and where sentences begin.
struct Segments: Sendable {
  /// For each token the index of the quotation that holds it, or −1 in narration.
  let quotationOf: [Int32]
  /// For each token the index of the insert (letter, message) that holds it, or −1.
  let insertOf: [Int32]
  /// Whether a sentence, a quotation or a paragraph begins with this token.
  let startsSentence: [Bool]
  /// For each token the running number of its sentence.
  let sentenceOf: [Int32]

  /// Marks the tokens of `table` with what `speech` found.
  ///
  /// O(tokens).
  init(_ table: TokenTable, _ speech: FoundSpeech) {
    let count = table.tokens.count
    var quotationOf = [Int32](repeating: -1, count: count)
    var insertOf = [Int32](repeating: -1, count: count)
    for (index, quotation) in speech.quotations.enumerated() {
      for token in table.tokens(in: quotation.span) { quotationOf[token] = Int32(index) }
    }
    for (index, insert) in speech.inserts.enumerated() {
      for token in table.tokens(in: insert.span) { insertOf[token] = Int32(index) }
    }
    var starts = [Bool](repeating: false, count: count)
    let enders = table.flags(of: [".", "!", "?"])
    // These end a sentence only before a capital: "Well... maybe", "Ada—no, Ben".
    let softEnders = table.flags(of: ["…", "...", "....", ":", "—"])
    let abbreviations = table.flags(of: [
      "mr", "mrs", "ms", "dr", "st", "prof", "capt", "lt", "sgt", "col", "rev", "mt", "sr", "jr",
    ])
    var isSoft = false
    var isStart = true
    for index in 0..<count {
      if index > 0, table.paragraphOf[index] != table.paragraphOf[index - 1] { isStart = true }
      if index > 0, quotationOf[index] != quotationOf[index - 1], quotationOf[index] >= 0 {
        isStart = true
      }
      let token = table.tokens[index]
      if token.kind == .punctuation {
        if enders[Int(token.word)] {
          let isAbbreviation =
            index > 0 && abbreviations[Int(table.tokens[index - 1].word)]
            && table.tokens[index - 1].end == token.start
          if !isAbbreviation { isStart = true }
        } else if softEnders[Int(token.word)] {
          isSoft = true
        }
        continue
      }
      starts[index] = isStart || isSoft && token.isCapitalised
      isStart = false
      isSoft = false
    }
    var sentence: Int32 = 0
    sentenceOf = starts.map { isStart in
      if isStart { sentence += 1 }
      return sentence
    }
    self.quotationOf = quotationOf
    self.insertOf = insertOf
    startsSentence = starts
  }
}
