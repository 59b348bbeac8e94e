import IncipitBooks
import IncipitMarkup
import IncipitText

/// Reads what the Archive of Our Own hands out for download: one HTML page, or the EPUB book that
/// Calibre makes of the same page.
///
/// The template is otwarchive's app/views/downloads. Calibre keeps ids, and the classes of headings,
/// quotations and the byline; the classes of divisions are lost, so nothing rests on them. Up to 2025
/// a chapter that has a title is headed by it alone, later by "Chapter 2: Title".
struct AO3Download {
  private let tree: MarkupTree
  private var plan = DocumentPlan()
  /// How many chapters earlier pages have begun.
  private var chapters: Int

  /// The document that `source` holds; nil if it is no such download.
  static func document(of source: MarkupSource) -> Document? {
    guard let preface = source.element(id: "preface"),
      source.element(id: "chapters") != nil || source.element(id: "afterword") != nil,
      isAO3(source, preface)
    else { return nil }
    var writer = DocumentWriter(styles: source.styles)
    let hasTable = source.pages.contains { $0.tree.first(withClass: "tags") != nil }
    if !hasTable, let metadata = source.metadata {
      for line in AO3Subjects.lines(metadata, pages: source.pages.map(\.tree)) {
        writer.write(line)
      }
    }
    var chapters = 0
    for page in source.pages {
      var reader = AO3Download(tree: page.tree, chapters: chapters)
      reader.read()
      writer.write(page.tree, reader.plan)
      chapters = reader.chapters
    }
    return writer.document(notes: .apart)
  }

  private init(tree: MarkupTree, chapters: Int) {
    self.tree = tree
    self.chapters = chapters
  }

  /// Whether the page says so: by a link to the archive, or by the table that only it has.
  private static func isAO3(
    _ source: MarkupSource, _ preface: (page: MarkupTree, node: Int)
  ) -> Bool {
    if source.metadata?.publisher == "Archive of Our Own" { return true }
    let (page, node) = preface
    return page.elements("a", in: node).contains {
      page.attribute($0, "href")?.contains("archiveofourown.org") == true
    } || page.elements("dl", in: node).contains { page.hasClass($0, "tags") }
  }

  private mutating func read() {
    let preface = tree.element(id: "preface")
    let afterword = tree.element(id: "afterword")
    let byline = tree.inside(MarkupTree.root).first {
      tree.localName($0) == "div" && tree.hasClass($0, "byline")
    }
    if let preface {
      plan.mark(preface, .header)
    } else if byline != nil, let body = tree.first("body") {
      // The second page of a book's preface.
      plan.mark(body, .header)
    }
    if let chapters = tree.element(id: "chapters") { plan.mark(chapters, .chapter) }
    if let afterword { plan.mark(afterword, .siteText) }
    // A table or heading that stands in another is part of it.
    var behind = 0
    for node in tree.inside(MarkupTree.root) where !tree.isText(node) {
      if isTableOrHeading(node) {
        guard node >= behind else { continue }
        behind = tree.end(node)
      }
      read(node)
    }
    if let byline { readByline(byline) }
  }

  private func isTableOrHeading(_ node: Int) -> Bool {
    switch tree.localName(node) {
    case "dl": tree.hasClass(node, "tags")
    case "h2": tree.hasClass(node, "heading")
    default: false
    }
  }

  private mutating func read(_ node: Int) {
    switch tree.localName(node) {
    case "dl" where tree.hasClass(node, "tags"): readTable(node)
    case "h2" where tree.hasClass(node, "toc-heading"): plan.mark(node, .siteText)
    case "h2" where tree.hasClass(node, "heading"): readHeading(node)
    case "p" where tree.hasClass(node, "message"):
      plan.mark(node, .siteText)
      plan.use(node, as: .archive(.ao3))
    case "p" where tree.hasClass(node, "byline"): plan.mark(node, .header)
    case "div" where tree.hasClass(node, "endnote-link"): plan.mark(node, .siteText)
    case "blockquote": readSection(node)
    default: break
    }
  }

  /// A quotation below a line that says what it is: "Summary", "Chapter End Notes".
  private mutating func readSection(_ node: Int) {
    guard tree.hasClass(node, "userstuff"), let label = tree.elementBefore(node),
      tree.localName(label) == "p"
    else { return }
    let kind: Part.Kind
    switch tree.string(label).lowercased() {
    case "summary", "chapter summary": kind = .summary
    case "notes", "chapter notes": kind = .authorNote
    case "end notes", "chapter end notes": kind = .endNote
    default: return
    }
    plan.mark(label, .siteText)
    plan.mark(node, kind)
  }

  /// "by P (U), Q", with the title above it.
  private mutating func readByline(_ node: Int) {
    if let title = tree.elementBefore(node), tree.localName(title) == "h1" {
      plan.mark(title, .title)
      plan.use(title, as: .title)
    }
    plan.mark(node, .header)
    let links = tree.elements("a", in: node)
    for link in links { plan.use(link, as: .author) }
    let words = tree.string(node)
    if links.isEmpty, words.hasPrefix("by ") {
      plan.drop(node)
      plan.add(
        DocumentPlan.AddedLine(
          label: "By", value: String(words.dropFirst(3)), kind: .header, use: .author),
        before: node)
    }
  }

  private mutating func readHeading(_ node: Int) {
    chapters += 1
    let words = tree.string(node)
    let stated = ChapterHeading(marked: words)
    let isStated = stated?.style == .named("chapter") && stated?.number == chapters
    let heading = isStated ? stated : nil
    plan.begin(heading ?? ChapterHeading(number: chapters, title: words), at: node)
    plan.mark(node, .chapter)
  }

  /// The table of facts; each tag is a link of its own.
  private mutating func readTable(_ node: Int) {
    plan.mark(node, .header)
    var label = ""
    for child in tree.inside(node) {
      switch tree.localName(child) {
      case "dt": label = tree.string(child)
      case "dd":
        if label.lowercased().hasPrefix("stats") {
          plan.use(child, as: .statistics)
          continue
        }
        guard let field = LabelLine.field(of: label), field != .other else { continue }
        let links = tree.elements("a", in: child)
        for link in links { plan.use(link, as: .field(field)) }
        if links.isEmpty { plan.use(child, as: .field(field)) }
      default: break
      }
    }
  }
}
