import IncipitBooks
import IncipitText

/// Keeps what labelled lines state.
enum FactLines {
  /// Keeps the fields of FanFiction.Net's line of facts.
  static func add(_ meta: FanFictionNetMeta, in text: SourceText, to facts: inout PageFacts) {
    facts.archive = Stated(.fanfictionNet, evidence: [meta.span])
    facts.rows += meta.rows
  }

  /// Keeps the value of a labelled line; of a chatty one only its first words.
  static func add(
    _ label: LabelLine, _ line: Line, isChatty: Bool, to facts: inout PageFacts
  ) {
    guard !label.value.isEmpty, label.field != .other else { return }
    let text = line.text
    var pieces = LabelRows.pieces(of: label.value, in: text)
    if isChatty, label.field != .summary {
      pieces = pieces.prefix(1).map { LabelRows.firstSentence(of: $0, in: text) }
    }
    for (index, piece) in pieces.enumerated() {
      let field =
        index == 0
        ? label.field : LabelRows.field(ofUnlabelled: text.words(piece), text.string(piece))
      facts.rows.append(FactRow(field: field, value: piece))
    }
  }
}
