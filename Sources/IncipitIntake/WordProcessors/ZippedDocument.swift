import IncipitContainers
import IncipitMarkup
import IncipitText

/// The XML files that are wanted of a word processor's ZIP file.
struct ZippedDocument {
  private let files: [String: [UInt8]]
  /// What was odd about the files that were read.
  private(set) var findings: [Finding] = []

  /// Opens `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: the ZIP file.
  ///   - wants: whether the file of a name is read; others cost no memory.
  /// - Throws: `DocumentFault.damaged` if it is no archive or passes its limits.
  init(_ bytes: [UInt8], wants: (String) -> Bool) throws(DocumentFault) {
    do {
      let (files, passed) = try ArchiveReader.files(of: bytes, limits: .book, wants: wants)
      self.files = files
      if passed.contains(where: { $0.reason == .locked }) { throw DocumentFault.locked }
      for entry in passed.prefix(20) {
        findings.append(
          Finding("intake.document.entry-refused", .warning, "“\(entry.name)” was not read"))
      }
    } catch let error as ArchiveError {
      throw .damaged(error.summary)
    } catch {
      throw .locked
    }
  }

  /// The names of the files that were read, sorted.
  var names: [String] { files.keys.sorted() }

  /// The tree of the file called `name`; nil if there is none or it is no text.
  ///
  /// - Throws: `DocumentFault.tooLarge` if it is larger than pages may be.
  mutating func tree(_ name: String) throws(DocumentFault) -> MarkupTree? {
    guard let bytes = files[name], let decoded = TextDecoder(bytes) else { return nil }
    let tree: MarkupTree
    do {
      tree = try MarkupTree(decoded.text.utf8, .xml)
    } catch {
      throw .tooLarge
    }
    let odd = decoded.findings.map { Finding($0.code, $0.severity, $0.summary, remedy: $0.remedy) }
    for finding in odd + tree.oddities.map(MarkupFindings.finding) where !findings.contains(finding)
    {
      findings.append(finding)
    }
    return tree
  }
}
