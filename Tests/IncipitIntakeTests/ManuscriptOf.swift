import IncipitBooks
import IncipitIntake
import IncipitTestSupport
import IncipitText
import Testing

/// The manuscript and the findings of a text.
func noted(_ text: String) throws -> Noted<Manuscript> { try noted(Array(text.utf8)) }

/// The manuscript and the findings of a file's bytes.
func noted(_ bytes: [UInt8]) throws -> Noted<Manuscript> {
  try Intake.manuscript(of: bytes, name: "story.txt", sha256: String(repeating: "0", count: 64))
}

/// The manuscript of a text.
func manuscript(_ text: String) throws -> Manuscript { try noted(text).value }

/// The parts of `manuscript` as "kind: first words", blank space trimmed.
func outline(_ manuscript: Manuscript) -> [String] {
  manuscript.parts.map { part in
    let trimmed = manuscript.text.string(manuscript.text.trimmed(part.span))
    return "\(part.kind): \(trimmed.prefix(24))"
  }
}

/// The paragraphs of `role`, as text.
func paragraphs(_ role: Paragraph.Role, _ manuscript: Manuscript) -> [String] {
  manuscript.paragraphs.filter { $0.role == role }.map { manuscript.text.string($0.span) }
}

/// Checks that the parts of the text marked with their kinds' names are told as these kinds.
///
/// What is not marked is story.
func expectParts(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let source = MarkedText(marked)
  let manuscript = try manuscript(source.text)
  var found: [String] = []
  for part in manuscript.parts where part.kind != .chapter {
    found.append("\(part.kind) \(manuscript.text.string(manuscript.text.trimmed(part.span)))")
  }
  let expected = source.marks.filter { Part.Kind(rawValue: $0.kind) != nil }
    .map { "\($0.kind) \(SourceText(source.text).string($0.span))" }
  #expect(found == expected, sourceLocation: sourceLocation)
}
