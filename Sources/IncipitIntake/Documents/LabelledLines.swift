import IncipitBooks
import IncipitText

/// Reads the facts in the header lines of a document: "Label: value", and FanFiction.Net's own line.
enum LabelledLines {
  /// Adds what the header blocks of `outline` state, by what `fields` make of each label; a summary
  /// that has a label among them becomes one.
  static func read(_ outline: inout Outline, fields: (String) -> LabelLine.Field?) {
    let table = outline.table
    let known = outline.facts.rows.map(\.value).sorted()
    var isInSummary = false
    for index in table.blocks.indices {
      guard outline.kinds[index] == .header else {
        isInSummary = false
        continue
      }
      let line = table.line(index)
      if let meta = FanFictionNetMeta(line) {
        FactLines.add(meta, in: table.text, to: &outline.facts)
        isInSummary = false
        continue
      }
      guard let (label, value) = parts(of: line), let field = fields(label) else {
        if isInSummary { outline.mark(index, .summary) }
        continue
      }
      isInSummary = field == .summary
      if isInSummary { outline.mark(index, .summary) }
      if value.isEmpty || holds(table[index].span, oneOf: known) { continue }
      add(field, value, in: table.text, to: &outline.facts)
    }
  }

  private static func add(
    _ field: LabelLine.Field, _ value: TextSpan, in text: SourceText, to facts: inout PageFacts
  ) {
    switch field {
    case .title: facts.title = facts.title ?? value
    case .author: facts.author = facts.author ?? value
    case .archive:
      if facts.archive == nil, let archive = Archive(address: text.string(value)) {
        facts.archive = Stated(archive, evidence: [value])
      }
    default: facts.rows.append(FactRow(field: field, value: value))
    }
  }

  /// The label and the value of "Label: value"; the label has at most five words.
  private static func parts(of line: Line) -> (String, TextSpan)? {
    let bytes = line.text.bytes(line.span)
    guard let colon = bytes.prefix(48).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let label = TextSpan(Int(line.span.start), colon)
    guard line.text.words(label).count <= 5 else { return nil }
    return (
      line.text.string(label), line.text.trimmed(TextSpan(colon + 1, Int(line.span.end)))
    )
  }

  /// Whether one of `spans`, which are sorted, lies in `span`.
  private static func holds(_ span: TextSpan, oneOf spans: [TextSpan]) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start < span.start { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && span.contains(spans[low])
  }
}

extension Archive {
  /// The archive whose address `address` is; nil if it is another's.
  init?(address: String) {
    let address = address.lowercased()
    let hosts: [(String, Archive)] = [
      ("archiveofourown.org", .ao3), ("fanfiction.net", .fanfictionNet), ("wattpad.com", .wattpad),
      ("tumblr.com", .tumblr),
    ]
    guard let archive = hosts.first(where: { address.contains($0.0) })?.1 else { return nil }
    self = archive
  }
}
