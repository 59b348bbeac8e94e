package import IncipitBooks
package import IncipitText

/// Turns a saved file's bytes into a manuscript. Pure: reads no disk, no clock.
package enum Intake {
  /// The manuscript that `bytes` hold.
  ///
  /// - Parameters:
  ///   - bytes: the file as it lies on disk.
  ///   - name: the file's own name, used for hints and messages only.
  ///   - sha256: the bytes' SHA-256, 64 hexadecimal digits.
  package static func manuscript(
    of bytes: [UInt8], name: String, sha256: String
  ) throws(IntakeError) -> Noted<Manuscript> {
    guard let text = SourceText(validating: bytes) else {
      throw IntakeError(.notText, name: name)
    }
    let source = SourceDescription(
      name: name, sha256: sha256, bytes: bytes.count, format: .text, encoding: .utf8)
    var paragraphs: [Paragraph] = []
    for line in LineTable(text).lines {
      let span = text.trimmed(line)
      if !span.isEmpty { paragraphs.append(Paragraph(span, part: 0, role: .prose)) }
    }
    return Noted(
      Manuscript(
        source: source, text: text, parts: [Part(.chapter, text.span)], paragraphs: paragraphs,
        stated: StatedFacts()))
  }
}

/// Why a file could not become a manuscript.
package struct IntakeError: Error, Hashable {
  package enum Reason: Hashable, Sendable {
    /// No bytes, or nothing but white space.
    case empty
    /// Bytes of a known format that is no text; `what` names it: "a JPEG picture".
    case foreign(what: String)
    /// Bytes that are no text in any encoding that is told apart.
    case notText
    /// More than `SourceText.maximumBytes`.
    case tooLarge(bytes: Int)
  }

  package let reason: Reason
  /// The file's own name.
  package let name: String

  package init(_ reason: Reason, name: String) {
    self.reason = reason
    self.name = name
  }
}
