import IncipitBooks
import IncipitText

/// Keeps what labelled lines state.
enum FactLines {
  /// Keeps the fields of FanFiction.Net's line of facts.
  static func add(_ meta: MetaLine, to outline: inout Outline) {
    guard let first = meta.fields.first, let last = meta.fields.last else { return }
    outline.archive = Stated(.fanfictionNet, evidence: [first.union(last)])
    outline.rows += MetaFields.rows(meta, outline.table.text)
  }

  /// Keeps the value of a labelled line; of a chatty one only its first words.
  static func add(
    _ label: LabelLine, _ line: Line, isChatty: Bool, to outline: inout Outline
  ) {
    guard !label.value.isEmpty, label.field != .other else { return }
    let text = outline.table.text
    var pieces = LabelRows.pieces(of: label.value, in: text)
    if isChatty, label.field != .summary {
      pieces = pieces.prefix(1).map { LabelRows.firstSentence(of: $0, in: text) }
    }
    for (index, piece) in pieces.enumerated() {
      let field =
        index == 0
        ? label.field : LabelRows.field(ofUnlabelled: text.words(piece), text.string(piece))
      outline.rows.append(FactRow(field: field, value: piece))
    }
  }
}
