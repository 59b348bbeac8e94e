package import IncipitBooks
package import IncipitText

/// Turns a saved file's bytes into a manuscript.
///
/// Pure: reads no disk, no clock.
package enum Intake {
  /// The manuscript that `bytes` hold.
  ///
  /// O(n).
  ///
  /// - Parameters:
  ///   - bytes: the file as it lies on disk.
  ///   - name: the file's own name, used for messages only.
  ///   - sha256: the bytes' SHA-256, 64 hexadecimal digits.
  /// - Returns: the manuscript, and what was odd about the file.
  /// - Throws: `IntakeError` if the bytes are no text.
  package static func manuscript(
    of bytes: [UInt8], name: String, sha256: String
  ) throws(IntakeError) -> Noted<Manuscript> {
    guard bytes.count <= SourceText.maximumBytes else {
      throw IntakeError(.tooLarge(bytes: bytes.count), name: name)
    }
    if let what = Sniffer.foreignFormat(of: bytes) {
      throw IntakeError(.foreign(what: what), name: name)
    }
    guard let decoded = TextDecoder(bytes) else { throw IntakeError(.notText, name: name) }
    let markdown = MarkdownDocument(decoded.text, name: name)
    let text = markdown?.text ?? decoded.text
    guard !text.trimmed(text.span).isEmpty else { throw IntakeError(.empty, name: name) }

    let table = BlockFinder.blocks(of: text)
    var (outline, findings) = outline(of: table, markdown)
    findings = decoded.findings + TextFindings.characters(of: text) + findings
    let gaps = StoryRoles.mark(&outline)
    let tables = ManuscriptTables(outline, gaps: gaps)
    findings += TextFindings.truncation(tables.paragraphs, tables.parts, text)
    let source = SourceDescription(
      name: name, sha256: sha256, bytes: bytes.count, format: markdown == nil ? .text : .markdown,
      encoding: decoded.encoding)
    let manuscript = Manuscript(
      source: source, text: text, parts: tables.parts, paragraphs: tables.paragraphs,
      stated: StatedFactsFinder.facts(in: outline))
    return Noted(manuscript, findings)
  }

  /// Asks the source readers in turn what the blocks are; the last takes any text.
  private static func outline(
    of table: BlockTable, _ markdown: MarkdownDocument?
  ) -> (Outline, [Finding]) {
    if let markdown { return (ExportedText.outline(of: table, marksNotes: markdown.isOurs), []) }
    if let outline = ExportedText.outline(of: table) { return (outline, []) }
    if let message = ErrorPage.message(in: table) {
      var outline = Outline(table)
      outline.mark(0..<table.count, .siteText)
      let finding = Finding(
        "intake.site.error-page", .error, at: message,
        "a site's error page was saved in place of the story", remedy: "save the page again")
      return (outline, [finding])
    }
    return (AO3Page.outline(of: table) ?? PlainDump.outline(of: table), [])
  }
}
