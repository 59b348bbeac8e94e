import IncipitBooks
import IncipitText

extension Intake {
  /// The manuscript of a word processor's file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it lies on disk.
  ///   - format: which it is in.
  ///   - name: the file's own name.
  ///   - sha256: the bytes' SHA-256.
  ///   - flat: the decoded text of a document that is one XML file.
  /// - Returns: the manuscript, and what was odd about the file.
  /// - Throws: `IntakeError` if it cannot be opened.
  static func document(
    _ bytes: [UInt8], _ format: DocumentFormat, name: String, sha256: String,
    flat: SourceText? = nil
  ) throws(IntakeError) -> Noted<Manuscript> {
    let opened: Noted<MarkupSource>
    do {
      opened = try open(bytes, format, flat)
    } catch {
      switch error {
      case .damaged(let how): throw IntakeError(.damaged(how: how), name: name)
      case .locked: throw IntakeError(.locked, name: name)
      case .tooLarge: throw IntakeError(.pageTooLarge, name: name)
      case .notTakenOut: throw IntakeError(.foreign(.pdf), name: name)
      }
    }
    let source = SourceDescription(
      name: name, sha256: sha256, bytes: bytes.count, format: format.source, encoding: .utf8)
    return try marked(opened.value, source, opened.findings)
  }
  private static func open(
    _ bytes: [UInt8], _ format: DocumentFormat, _ flat: SourceText?
  ) throws(DocumentFault) -> Noted<MarkupSource> {
    if let flat { return try ODTFile.source(ofFlat: flat.utf8) }
    switch format {
    case .docx: return try DOCXFile.source(of: bytes)
    case .odt: return try ODTFile.source(of: bytes)
    case .rtf: return try RTFFile.source(of: bytes)
    case .pdf: throw .notTakenOut
    }
  }
}
