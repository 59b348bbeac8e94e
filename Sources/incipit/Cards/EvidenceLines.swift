import IncipitText

/// The lines of a text that facts rest on, as they are shown below a fact.
struct EvidenceLines {
  private let text: SourceText
  private let table: LineTable
  private let width: Int

  init(_ text: SourceText, width: Int) {
    self.text = text
    table = LineTable(text)
    self.width = width
  }

  /// The lines of `spans`, at most `most` of them, each with its number; indented.
  func lines(of spans: [TextSpan], most: Int = 3) -> [String] {
    guard !table.lines.isEmpty else { return [] }
    var shown: Set<Int> = []
    var lines: [String] = []
    for span in spans where lines.count < most {
      let number = table.line(at: Int(span.start))
      guard shown.insert(number).inserted else { continue }
      let label = "      line \(number + 1): "
      lines.append(label + excerpt(around: span, of: table.lines[number], width - label.count))
    }
    if spans.count > lines.count, lines.count == most {
      lines.append("      … and \(spans.count - most) more")
    }
    return lines
  }

  /// The line, or as much of it around the span as there is room for.
  private func excerpt(around span: TextSpan, of line: TextSpan, _ columns: Int) -> String {
    let whole = HarmlessText.line(text.string(text.trimmed(line)))
    guard TextWidth.of(whole) > columns else { return whole }
    // A third of the room for what stands before, never from the middle of a scalar.
    var start = max(Int(line.start), Int(span.start) - columns / 3)
    while start < text.count, !text.isScalarBoundary(start) { start += 1 }
    let rest = HarmlessText.line(text.string(TextSpan(start, Int(line.end))))
    let mark = start > Int(line.start) ? "…" : ""
    return TextWidth.cut(mark + rest, to: columns)
  }
}
