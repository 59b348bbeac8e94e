import IncipitText

/// How a text is written as a whole, by a sample of its paragraphs.
struct BodyStyle: Equatable {
  /// Whether paragraphs begin with capitals, so that one without any stands out.
  private(set) var isCapitalised = false
  /// Whether paragraphs end as sentences do, so that a line that does not stands out.
  private(set) var isPunctuated = false

  /// A style of which nothing is known.
  init() {}

  /// The style of the blocks of `range`, by at most 60 of them.
  init(_ table: BlockTable, _ range: Range<Int>) {
    var sampled = 0
    var capitalised = 0
    var punctuated = 0
    let step = max(1, range.count / 60)
    for index in stride(from: range.lowerBound, to: range.upperBound, by: step)
    where table.utf8Length(index) >= 30 && table.utf8Length(index) <= BlockTable.inspectedBytes {
      // Only the first word and the last marks are looked at.
      guard let first = table.head(index, bytes: 80).firstWord else { continue }
      sampled += 1
      if first.isCapitalised || first.isNumber { capitalised += 1 }
      if table.tail(index, bytes: 16).endsSentence { punctuated += 1 }
    }
    isCapitalised = sampled >= 4 && capitalised * 10 >= sampled * 8
    isPunctuated = sampled >= 4 && punctuated * 10 >= sampled * 9
  }
}
