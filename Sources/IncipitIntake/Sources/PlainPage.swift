import IncipitBooks
import IncipitMarkup
import IncipitText

/// Reads an HTML page of which nothing is known: what is on it becomes text, and is read as a saved
/// text would be, with its headings for chapters.
enum PlainPage {
  /// The document that `source` holds.
  static func document(of source: MarkupSource) -> Document {
    var writer = DocumentWriter()
    for page in source.pages {
      let tree = page.tree
      var plan = DocumentPlan()
      plan.start = main(of: tree) ?? tree.first("body") ?? MarkupTree.root
      for node in tree.inside(plan.start) where isBeside(node, tree, plan.start) { plan.drop(node) }
      writer.write(tree, plan)
    }
    return writer.document(notes: .within)
  }

  /// The element that the page itself calls its content, if most of the page's words are in it.
  private static func main(of tree: MarkupTree) -> Int? {
    let whole = tree.bytes(tree.first("body") ?? MarkupTree.root).count
    for name in ["main", "article"] {
      let found = tree.elements(name)
      if found.count == 1, let only = found.first, tree.bytes(only).count * 2 >= whole {
        return only
      }
    }
    return nil
  }

  /// Whether `node` holds what stands beside the content: menus, comments, the foot of the page.
  private static func isBeside(_ node: Int, _ tree: MarkupTree, _ start: Int) -> Bool {
    guard !tree.isText(node), tree.bytes(node).count * 2 < tree.bytes(start).count else {
      return false
    }
    switch tree.localName(node) {
    case "footer", "aside": return true
    case "div", "section", "ul", "ol", "table":
      let role = tree.attribute(node, "role")
      if role == "navigation" || role == "search" || role == "contentinfo" { return true }
      let id = tree.attribute(node, "id")?.lowercased() ?? ""
      let classes = tree.attribute(node, "class")?.lowercased().split { $0.isWhitespace } ?? []
      return besideNames.contains(id) || classes.contains { besideNames.contains(String($0)) }
    default: return false
    }
  }

  private static let besideNames: Set<String> = [
    "sidebar", "comments", "comment-list", "commentlist", "respond", "footer", "site-footer",
    "navigation", "navbar", "menu", "breadcrumb", "breadcrumbs", "share", "sharedaddy", "related",
    "pagination", "widget", "widgets", "cookie-banner", "disqus_thread", "comments_placeholder",
    "feedback",
  ]

  // MARK: Outline

  /// What the blocks of `document` are.
  static func outline(of document: Document) -> Outline {
    let table = document.table
    if let outline = TextPage.outline(of: table) { return outline }
    let (title, chapters) = headings(document)
    var headings = chapters
    var contents: Set<Int> = []
    if headings.isEmpty {
      let found = ChapterFinder.headings(in: table)
      headings = found.headings
      contents = found.contents
    }
    return PlainDump.outline(of: table, title: title, headings: headings, contents: contents)
  }

  /// The title and the chapters' headings, as the page's headings show them.
  static func headings(
    _ document: Document
  ) -> (title: Int?, chapters: [(block: Int, heading: ChapterHeading)]) {
    let candidates = document.table.blocks.indices.filter { index in
      document.hints[index].level > 0 && document.table.utf8Length(index) <= 200
        && !sections.contains(document.table.line(index).forms)
    }
    for level in 1...6 {
      let found = candidates.filter { document.hints[$0].level == level }
      guard found.count > 1 else { continue }
      // Lines of a table of contents and of a title with its subtitle have nothing between them.
      let followed = found.indices.filter { place in
        let next = place + 1 < found.count ? found[place + 1] : document.table.count
        return next - found[place] > 1
      }
      guard followed.count > 1 else { continue }
      let chapters = followed.map { place in
        (
          block: found[place],
          heading: ChapterHeading(
            marked: document.table.text.string(document.table[found[place]].span), place: nil)
        )
      }
      let title = candidates.first.flatMap { $0 < found[0] ? $0 : nil }
      return (title, chapters)
    }
    let title = candidates.first { $0 < 12 }
    let isChapter = title.map { ChapterHeading(document.table.line($0)) != nil } ?? false
    return (isChapter ? nil : title, [])
  }

  /// Headings of what stands beside the chapters.
  private static let sections: Set<String> = [
    "contents", "table of contents", "summary", "notes", "authors note", "authors notes",
    "comments",
    "chapters", "related posts", "share this", "leave a comment", "leave a reply", "about",
    "disclaimer", "reviews", "navigation", "menu",
  ]
}
