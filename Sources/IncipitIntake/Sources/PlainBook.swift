import IncipitBooks
import IncipitMarkup
import IncipitText

/// Reads an EPUB book of which nothing is known but what the format says.
enum PlainBook {
  /// The document that `source` holds.
  static func document(of source: MarkupSource) -> Document {
    var writer = DocumentWriter(styles: source.styles)
    var metadata = source.metadata ?? BookMetadata()
    if EPUBSemantics.isNamedByOpening(source) { metadata.titles = [] }
    for line in lines(metadata) { writer.write(line) }
    var isAhead = true
    for page in source.pages where !isContents(page) {
      var plan = DocumentPlan()
      EPUBSemantics.mark(page.tree, &plan)
      if isBackMatter(page) || EPUBSemantics.isNotes(page.tree) {
        plan.mark(MarkupTree.root, isBackMatter(page) ? .siteText : .authorNote)
        writer.write(page.tree, plan)
        continue
      }
      let headings = headings(in: page.tree, source.metadata, &plan)
      if isAhead, isFrontMatter(page, source.metadata), headings.count < 2 {
        plan.mark(MarkupTree.root, .header)
      } else {
        isAhead = false
        for heading in headings {
          plan.begin(ChapterHeading(marked: page.tree.string(heading), place: nil), at: heading)
        }
        if headings.isEmpty, let title = page.title, source.pages.count > 1,
          title.lowercased() != source.metadata?.titles.first?.lowercased()
        {
          let chapter = ChapterHeading(marked: title, place: nil)
          if let first = firstLine(of: page.tree, source.metadata), page.tree.string(first) == title
          {
            plan.begin(chapter, at: first)
            writer.write(page.tree, plan)
            continue
          }
          writer.write(
            DocumentPlan.AddedLine(
              value: title, kind: .chapter, chapter: chapter))
        }
      }
      writer.write(page.tree, plan)
    }
    return writer.document(notes: .within)
  }

  /// What the package states, which nothing on the pages has to say again.
  static func lines(_ metadata: BookMetadata) -> [DocumentPlan.AddedLine] {
    var lines: [DocumentPlan.AddedLine] = []
    func add(_ label: String, _ value: String?, _ use: DocumentPlan.Use?) {
      guard let value, !value.isEmpty else { return }
      let kind: Part.Kind = use == .title ? .title : use == .field(.summary) ? .summary : .header
      lines.append(DocumentPlan.AddedLine(label: label, value: value, kind: kind, use: use))
    }
    add("Title", metadata.titles.first, .title)
    add("Author", metadata.creators.joined(separator: ", "), .author)
    add("Series", metadata.series, nil)
    add("Language", metadata.language, .field(.language))
    add("Publisher", metadata.publisher, nil)
    add("Published", metadata.dates.first.map { String($0.prefix(10)) }, .field(.published))
    add("Tags", metadata.subjects.joined(separator: ", "), .field(.tags))
    add("Source", metadata.sources.first { Archive(address: $0) != nil }, nil)
    if let source = metadata.sources.first(where: { Archive(address: $0) != nil }),
      let archive = Archive(address: source)
    {
      lines[lines.count - 1].use = .archive(archive)
    }
    add("Summary", metadata.description.map(plain), nil)
    if let last = lines.last, last.label == "Summary" {
      lines[lines.count - 1] = DocumentPlan.AddedLine(
        label: "Summary", value: last.value, kind: .summary)
    }
    return lines
  }

  /// A description without the markup that it may be written in.
  private static func plain(_ description: String) -> String {
    guard description.contains("<"), let tree = try? MarkupTree(Array(description.utf8), .html)
    else { return description }
    return tree.inside(MarkupTree.root).filter { tree.isText($0) }
      .map { tree.string($0) }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func isContents(_ page: MarkupSource.Page) -> Bool {
    guard let kind = page.kind else { return false }
    return kind.contains("toc") || kind == "landmarks" || kind == "loi" || kind == "lot"
  }

  /// Whether the page says how the book was made.
  private static func isBackMatter(_ page: MarkupSource.Page) -> Bool {
    guard let kind = page.kind else { return false }
    return ["colophon", "copyright", "imprint"].contains(where: kind.contains)
  }

  /// Whether the page is a cover, a title page or the like.
  private static func isFrontMatter(
    _ page: MarkupSource.Page, _ metadata: BookMetadata?
  ) -> Bool {
    let words = page.tree.string(page.tree.first("body") ?? MarkupTree.root)
    if let kind = page.kind {
      if ["bodymatter", "chapter", "prologue", "text", "start"].contains(where: kind.contains) {
        return false
      }
      if kind.contains("cover") || kind.contains("title") { return true }
    }
    guard words.utf8.count <= 400 else { return false }
    if words.isEmpty { return true }
    return metadata?.titles.contains { words.lowercased().contains($0.lowercased()) } == true
  }

  /// The paragraph that holds the first words of a page, the book's title aside; nil if it has none.
  private static func firstLine(of tree: MarkupTree, _ metadata: BookMetadata?) -> Int? {
    let title = metadata?.titles.first?.lowercased()
    let body = tree.first("body") ?? MarkupTree.root
    let first = tree.inside(body).first { node in
      tree.isText(node) && tree.bytes(node).contains { $0 > 0x20 }
        && tree.string(node).lowercased() != title
    }
    var line = first.flatMap { tree.parent($0) }
    while let node = line, node > body, !["p", "div"].contains(tree.localName(node)) {
      line = tree.parent(node)
    }
    return line.flatMap { $0 > body ? $0 : nil }
  }

  /// The headings of the highest level on a page; the book's title, which some pages repeat, is
  /// marked as words of the page.
  private static func headings(
    in tree: MarkupTree, _ metadata: BookMetadata?, _ plan: inout DocumentPlan
  ) -> [Int] {
    let title = metadata?.titles.first?.lowercased()
    for level in 1...4 {
      var found = tree.elements("h\(level)").filter { heading in
        tree.bytes(heading).contains { $0 > 0x20 } && tree.bytes(heading).count <= 300
      }
      for heading in found where tree.string(heading).lowercased() == title {
        plan.mark(heading, .siteText)
      }
      found.removeAll { tree.string($0).lowercased() == title }
      if !found.isEmpty { return found }
    }
    return []
  }
}
