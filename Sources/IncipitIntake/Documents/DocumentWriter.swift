import IncipitBooks
import IncipitMarkup
import IncipitText

/// Writes the pages of a source as one document.
struct DocumentWriter {
  private var lines = LineWriter()
  private var facts = PageFacts()
  /// What the style sheets of the source say, those of single pages aside.
  private let styles: StyleSheet

  // Of the page that is being written.
  private var plan = DocumentPlan()
  private var looks = ElementLooks()
  /// Text before this node is set in another type.
  private var emphasisEnd = 0
  /// Whether the line that is open is a term whose definition may follow in it.
  private var isBehindTerm = false

  /// A writer of no words yet; `css` are the style sheets that all pages of the source share.
  init(styles css: [UInt8] = []) {
    var styles = StyleSheet()
    styles.read(css)
    self.styles = styles
  }

  /// What has been written.
  ///
  /// - Parameters:
  ///   - notes: where the source sets what authors say beside the story.
  ///   - fields: what the labels of header lines ask for.
  /// - Returns: the document.
  mutating func document(
    notes: Document.NotesPlace,
    fields: @escaping (String) -> LabelLine.Field? = LabelLine.field(of:)
  ) -> Document {
    lines.breakBlock()
    return Document(
      table: BlockTable(text: SourceText(repairing: lines.utf8), blocks: lines.blocks),
      hints: lines.hints, emphasis: lines.emphasis, facts: facts, notesPlace: notes,
      fields: fields)
  }

  /// Appends what `plan` keeps of `tree`; the plan of an empty source keeps all of it.
  mutating func write(_ tree: MarkupTree, _ plan: DocumentPlan = DocumentPlan()) {
    self.plan = plan
    looks.styles = styles
    looks.styles.read(tree.styles)
    emphasisEnd = 0
    lines.breakBlock()
    write(plan.start, in: tree, BlockHint())
    lines.breakBlock()
  }

  /// Appends a line, and keeps the fact that it states.
  mutating func write(_ line: DocumentPlan.AddedLine) {
    guard !line.value.isEmpty else { return }
    lines.breakBlock()
    let hint = BlockHint(kind: line.kind, chapter: line.chapter)
    if !line.label.isEmpty {
      lines.append(Array("\(line.label):".utf8)[...], hint)
      lines.space()
    }
    lines.beginRun()
    lines.append(Array(line.value.utf8)[...], hint)
    keep(lines.endRun(), line.use)
    lines.breakBlock()
  }

  // MARK: Nodes

  private mutating func write(_ node: Int, in tree: MarkupTree, _ outer: BlockHint) {
    if tree.isText(node) {
      lines.isEmphasised = node < emphasisEnd
      lines.append(tree.bytes(node), outer)
      return
    }
    for line in plan.lines[node] ?? [] { write(line) }
    let mark = plan.marks[node]
    if mark?.isDropped == true || looks.isHidden(node, in: tree) { return }
    var hint = outer
    hint.kind = mark?.kind ?? outer.kind
    hint.chapter = mark?.chapter ?? outer.chapter
    if mark?.use != nil { lines.beginRun() }
    write(node, in: tree, hint, ElementFlow(tree.localName(node)))
    if let use = mark?.use { keep(lines.endRun(), use) }
  }

  private mutating func write(
    _ node: Int, in tree: MarkupTree, _ hint: BlockHint, _ flow: ElementFlow
  ) {
    switch flow {
    case .dropped: return
    case .form where tree.bytes(node).count < Self.shortForm: return
    case .inline:
      if looks.isSetApart(node, in: tree) { emphasisEnd = max(emphasisEnd, tree.reach(node)) }
      writeChildren(node, in: tree, hint)
    case .emphasis:
      emphasisEnd = max(emphasisEnd, tree.reach(node))
      writeChildren(node, in: tree, hint)
    case .quotation: writeQuotation(node, in: tree, hint)
    case .lineBreak: lines.breakLine()
    case .rule: writeRule(hint)
    case .picture: if looks.isDivider(node, in: tree) { writeRule(hint) }
    case .heading(let level):
      var hint = hint
      hint.level = level
      writeBlock(node, in: tree, hint)
    case .term:
      breakBlock()
      writeChildren(node, in: tree, hint)
      isBehindTerm = lines.isOpen
    case .definition:
      if isBehindTerm {
        isBehindTerm = false
        if lines.last != UInt8(ascii: ":") { lines.attach(UInt8(ascii: ":")) }
        lines.space()
        writeChildren(node, in: tree, hint)
        lines.breakBlock()
      } else {
        writeBlock(node, in: tree, hint)
      }
    case .row where isLine(node, in: tree): writeRow(node, in: tree, hint)
    case .preformatted where tree.first("br", in: node) == nil: writeLines(node, in: tree, hint)
    case .block, .row, .preformatted, .form: writeBlock(node, in: tree, hint)
    }
  }

