import IncipitMarkup

/// Reads the paragraphs of a DOCX file's main document (ECMA-376 part 1, 17.2 and 17.3).
///
/// The text is what stands after all tracked changes are accepted, as on paper: without what was
/// deleted, without comments, notes at the foot, headers and what is computed.
struct DOCXBody {
  private(set) var page = ParagraphPage()
  /// Notes at the foot of a page or the end that the text refers to.
  private(set) var notesLeftOut = 0
  /// Runs and paragraphs that were deleted while changes were tracked.
  private(set) var deletions = 0

  private let tree: MarkupTree
  private let styles: DOCXStyles
  private var numbering: DOCXNumbering
  /// The style of the paragraph that is being read.
  private var style: String?
  /// Text boxes anchored in the paragraph that is being read, which follow it.
  private var boxes: [Int] = []
  private var isInParagraph = false

  /// Reads `tree`, which is `word/document.xml`.
  init(_ tree: MarkupTree, styles: DOCXStyles, numbering: DOCXNumbering) {
    self.tree = tree
    self.styles = styles
    self.numbering = numbering
    read(tree.first("body") ?? MarkupTree.root)
  }

  /// Reads what stands in `node`; recursion is as deep as elements stand in each other in a tree.
  private mutating func read(_ node: Int) {
    for child in tree.children(node) where !tree.isText(child) {
      switch tree.localName(child) {
      case "p": readParagraph(child)
      case "r": readRun(child)
      case "del", "movefrom": deletions += 1
      case "sectpr", "fallback", "ppr", "rpr", "tblpr", "trpr", "tcpr", "sdtpr": break
      case "drawing", "pict", "object": readDrawing(child)
      default: read(child)
      }
    }
  }

  // MARK: Paragraphs

  private mutating func readParagraph(_ node: Int) {
    guard !isInParagraph else { return read(node) }
    let properties = tree.children(node).first { tree.localName($0) == "ppr" }
    style = properties.flatMap { value("pstyle", in: $0) }
    guard !styles.isContents(style: style) else { return }
    isInParagraph = true
    begin(properties)
    read(node)
    isInParagraph = false
    // A deleted end of paragraph joins it to the next.
    if !isEndDeleted(properties) { page.end() }
    if let properties, endsInRule(properties) { page.rule() }
    let anchored = boxes
    boxes = []
    for box in anchored { read(box) }
  }

  private mutating func begin(_ properties: Int?) {
    var place = styles.place(style: style)
    if let properties {
      let own = DOCXStyles.place(properties, tree)
      if own.list != nil { place = own }
      if DOCXStyles.breaksPage(properties, tree) { page.breakPage() }
    }
    if styles.breaksPage(style: style) { page.breakPage() }
    let level = styles.level(
      style: style, outlineLevel: properties.flatMap { DOCXStyles.outlineLevel($0, tree) })
    let isItem = place.list != nil && place.list != "0"
    page.begin(level: level, isItem: isItem)
    let label = isItem ? numbering.label(place) : ""
    if !label.isEmpty { page.append((label + " ").utf8) }
  }

  private func isEndDeleted(_ properties: Int?) -> Bool {
    guard let properties,
      let mark = tree.children(properties).first(where: { tree.localName($0) == "rpr" })
    else { return false }
    return tree.children(mark).contains { ["del", "movefrom"].contains(tree.localName($0)) }
  }

  /// Whether a line is drawn below the paragraph alone, as Word makes of "---" in a line.
  private func endsInRule(_ properties: Int) -> Bool {
    guard let border = tree.children(properties).first(where: { tree.localName($0) == "pbdr" })
    else { return false }
    let sides = tree.children(border).filter { tree.attribute($0, "val") != "nil" }
      .map { tree.localName($0) }
    return sides.contains("bottom") && !sides.contains("left")
  }

  private func value(_ name: String, in node: Int) -> String? {
    tree.children(node).first { tree.localName($0) == name }
      .flatMap { tree.attribute($0, "val") }
  }

  // MARK: Words

  private mutating func readRun(_ node: Int) {
    var own = DOCXStyles.Look()
    var character: String?
    if let properties = tree.children(node).first(where: { tree.localName($0) == "rpr" }) {
      own = DOCXStyles.look(properties, tree)
      character = value("rstyle", in: properties)
    }
    let look = styles.look(paragraph: style, character: character, own: own)
    guard !look.isHidden else { return }
    for child in tree.children(node) where !tree.isText(child) {
      switch tree.localName(child) {
      case "t": page.append(tree.bytes(child), isEmphasised: look.isSetApart)
      case "tab", "ptab": page.append(" ".utf8, isEmphasised: look.isSetApart)
      case "nobreakhyphen": page.append("-".utf8, isEmphasised: look.isSetApart)
      case "cr": page.breakLine()
      case "br": breakLine(child)
      case "footnotereference", "endnotereference": notesLeftOut += 1
      case "drawing", "pict", "object": readDrawing(child)
      case "alternatecontent": read(child)
      default: break
      }
    }
  }

  private mutating func breakLine(_ node: Int) {
    switch tree.attribute(node, "type") {
    case "page":
      page.breakPage()
      page.begin()
    case "column": break
    default: page.breakLine()
    }
  }

  /// Keeps the text boxes of a drawing, and a rule; pictures have no words.
  private mutating func readDrawing(_ node: Int) {
    var next = node + 1
    while next < tree.end(node) {
      let name = tree.isText(next) ? "" : tree.localName(next)
      if name == "txbxcontent" {
        boxes.append(next)
        next = tree.end(next)
      } else if name == "fallback" {
        next = tree.end(next)
      } else {
        if tree.attribute(next, "o:hr") == "t" { page.rule() }
        next += 1
      }
    }
  }
}
