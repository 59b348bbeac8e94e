import IncipitBooks
import IncipitText

/// Gathers what the source says of the work: the archive's table first, then the author's words.
enum StatedFactsFinder {
  /// The facts stated in the text that `outline` is of.
  static func facts(in outline: Outline) -> StatedFacts {
    let text = outline.table.text
    var facts = StatedFacts()
    facts.title = outline.facts.title.map { Stated(text.string($0), evidence: [$0]) }
    facts.author = outline.facts.author.map { Stated(text.string($0), evidence: [$0]) }
    facts.archive = outline.facts.archive
    facts.summary = summary(outline)
    for row in outline.facts.rows { StatedRow.add(row, text, to: &facts) }
    guard !outline.facts.isComplete else { return facts }
    let hasTable =
      outline.facts.rows.contains { $0.field == .tags } && outline.facts.archive?.value == .ao3
    for index in outline.table.blocks.indices where outline.kinds[index] != .chapter {
      AuthorWords.add(
        outline.table, index, outline.kinds[index], keepsTags: !hasTable, to: &facts)
    }
    return facts
  }

  /// The text of the first summary, its label left out.
  private static func summary(_ outline: Outline) -> Stated<String>? {
    guard let first = outline.kinds.firstIndex(of: .summary) else { return nil }
    // This archive sets the work's summary before all chapters; what follows is a chapter's own.
    if outline.facts.archive?.value == .ao3, let heading = outline.headings.first,
      heading.block < first
    {
      return nil
    }
    let text = outline.table.text
    var spans: [TextSpan] = []
    for index in first..<outline.table.count {
      guard outline.kinds[index] == .summary else { break }
      var span = outline.table[index].span
      if index == first, let label = LabelLine(outline.table.line(index)), label.field == .summary {
        span = label.value
      }
      if !span.isEmpty { spans.append(span) }
    }
    guard let start = spans.first, let last = spans.last else { return nil }
    return Stated(
      spans.map { unwrapped(text.string($0)) }.joined(separator: "\n\n"),
      evidence: [start.union(last)])
  }

  /// `paragraph` on one line, where the source broke it to fit a screen.
  private static func unwrapped(_ paragraph: String) -> String {
    guard paragraph.contains(where: \.isNewline) else { return paragraph }
    return paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
