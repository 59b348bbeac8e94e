package import IncipitBooks
import IncipitMarkup
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
  ///   - printed: for a PDF document what `pdftotext -layout` made of it; without it, the document is
  ///     refused.
  /// - Returns: the manuscript, and what was odd about the file.
  /// - Throws: `IntakeError` if the bytes are no text.
  package static func manuscript(
    of bytes: [UInt8], name: String, sha256: String, printed: [UInt8]? = nil
  ) throws(IntakeError) -> Noted<Manuscript> {
    guard bytes.count <= SourceText.maximumBytes else {
      throw IntakeError(.tooLarge(bytes: bytes.count), name: name)
    }
    switch Sniffer.format(of: bytes) {
    case .words: break
    case .foreign(let format): throw IntakeError(.foreign(format), name: name)
    case .archive(let what): throw IntakeError(.archive(what: what), name: name)
    case .book: return try book(bytes, name: name, sha256: sha256)
    case .document(.pdf):
      return try pages(printed, bytes.count, name: name, sha256: sha256)
    case .document(let format):
      return try document(bytes, format, name: name, sha256: sha256)
    }
    guard let decoded = TextDecoder(bytes) else { throw IntakeError(.notText, name: name) }
    let text = decoded.text
    guard !text.trimmed(text.span).isEmpty else { throw IntakeError(.empty, name: name) }
    if ODTFile.isFlat(text.utf8) {
      return try document(bytes, .odt, name: name, sha256: sha256, flat: text)
    }
    let source = { (format: SourceFormat) in
      SourceDescription(
        name: name, sha256: sha256, bytes: bytes.count, format: format, encoding: decoded.encoding)
    }
    if let markdown = MarkdownDocument(text, name: name) {
      let table = BlockFinder.blocks(of: markdown.text)
      guard !table.blocks.isEmpty else { throw IntakeError(.empty, name: name) }
      return manuscript(
        source(.markdown), ExportedText.outline(of: table, marksNotes: markdown.isOurs),
        decoded.findings.map(\.withoutSpan), [])
    }
    if Sniffer.isOtherXML(text.utf8) {
      throw IntakeError(.foreign(.other("an XML document")), name: name)
    }
    guard let dialect = Sniffer.dialect(of: text.utf8) else {
      let (outline, findings) = outline(of: BlockFinder.blocks(of: text))
      return manuscript(source(.text), outline, decoded.findings, findings)
    }
    let tree: MarkupTree
    do {
      tree = try MarkupTree(text.utf8, dialect)
    } catch {
      throw IntakeError(.pageTooLarge, name: name)
    }
    let page = MarkupSource(pages: [MarkupSource.Page(tree: tree)])
    let declared = DeclaredEncoding.finding(bytes, assumed: decoded.encoding).map { [$0] }
    let findings =
      (declared ?? decoded.findings.map(\.withoutSpan)) + tree.oddities.map(MarkupFindings.finding)
    return try marked(page, source(.html), findings)
  }

  /// Why a file that comes in is no story by its name: words that are called a program, a table or a book; nil if it
  /// may be one.
  ///
  /// Pages of HTML are taken whatever they are called. What is on the shelf is not asked again.
  package static func fault(of bytes: [UInt8], named name: String) -> IntakeError? {
    guard let reason = NamedFormat.fault(of: name), Sniffer.format(of: bytes) == .words,
      Sniffer.dialect(of: bytes) == nil
    else { return nil }
    return IntakeError(reason, name: name)
  }

  /// Whether `bytes` are an archive of other files, by their beginning; a book is none.
  package static func isArchive(_ bytes: [UInt8]) -> Bool {
    if case .archive = Sniffer.format(of: bytes) { true } else { false }
  }

  /// Whether `bytes` are a PDF document, whose text another program takes out.
  package static func isPDF(_ bytes: [UInt8]) -> Bool {
    Sniffer.format(of: bytes) == .document(.pdf)
  }

  /// The manuscript of a PDF document of `size` bytes whose text is `printed`.
  private static func pages(
    _ printed: [UInt8]?, _ size: Int, name: String, sha256: String
  ) throws(IntakeError) -> Noted<Manuscript> {
    guard let printed, let decoded = TextDecoder(printed) else {
      throw IntakeError(.foreign(.pdf), name: name)
    }
    let text = SourceText(PrintedPages(decoded.text.utf8).text)
    // A document of pictures has no text in it.
    guard !text.trimmed(text.span).isEmpty else { throw IntakeError(.empty, name: name) }
    let source = SourceDescription(
      name: name, sha256: sha256, bytes: size, format: .pdf, encoding: .utf8)
    let (outline, findings) = outline(of: BlockFinder.blocks(of: text))
    return manuscript(source, outline, decoded.findings.map(\.withoutSpan), findings)
  }

  /// The manuscript of an EPUB book.
  private static func book(
    _ bytes: [UInt8], name: String, sha256: String
  ) throws(IntakeError) -> Noted<Manuscript> {
    let book: Noted<MarkupSource>
    do {
      book = try EPUBFile.source(of: bytes)
    } catch {
      switch error {
      case .locked: throw IntakeError(.locked, name: name)
      case .damaged(let how): throw IntakeError(.damaged(how: how), name: name)
      }
    }
    let source = SourceDescription(
      name: name, sha256: sha256, bytes: bytes.count, format: .epub, encoding: .utf8)
    return try marked(book.value, source, book.findings)
  }

  /// The manuscript of marked-up pages.
  static func marked(
    _ pages: MarkupSource, _ source: SourceDescription, _ findings: [Finding]
  ) throws(IntakeError) -> Noted<Manuscript> {
    let (outline, document) = MarkupReader.outline(of: pages)
    let table = document.table
    guard !table.blocks.isEmpty else { throw IntakeError(.empty, name: source.name) }
    guard table.text.count <= SourceText.maximumBytes else {
      throw IntakeError(.tooLarge(bytes: table.text.count), name: source.name)
    }
    if let error = errorPage(table) { return manuscript(source, error.0, findings, error.1) }
    return manuscript(source, outline, findings, [], emphasis: document.emphasis)
  }

  /// The manuscript of a text whose outline is known.
  private static func manuscript(
    _ source: SourceDescription, _ outline: Outline, _ before: [Finding], _ behind: [Finding],
    emphasis: [TextSpan] = []
  ) -> Noted<Manuscript> {
    var outline = outline
    let text = outline.table.text
    let gaps = StoryRoles.mark(&outline)
    let tables = ManuscriptTables(outline, gaps: gaps)
    // A table's labels are bold for looks only.
    let shown = EmphasisSpans.kept(emphasis, in: tables)
    let manuscript = Manuscript(
      source: source, text: text, parts: tables.parts, paragraphs: tables.paragraphs,
      stated: StatedFactsFinder.facts(in: outline), emphasis: shown)
    let findings =
      before + TextFindings.characters(of: text) + behind
      + TextFindings.truncation(tables.paragraphs, tables.parts, text)
    return Noted(manuscript, findings)
  }

  /// Asks the source readers in turn what the blocks are; the last takes any text.
  private static func outline(of table: BlockTable) -> (Outline, [Finding]) {
    if let outline = ExportedText.outline(of: table) { return (outline, []) }
    if let page = errorPage(table) { return page }
    if let outline = FanFicFareText.outline(of: table) { return (outline, []) }
    return (TextPage.outline(of: table) ?? PlainDump.outline(of: table), [])
  }

  /// The outline of a page that a site served in place of a story; nil if `table` is none.
  private static func errorPage(_ table: BlockTable) -> (Outline, [Finding])? {
    guard let message = ErrorPage.message(in: table) else { return nil }
    var outline = Outline(table)
    outline.mark(0..<table.count, .siteText)
    let finding = Finding(
      "intake.site.error-page", .error, at: message,
      "a site's error page was saved in place of the story", remedy: "save the page again")
    return (outline, [finding])
  }
}

extension Finding {
  /// The same finding without its place, which was one in bytes that are not kept.
  fileprivate var withoutSpan: Finding { Finding(code, severity, summary, remedy: remedy) }
}
