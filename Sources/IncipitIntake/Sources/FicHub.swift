import IncipitBooks
import IncipitMarkup
import IncipitText

/// Reads what FicHub exports: an EPUB book, or the HTML page in its archive.
enum FicHub {
  /// The document that `source` holds; nil if it is none of FicHub's.
  static func document(of source: MarkupSource) -> Document? {
    guard let first = source.pages.first?.tree else { return nil }
    if source.metadata == nil { return page(first) }
    guard let introduction = source.pages.prefix(3).first(where: { isIntroduction($0.tree) }) else {
      return nil
    }
    var writer = DocumentWriter(styles: source.styles)
    var chapters = 0
    for page in source.pages where page.kind != "toc" {
      var plan = DocumentPlan()
      if page.name == introduction.name {
        readIntroduction(page.tree, &plan)
      } else if let heading = heading(in: page.tree, MarkupTree.root) {
        chapters += 1
        begin(heading, page.tree, chapters, &plan)
      }
      writer.write(page.tree, plan)
    }
    return writer.document(notes: .within, fields: field)
  }

  /// The page by itself: title and author in spans, chapters in divisions.
  private static func page(_ tree: MarkupTree) -> Document? {
    guard tree.element(id: "contents-list") != nil, tree.element(id: "chap_1") != nil,
      let title = tree.first(withClass: "title")
    else { return nil }
    var plan = DocumentPlan()
    var writer = DocumentWriter()
    if let body = tree.first("body") { plan.mark(body, .header) }
    plan.mark(tree.parent(title) ?? title, .title)
    plan.use(title, as: .title)
    if let author = tree.first(withClass: "author") { plan.use(author, as: .author) }
    var place = 1
    while let chapter = tree.element(id: "chap_\(place)") {
      plan.mark(chapter, .chapter)
      if let heading = heading(in: tree, chapter) { begin(heading, tree, place, &plan) }
      place += 1
    }
    let first = tree.element(id: "chap_1") ?? tree.count
    var isSummary = true
    for node in tree.inside(MarkupTree.root) where !tree.isText(node) {
      if tree.hasClass(node, "chapter_nav") { plan.drop(node) }
      guard node < first, tree.localName(node) == "p" else { continue }
      isSummary = isSummary && !tree.string(node).hasPrefix("Status:")
      if isSummary { plan.mark(node, .summary) }
    }
    writer.write(tree, plan)
    return writer.document(notes: .within, fields: field)
  }

  private static func isIntroduction(_ tree: MarkupTree) -> Bool {
    tree.elements("a").contains { tree.attribute($0, "href")?.contains("fichub.net") == true }
  }

  private static func heading(in tree: MarkupTree, _ node: Int) -> Int? {
    tree.inside(node).first { ["h1", "h2", "h3"].contains(tree.localName($0)) }
  }

  private static func begin(
    _ heading: Int, _ tree: MarkupTree, _ place: Int, _ plan: inout DocumentPlan
  ) {
    plan.begin(ChapterHeading(marked: tree.string(heading), place: place), at: heading)
    plan.mark(heading, .chapter)
  }

  /// Title, byline, summary, then paragraphs with labels.
  private static func readIntroduction(_ tree: MarkupTree, _ plan: inout DocumentPlan) {
    plan.mark(MarkupTree.root, .header)
    if let title = tree.first("h1") {
      plan.mark(title, .title)
      plan.use(title, as: .title)
    }
    var isSummary = true
    for paragraph in tree.elements("p") {
      let words = tree.string(paragraph)
      if words.hasPrefix("By:") { continue }
      if words.hasPrefix("Original source:") || words.hasPrefix("Exported with") {
        plan.mark(paragraph, .siteText)
        for link in tree.elements("a", in: paragraph) {
          if let archive = tree.attribute(link, "href").flatMap(Archive.init(address:)) {
            plan.use(link, as: .archive(archive))
          }
        }
      }
      isSummary = isSummary && !words.hasPrefix("Status:")
      if isSummary { plan.mark(paragraph, .summary) }
    }
  }

  private static func field(_ label: String) -> LabelLine.Field? {
    switch label.lowercased() {
    case "by": .author
    case "original source": .archive
    default: LabelLine.field(of: label)
    }
  }
}
