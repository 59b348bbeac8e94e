import IncipitBooks
import IncipitText

/// A stretch of quoted words before anybody is named for it.
struct FoundQuotation: Sendable {
  /// With its marks.
  var span: TextSpan
  /// Index into the table's paragraphs.
  let paragraph: Int
  /// Index of the quotation that this one goes on with.
  var continues: Int?
  /// The writer's label before it, for chat lines: "Mina" of "Mina: where are you".
  var label: TextSpan?
  var kind: Quotation.Kind = .speech
  /// Set off as nothing but speech is: a chat line, a dash.
  var isCertain = false
}

/// What the search for quotations found.
struct FoundSpeech: Sendable {
  /// In order; no two overlap.
  var quotations: [FoundQuotation] = []
  /// Letters and messages as spans, in order.
  var inserts: [FoundInsert] = []
  var findings: [Finding] = []
}

/// A text within the story before its writer is known.
struct FoundInsert: Sendable {
  let kind: Insert.Kind
  let span: TextSpan
  /// The name in "Dear X", in the signature, or in a label.
  let readerSpan: TextSpan?
  let writerSpan: TextSpan?
}
