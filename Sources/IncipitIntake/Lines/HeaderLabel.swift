import IncipitText

/// Whether a line of a wrapped text begins a fact of the header, and so never goes on the line above.
enum HeaderLabel {
  /// Whether `line` begins with a known label and its colon.
  ///
  /// O(1): looks at its first words only.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - line: a line of it without white space around it.
  ///   - behindFact: whether it stands directly below another fact; else only a label in capitals is
  ///     believed, since a sentence that was broken may go on with "note:".
  /// - Returns: whether it does.
  static func begins(_ text: SourceText, _ line: TextSpan, behindFact: Bool = true) -> Bool {
    guard let head = head(text, line), let first = head.firstWord,
      behindFact || first.isShouted
    else { return false }
    return LabelLine(head) != nil || NoteLabel(head)?.style == .sure
      || DisclaimerLine.isLabelled(head) || behindFact && messageFields.contains(head.forms)
  }

  /// The fields of a message (RFC 5322, RFC 5536).
  private static let messageFields: Set<String> = [
    "from", "to", "subject", "date", "newsgroups", "message id", "organization", "references",
    "reply to", "followup to", "path", "lines", "sender", "mime version", "content type",
    "content transfer encoding", "user agent", "x newsreader", "cc", "approved",
  ]

  /// The line up to its first colon, if one stands near enough.
  private static func head(_ text: SourceText, _ line: TextSpan) -> Line? {
    guard let colon = text.bytes(line).prefix(40).firstIndex(of: 0x3A) else { return nil }
    return Line(text, TextSpan(Int(line.start), colon + 1))
  }
}