  private mutating func writeChildren(_ node: Int, in tree: MarkupTree, _ hint: BlockHint) {
    for child in tree.children(node) { write(child, in: tree, hint) }
  }

  private mutating func breakBlock() {
    isBehindTerm = false
    lines.breakBlock()
  }

  private mutating func writeBlock(_ node: Int, in tree: MarkupTree, _ hint: BlockHint) {
    breakBlock()
    if hint.level == 0, looks.isSetApart(node, in: tree) {
      emphasisEnd = max(emphasisEnd, tree.reach(node))
    }
    let before = lines.blocks.count
    writeChildren(node, in: tree, hint)
    // An empty paragraph that takes a line's room; what holds others has written them.
    let isBlank = lines.showsBlank && !lines.isOpen && lines.blocks.count == before
    breakBlock()
    if isBlank { lines.writeBlank(hint) }
  }

  private mutating func writeQuotation(_ node: Int, in tree: MarkupTree, _ hint: BlockHint) {
    lines.isEmphasised = node < emphasisEnd
    lines.append(Array("\u{201C}".utf8)[...], hint)
    writeChildren(node, in: tree, hint)
    lines.append(Array("\u{201D}".utf8)[...], hint)
  }

  private mutating func writeRule(_ hint: BlockHint) {
    breakBlock()
    guard hint.kind == nil || hint.kind == .chapter, !lines.blocks.isEmpty else { return }
    lines.isEmphasised = false
    lines.append(Array("* * *".utf8)[...], hint)
    lines.breakBlock()
  }

  /// Writes a row of a table as one line.
  private mutating func writeRow(_ node: Int, in tree: MarkupTree, _ hint: BlockHint) {
    breakBlock()
    for cell in tree.children(node) where !tree.isText(cell) {
      if let last = lines.last {
        lines.space()
        if last != UInt8(ascii: ":"), tree.bytes(cell).contains(where: { $0 > 0x20 }) {
          lines.append([UInt8(ascii: "|")], hint)
          lines.space()
        }
      }
      // The cell's own element would end the line.
      let mark = plan.marks[cell]
      if mark?.use != nil { lines.beginRun() }
      writeChildren(cell, in: tree, hint)
      if let use = mark?.use { keep(lines.endRun(), use) }
    }
    lines.breakBlock()
  }

  /// Writes preformatted text by the rules of plain files, which may break its lines anywhere.
  private mutating func writeLines(_ node: Int, in tree: MarkupTree, _ hint: BlockHint) {
    breakBlock()
    lines.isEmphasised = false
    let text = SourceText(repairing: Array(tree.bytes(node)))
    for (index, block) in BlockFinder.blocks(of: text).blocks.enumerated() {
      if index > 0 { for _ in 0...block.blankLinesBefore { lines.breakLine() } }
      if block.looksBlank { continue }
      lines.append(text.bytes(block.span), hint)
    }
    lines.breakBlock()
  }

  // MARK: Looks

  /// Whether a row of a table is short and holds nothing that has lines of its own.
  private func isLine(_ node: Int, in tree: MarkupTree) -> Bool {
    let inside = tree.inside(node)
    guard tree.bytes(node).count <= 400, inside.count <= 200 else { return false }
    return inside.allSatisfy { child in
      if tree.isText(child) { return true }
      let name = tree.localName(child)
      if name == "td" || name == "th" { return true }
      switch ElementFlow(name) {
      case .inline, .emphasis, .quotation, .dropped: return true
      default: return false
      }
    }
  }

  /// A form of fewer bytes is one to fill in; a longer one is a page that stands in a form.
  private static let shortForm = 2000

  // MARK: Facts

  private mutating func keep(_ span: TextSpan?, _ use: DocumentPlan.Use?) {
    guard let span, let use else { return }
    switch use {
    case .title: if facts.title == nil { facts.title = span }
    case .author: facts.author = facts.author.map { $0.union(span) } ?? span
    case .field(let field): facts.rows.append(FactRow(field: field, value: span))
    case .archive(let archive):
      if facts.archive == nil { facts.archive = Stated(archive, evidence: [span]) }
    case .statistics:
      facts.rows += AO3Table.statistics(span, SourceText(repairing: lines.utf8))
    }
  }
}
