import IncipitContainers
import IncipitMarkup
import IncipitText

/// Opens an EPUB book (2 or 3): its package document, its pages in reading order, its contents.
///
/// Whatever is missing or wrong is made good as far as the pages are there: books that people have
/// were seldom checked by anybody.
struct EPUBFile {
  private var files: [String: [UInt8]]
  private var findings: [Finding] = []
  /// What was odd about the letters of pages, with the pages' names.
  private var oddLetters: [(finding: Finding, page: String)] = []

  /// The book that `bytes` hold.
  static func source(of bytes: [UInt8]) throws(EPUBFault) -> Noted<MarkupSource> {
    let files: [String: [UInt8]]
    let passed: [PassedEntry]
    do {
      (files, passed) = try ArchiveReader.files(of: bytes, limits: .book, wants: isRead)
    } catch {
      throw .damaged(error.summary)
    }
    var book = EPUBFile(files: files, passed: passed)
    let source = try book.source()
    book.reportLetters()
    return Noted(source, book.findings)
  }

  private init(files: [String: [UInt8]], passed: [PassedEntry]) {
    self.files = files
    for entry in passed.prefix(20) {
      findings.append(
        Finding(
          "intake.book.entry-refused", .warning,
          "“\(entry.name)” in the book was not read: \(Self.words(entry.reason))"))
    }
  }

  private static func words(_ reason: PassedEntry.Reason) -> String {
    switch reason {
    case .badName: "its name leads out of the book"
    case .noFile: "it is a link"
    case .locked: "it is encrypted"
    case .tooLarge: "it is too large"
    case .damaged: "it is damaged"
    }
  }

  /// Whether a file of this name may hold words; pictures, sounds and typefaces do not.
  private static func isRead(_ name: String) -> Bool {
    let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
    return ![
      "jpg", "jpeg", "png", "gif", "svg", "webp", "bmp", "ttf", "otf", "woff", "woff2", "mp3",
      "mp4",
      "m4a", "ogg", "js", "pdf",
    ].contains(ending)
  }

  // MARK: Opening

  private mutating func source() throws(EPUBFault) -> MarkupSource {
    if isLocked { throw .locked }
    guard let path = packagePath, let tree = tree(path, .xml) else {
      return try sourceWithoutPackage()
    }
    let package = EPUBPackageReader(tree, path: path)
    var titles = contents(package)
    var pages: [MarkupSource.Page] = []
    var missing: [String] = []
    for item in package.spine {
      guard let tree = page(item.path) else {
        missing.append(item.path)
        continue
      }
      let kind = item.isContents ? "toc" : package.kinds[item.path] ?? Self.kind(of: tree)
      pages.append(
        MarkupSource.Page(
          tree: tree, title: titles.removeValue(forKey: item.path), kind: kind, name: item.path))
    }
    if let first = missing.first.map(EPUBPath.printable) {
      findings.append(
        Finding(
          "intake.book.page-missing", .warning,
          missing.count == 1
            ? "the page “\(first)” is not in the book"
            : "\(missing.count) pages are not in the book, the first “\(first)”",
          remedy: "look for a complete copy of the book"))
    }
    guard !pages.isEmpty else { return try sourceWithoutPackage() }
    return MarkupSource(pages: pages, metadata: package.metadata, styles: styles)
  }

  /// All pages by name, where the package document is missing or names none of them.
  private mutating func sourceWithoutPackage() throws(EPUBFault) -> MarkupSource {
    let names = files.keys.filter { name in
      [".xhtml", ".html", ".htm"].contains { name.lowercased().hasSuffix($0) }
    }.sorted()
    let pages = names.compactMap { name in
      page(name).map { MarkupSource.Page(tree: $0, name: name) }
    }
    guard !pages.isEmpty else { throw .damaged("no pages in it") }
    findings.append(
      Finding(
        "intake.book.no-package", .warning,
        "the book does not say how its pages follow each other; they were taken by name"))
    return MarkupSource(pages: pages, metadata: BookMetadata())
  }

  /// The package document's name, as the container says, or the first that looks like one.
  private var packagePath: String? {
    if let container = tree("META-INF/container.xml", .xml),
      let file = container.first("rootfile"),
      let path = container.attribute(file, "full-path").flatMap({ EPUBPath.resolved($0, from: "") }
      ),
      files[path] != nil
    {
      return path
    }
    return files.keys.filter { $0.lowercased().hasSuffix(".opf") }.min()
  }

  /// Whether pages are encrypted; typefaces often are, and are not needed.
  private var isLocked: Bool {
    guard let encryption = tree("META-INF/encryption.xml", .xml) else { return false }
    return encryption.elements("cipherreference").contains { node in
      let name = encryption.attribute(node, "uri")?.lowercased() ?? ""
      return [".xhtml", ".html", ".htm", ".xml", ".opf", ".ncx"].contains { name.hasSuffix($0) }
    }
  }

  /// The names that the table of contents gives pages, by path.
  private func contents(_ package: EPUBPackageReader) -> [String: String] {
    if let path = package.navigation, let tree = tree(path, .xml) {
      let titles = EPUBContents.titles(navigation: tree, path: path)
      if !titles.isEmpty { return titles }
    }
    if let path = package.ncx, let tree = tree(path, .xml) {
      return EPUBContents.titles(ncx: tree, path: path)
    }
    return [:]
  }

  /// All style sheets of the book, by name.
  private var styles: [UInt8] {
    files.keys.filter { $0.lowercased().hasSuffix(".css") }.sorted()
      .flatMap { (files[$0] ?? []).prefix(1 << 20) }
  }

  // MARK: Files

  private mutating func page(_ path: String) -> MarkupTree? {
    guard let decoded = files[path].flatMap({ TextDecoder($0) }),
      let tree = Self.tree(decoded.text, nil)
    else { return nil }
    oddLetters += decoded.findings.map { ($0, path) }
    for oddity in tree.oddities {
      let finding = MarkupFindings.finding(oddity)
      if !findings.contains(finding) { findings.append(finding) }
    }
    return tree
  }

  /// Says for each oddity of letters which page shows it first, and how many others do.
  private mutating func reportLetters() {
    var codes: Set<String> = []
    for (finding, page) in oddLetters where codes.insert(finding.code).inserted {
      let others = Set(oddLetters.filter { $0.finding.code == finding.code }.map(\.page)).count - 1
      var summary = "\(finding.summary), in the page “\(EPUBPath.printable(page))”"
      if others > 0 { summary += " and in \(others) \(others == 1 ? "other" : "others")" }
      findings.append(
        Finding(finding.code, finding.severity, summary, remedy: finding.remedy))
    }
  }

  private func tree(_ path: String, _ dialect: MarkupTree.Dialect?) -> MarkupTree? {
    files[path].flatMap { TextDecoder($0)?.text }.flatMap { Self.tree($0, dialect) }
  }

  private static func tree(_ text: SourceText, _ dialect: MarkupTree.Dialect?) -> MarkupTree? {
    try? MarkupTree(text.utf8, dialect ?? Sniffer.dialect(of: text.utf8) ?? .xml)
  }

  /// What the page's own body says it is (`epub:type`).
  private static func kind(of tree: MarkupTree) -> String? {
    guard let body = tree.first("body") else { return nil }
    let first = tree.children(body).first { !tree.isText($0) }
    for node in [body, first].compactMap({ $0 }) {
      if let type = tree.attribute(node, "epub:type") { return type.lowercased() }
    }
    return nil
  }
}

/// Why a book is not opened.
enum EPUBFault: Error, Hashable {
  case damaged(String)
  case locked
}
