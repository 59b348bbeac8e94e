import IncipitBooks
import IncipitMarkup
import IncipitText

/// Reads a page of a work on the Archive of Our Own, as a browser saves it: one chapter, or the whole
/// work.
///
/// The template is otwarchive's app/views/works and app/views/chapters, whose classes and ids have stood
/// since 2010. What is on the page beside the work (menus, comments, kudos) is left out.
struct AO3WebPage {
  private let tree: MarkupTree
  private let work: Int
  private var plan = DocumentPlan()
  /// The number in the id of the division that is being read; nil before the first.
  private var chapter: Int?

  /// The document that `source` holds; nil if it is no such page.
  static func document(of source: MarkupSource) -> Document? {
    guard source.metadata == nil, let tree = source.pages.first?.tree,
      let work = tree.element(id: "workskin"), let landmark = landmark(of: tree)
    else { return nil }
    var writer = DocumentWriter()
    var sign = DocumentPlan()
    sign.start = landmark
    sign.mark(landmark, .siteText)
    sign.use(landmark, as: .archive(.ao3))
    writer.write(tree, sign)
    var reader = AO3WebPage(tree: tree, work: work)
    let table = tree.elements("dl").first { tree.hasClass($0, "work") && tree.hasClass($0, "meta") }
    if let table {
      reader.readTable(table)
      writer.write(tree, reader.plan)
    }
    reader.readWork()
    writer.write(tree, reader.plan)
    return writer.document(notes: .apart)
  }

  private init(tree: MarkupTree, work: Int) {
    self.tree = tree
    self.work = work
  }

  /// The first heading that the archive hides from sight and that says whose page it is.
  private static func landmark(of tree: MarkupTree) -> Int? {
    tree.elements("h3").first { node in
      guard tree.hasClass(node, "landmark") else { return false }
      let words = tree.string(node).lowercased()
      return ["work header", "work text:", "chapter text"].contains(words)
    }
  }

  /// The table of facts; each tag is a link of its own, and the statistics are a table within.
  private mutating func readTable(_ node: Int) {
    plan = DocumentPlan()
    plan.start = node
    plan.mark(node, .header)
    var label = ""
    for child in tree.inside(node) {
      switch tree.localName(child) {
      case "dt": label = tree.string(child)
      case "dd":
        guard let field = LabelLine.field(of: label), field != .other, field != .stats else {
          continue
        }
        let links = tree.elements("a", in: child).filter { tree.hasClass($0, "tag") }
        for link in links { plan.use(link, as: .field(field)) }
        if links.isEmpty { plan.use(child, as: .field(field)) }
      default: break
      }
    }
  }

  private mutating func readWork() {
    plan = DocumentPlan()
    plan.start = work
    plan.mark(work, .header)
    if let chapters = tree.element(id: "chapters"), tree.inside(work).contains(chapters) {
      plan.mark(chapters, .chapter)
    }
    // What authors write within the story may have any class; it is passed over whole.
    var behind = 0
    for node in tree.inside(work) where node >= behind && !tree.isText(node) {
      if isStory(node) {
        behind = tree.end(node)
        plan.mark(node, .chapter)
        markLandmark(in: node)
      } else {
        read(node)
      }
    }
  }

  /// Whether `node` holds the words of a chapter.
  private func isStory(_ node: Int) -> Bool {
    guard tree.localName(node) == "div", tree.hasClass(node, "userstuff") else { return false }
    return tree.attribute(node, "role") == "article" || tree.hasClass(node, "module")
      || tree.elementBefore(node).map { tree.hasClass($0, "landmark") } == true
  }

  /// Marks "Chapter Text", the first element of the story.
  private mutating func markLandmark(in node: Int) {
    let first = tree.children(node).first { !tree.isText($0) }
    if let first, tree.hasClass(first, "landmark") { plan.mark(first, .siteText) }
  }

  private mutating func read(_ node: Int) {
    switch tree.localName(node) {
    case "h2" where tree.hasClass(node, "title"):
      plan.mark(node, .title)
      plan.use(node, as: .title)
    case "h3" where tree.hasClass(node, "byline"): readByline(node)
    case "h3" where tree.hasClass(node, "title"): readHeading(node)
    case "h3" where tree.hasClass(node, "landmark"): plan.mark(node, .siteText)
    case "div" where tree.attribute(node, "id")?.hasPrefix("chapter-") == true:
      chapter = Int(tree.attribute(node, "id")?.dropFirst("chapter-".count) ?? "")
    case "div" where tree.hasClass(node, "preface"): plan.mark(node, .header)
    case "div" where tree.hasClass(node, "module"): readSection(node)
    default: break
    }
  }

  /// The authors of the work; those of a single chapter are a line of its head.
  private mutating func readByline(_ node: Int) {
    plan.mark(node, .header)
    guard let title = tree.elementBefore(node), tree.localName(title) == "h2" else { return }
    let links = tree.elements("a", in: node)
    for link in links { plan.use(link, as: .author) }
    if links.isEmpty { plan.use(node, as: .author) }
  }

  /// "Chapter 2: High Water" in the division "chapter-2".
  private mutating func readHeading(_ node: Int) {
    plan.mark(node, .chapter)
    plan.begin(ChapterHeading(marked: tree.string(node), place: chapter), at: node)
  }

  /// A heading "Summary:" or "Notes:" and what stands under it.
  private mutating func readSection(_ node: Int) {
    let kind: Part.Kind
    if tree.hasClass(node, "summary") {
      kind = .summary
    } else if tree.hasClass(node, "notes") {
      kind = tree.hasClass(node, "end") ? .endNote : .authorNote
    } else {
      plan.mark(node, .siteText)
      return
    }
    for child in tree.children(node) where !tree.isText(child) {
      switch tree.localName(child) {
      case "blockquote": plan.mark(child, kind)
      case "ul": plan.mark(child, .header)
      default: plan.mark(child, .siteText)
      }
    }
  }
}
