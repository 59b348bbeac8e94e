import IncipitMarkup

/// Reads the paragraphs of an ODT file's content (OpenDocument 1.3 part 3, 5 and 6).
struct ODTBody {
  private(set) var page = ParagraphPage()
  /// Notes at the foot of a page or the end.
  private(set) var notesLeftOut = 0
  /// Stretches that were deleted while changes were tracked.
  private(set) var deletions = 0

  private let tree: MarkupTree
  private let styles: ODTStyles
  private var isInParagraph = false
  private var listDepth = 0
  /// Text boxes anchored in the paragraph that is being read, which follow it.
  private var boxes: [Int] = []

  /// Reads `tree`, which is `content.xml` or a flat document.
  init(_ tree: MarkupTree, styles: ODTStyles) {
    self.tree = tree
    self.styles = styles
    let body = tree.first("body") ?? MarkupTree.root
    let text = tree.children(body).first { tree.name($0) == "office:text" }
    read(text ?? body, ODTStyles.Look())
  }

  /// Reads what stands in `node`; recursion is as deep as elements stand in each other in a tree.
  private mutating func read(_ node: Int, _ look: ODTStyles.Look) {
    for child in tree.children(node) {
      if tree.isText(child) {
        guard isInParagraph, look.hidden != true else { continue }
        page.append(tree.bytes(child), isEmphasised: look.isSetApart)
      } else {
        readElement(child, look)
      }
    }
  }

  private mutating func readElement(_ node: Int, _ look: ODTStyles.Look) {
    switch tree.name(node) {
    case "text:p", "text:h": readParagraph(node)
    case "text:span":
      let own = styles.look(tree.attribute(node, "text:style-name"), "text")
      read(node, own.within(look))
    case "text:list":
      listDepth += 1
      read(node, look)
      listDepth -= 1
    case "text:s", "text:tab": if isInParagraph { page.append(" ".utf8) }
    case "text:line-break": if isInParagraph { page.breakLine() }
    case "text:note": notesLeftOut += 1
    case "text:tracked-changes":
      deletions += tree.children(node).count {
        tree.localName($0) == "changed-region" && tree.first("deletion", in: $0) != nil
      }
    case "draw:frame", "draw:custom-shape", "draw:g", "draw:line", "draw:rect":
      if isInParagraph { anchor(node) } else { readBoxes(node) }
    case "draw:text-box": read(node, ODTStyles.Look())
    case let name where Self.leftOut.contains(name): break
    default: read(node, look)
    }
  }

  private mutating func readParagraph(_ node: Int) {
    guard !isInParagraph else { return read(node, ODTStyles.Look()) }
    let style = tree.attribute(node, "text:style-name")
    if styles.breaksPage(style) { page.breakPage() }
    var level = styles.level(style)
    if tree.name(node) == "text:h", level != 1 {
      let stated = tree.attribute(node, "text:outline-level").flatMap { Int($0) } ?? 1
      level = min(max(stated, 1) + 1, 6)
    }
    page.begin(level: level, isItem: listDepth > 0 && level == 0)
    isInParagraph = true
    read(node, styles.look(style, "paragraph"))
    isInParagraph = false
    page.end()
    if styles.isRuled(style) { page.rule() }
    let anchored = boxes
    boxes = []
    for box in anchored { readElement(box, ODTStyles.Look()) }
  }

  /// Keeps the text boxes in `node` for behind the paragraph.
  private mutating func anchor(_ node: Int) {
    var next = node
    while next < tree.end(node) {
      if tree.name(next) == "draw:text-box" {
        boxes.append(next)
        next = tree.end(next)
      } else {
        next += 1
      }
    }
  }

  private mutating func readBoxes(_ node: Int) {
    anchor(node)
    let anchored = boxes
    boxes = []
    for box in anchored { readElement(box, ODTStyles.Look()) }
  }

  /// What is no text of the story: comments, contents and lists that are made, fields' names.
  private static let leftOut: Set<String> = [
    "office:annotation", "office:annotation-end", "office:forms", "office:binary-data",
    "text:table-of-content", "text:illustration-index", "text:table-index",
    "text:alphabetical-index",
    "text:bibliography", "text:sequence-decls", "text:variable-decls", "text:user-field-decls",
    "text:hidden-text", "text:hidden-paragraph", "text:ruby-text", "text:page-number", "svg:title",
    "svg:desc",
  ]
}
