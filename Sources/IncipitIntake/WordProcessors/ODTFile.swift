import IncipitMarkup
import IncipitText

/// Opens an ODT file: text, styles and properties; what it links to is not looked at.
enum ODTFile {
  /// What the ZIP file `bytes` hold.
  static func source(of bytes: [UInt8]) throws(DocumentFault) -> Noted<MarkupSource> {
    var file = try ZippedDocument(bytes) { parts.contains($0) }
    if let manifest = try file.tree("META-INF/manifest.xml"), isLocked(manifest) { throw .locked }
    guard let content = try file.tree("content.xml") else { throw .damaged("no text in it") }
    let styles = try file.tree("styles.xml")
    let source = try source(
      content, ODTStyles([styles, content].compactMap { $0 }), try file.tree("meta.xml"))
    return Noted(source.value, file.findings + source.findings)
  }

  /// What the flat document `utf8` holds, all of it in one XML file.
  static func source(ofFlat utf8: [UInt8]) throws(DocumentFault) -> Noted<MarkupSource> {
    let tree: MarkupTree
    do {
      tree = try MarkupTree(utf8, .xml)
    } catch {
      throw .tooLarge
    }
    let source = try source(tree, ODTStyles([tree]), tree)
    return Noted(source.value, tree.oddities.map(MarkupFindings.finding) + source.findings)
  }

  /// Whether `utf8` begin as a flat document does.
  static func isFlat(_ utf8: [UInt8]) -> Bool {
    // Most texts hold no such mark, which is told sooner than by reading them as a string.
    let start = utf8.prefix(16_384)
    let mark = Array("<office:document ".utf8)
    let isMarked = start.indices.contains {
      start[$0] == mark[0] && start[$0...].starts(with: mark)
    }
    guard isMarked else { return false }
    let head = String(decoding: start, as: UTF8.self)
    return head.contains("<office:document ")
      && head.contains("application/vnd.oasis.opendocument.text")
  }

  private static let parts: Set<String> = [
    "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml",
  ]

  private static func source(
    _ content: MarkupTree, _ styles: ODTStyles, _ properties: MarkupTree?
  ) throws(DocumentFault) -> Noted<MarkupSource> {
    let body = ODTBody(content, styles: styles)
    let page = MarkupSource.Page(tree: try body.page.tree())
    return Noted(
      MarkupSource(
        pages: [page], metadata: DocumentProperties.metadata(properties), isWordProcessed: true),
      DocumentFindings.leftOut(notes: body.notesLeftOut, deletions: body.deletions))
  }

  private static func isLocked(_ manifest: MarkupTree) -> Bool {
    manifest.elements("file-entry").contains { entry in
      manifest.attribute(entry, "full-path") == "content.xml"
        && manifest.first("encryption-data", in: entry) != nil
    }
  }
}
