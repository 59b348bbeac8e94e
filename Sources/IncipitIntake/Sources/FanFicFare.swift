import IncipitBooks
import IncipitMarkup
import IncipitText

/// Reads what FanFicFare makes of stories on a hundred sites: an EPUB book or an HTML page.
struct FanFicFare {
  private let tree: MarkupTree
  private var plan = DocumentPlan()
  /// How many chapters earlier pages have begun.
  private var chapters: Int

  /// The document that `source` holds; nil if it is none of FanFicFare's.
  static func document(of source: MarkupSource) -> Document? {
    guard isFanFicFare(source) else { return nil }
    var writer = DocumentWriter(styles: source.styles)
    var chapters = 0
    for page in source.pages {
      let kind = bodyClass(page.tree)
      if kind == "fff_tocpage" || kind == "fff_logpage" || page.kind == "toc" { continue }
      var reader = FanFicFare(tree: page.tree, chapters: chapters)
      if kind == "fff_titlepage" || page.name.hasSuffix("title_page.xhtml") {
        reader.readTitlePage(MarkupTree.root)
      } else {
        reader.readChapters(isWhole: source.metadata == nil)
      }
      writer.write(page.tree, reader.plan)
      chapters = reader.chapters
    }
    return writer.document(notes: .within, fields: field)
  }

  private init(tree: MarkupTree, chapters: Int) {
    self.tree = tree
    self.chapters = chapters
  }

  private static func isFanFicFare(_ source: MarkupSource) -> Bool {
    if let metadata = source.metadata {
      return metadata.contributors.contains { $0.contains("FanFicFare") }
        || source.pages.contains { bodyClass($0.tree) == "fff_titlepage" }
    }
    guard let tree = source.pages.first?.tree else { return false }
    let names = tree.elements("a").compactMap { tree.attribute($0, "name") }
    // A story of one chapter has no table of contents.
    return names.contains("section0001")
      && (names.contains("TOCTOP") || tree.elements("table").contains { tree.hasClass($0, "full") })
  }

  private static func bodyClass(_ tree: MarkupTree) -> String? {
    tree.first("body").flatMap { tree.attribute($0, "class") }
      .flatMap { $0.split { $0.isWhitespace }.first { $0.hasPrefix("fff_") } }.map(String.init)
  }

  /// What the label of a title page asks for.
  static func field(_ label: String) -> LabelLine.Field? {
    switch label.lowercased() {
    case "category", "fandoms", "fandom": .fandoms
    case "ao3 categories": .categories
    case "genre", "freeform tags", "tags", "erotica tags", "additional tags": .tags
    case "publisher": .archive
    case "last updated": .updated
    case "packaged", "series", "story url", "author url", "reviews", "collections": .other
    default: LabelLine.field(of: label)
    }
  }

  /// "Title by Author" and the table of facts below it.
  private mutating func readTitlePage(_ node: Int) {
    plan.mark(node, .header)
    guard
      let heading = tree.inside(node).first(where: {
        ["h1", "h2", "h3"].contains(tree.localName($0))
      })
    else { return }
    readTitle(heading)
  }

  private mutating func readTitle(_ heading: Int) {
    plan.mark(heading, .title)
    let links = tree.elements("a", in: heading)
    let words = tree.string(heading)
    if let title = links.first { plan.use(title, as: .title) }
    if links.count > 1 {
      for author in links.dropFirst() { plan.use(author, as: .author) }
      return
    }
    let title = links.first.map { tree.string($0) } ?? ""
    guard let by = words.dropFirst(title.count).firstRange(of: " by ") else { return }
    // The author's name has no element of its own here, so both get lines.
    plan.drop(heading)
    plan.add(
      DocumentPlan.AddedLine(value: String(words[..<by.lowerBound]), kind: .title, use: .title),
      before: heading)
    plan.add(
      DocumentPlan.AddedLine(
        label: "By", value: String(words[by.upperBound...]), kind: .header, use: .author),
      before: heading)
  }

  private mutating func readChapters(isWhole: Bool) {
    // An HTML page has its title and facts above its chapters.
    var isAhead = isWhole
    // A title that stands in another is part of it.
    var behind = 0
    for node in tree.inside(MarkupTree.root) where !tree.isText(node) {
      let name = tree.attribute(node, "name") ?? ""
      if isAhead, tree.localName(node) == "h1" {
        guard node >= behind else { continue }
        behind = tree.end(node)
        readTitle(node)
      } else if isAhead, tree.localName(node) == "table" {
        plan.mark(node, .header)
      } else if name == "TOCTOP" {
        plan.drop(node)
      } else if isAhead, isContents(node) {
        plan.drop(node)
      } else if name.hasPrefix("section00"), let heading = tree.first("h2", in: node) {
        isAhead = false
        begin(heading)
      } else if tree.hasClass(node, "fff_chapter_title"), node >= behind {
        behind = tree.end(node)
        begin(node)
      } else if tree.hasClass(node, "fff_head_notes") {
        plan.mark(node, .authorNote)
      } else if tree.hasClass(node, "fff_foot_notes") {
        plan.mark(node, .endNote)
      }
    }
  }

  private mutating func begin(_ heading: Int) {
    chapters += 1
    plan.begin(ChapterHeading(marked: tree.string(heading), place: chapters), at: heading)
    plan.mark(heading, .chapter)
  }

  /// Whether `node` is a paragraph of links into the page.
  private func isContents(_ node: Int) -> Bool {
    let links = tree.localName(node) == "p" ? tree.elements("a", in: node) : []
    return !links.isEmpty
      && links.allSatisfy { tree.attribute($0, "href")?.hasPrefix("#section") == true }
  }
}
