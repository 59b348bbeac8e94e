import IncipitBooks
import IncipitText

/// Reads a download of the Archive of Our Own that a converter has made text: lynx, html2text, Calibre.
///
/// Its table and sections are those of `AO3Download`. Browsers for terminals write blanks in links as
/// `_`, set headings between asterisks, and set what stands in a quotation further in.
struct AO3DownloadText {
  private var outline: Outline
  private var table: BlockTable { outline.table }
  /// Chapters begun so far.
  private var chapters = 0
  /// Whether headings stand between asterisks; else those that call themselves a chapter are looked for.
  private let hasDecoration: Bool

  /// What the blocks of `table` are; nil if it is no such text.
  static func outline(of table: BlockTable) -> Outline? {
    guard let posted = table.blocks.indices.prefix(12).first(where: { isPosted(table.line($0)) })
    else { return nil }
    var reader = AO3DownloadText(table)
    let start = reader.readHead(posted)
    reader.readSections(from: start)
    return reader.outline
  }

  private init(_ table: BlockTable) {
    outline = Outline(table)
    hasDecoration = table.blocks.indices.contains { Self.isDecorated($0, in: table) }
  }

  /// "Posted originally on the Archive of Our Own at …".
  private static func isPosted(_ line: Line) -> Bool {
    line.firstWord?.form == "posted"
      && line.forms.hasPrefix("posted originally on the archive of our own at ")
  }

  /// Whether block `index` is set as a heading: "***** Low Water *****".
  private static func isDecorated(_ index: Int, in table: BlockTable) -> Bool {
    let span = table[index].span
    guard (9...200).contains(span.utf8Length) else { return false }
    let bytes = table.text.bytes(span)
    return bytes.prefix(3).allSatisfy { $0 == 0x2A } && bytes.suffix(3).allSatisfy { $0 == 0x2A }
      && bytes.contains { $0 | 0x20 >= 0x61 }
  }

  // MARK: Head

  /// Reads up to the byline; returns the first block behind it.
  private mutating func readHead(_ posted: Int) -> Int {
    outline.mark(0..<posted + 1, .siteText)
    outline.facts.archive = Stated(.ao3, evidence: [table[posted].span])
    var start = posted + 1
    // An address that the converter broke in two.
    if start < table.count, table.line(start).string.hasPrefix("works/") { start += 1 }
    outline.mark(posted..<start, .siteText)
    let facts = AO3Table(table, from: start)
    let isLinked = facts.rows.contains { table.text.bytes($0.value).contains(0x5F) }
    outline.facts.rows = isLinked ? linked(facts.rows) : facts.rows
    outline.mark(start..<facts.end, .header)
    guard let byline = (facts.end..<min(facts.end + 4, table.count)).first(where: { isByline($0) })
    else { return facts.end }
    outline.mark(facts.end..<byline + 1, .header)
    if byline > facts.end {
      outline.mark(byline - 1, .title)
      outline.facts.title = TitleLine.bare(table.line(byline - 1))
    }
    outline.facts.author = Byline.name(in: table.line(byline))
    return byline + 1
  }

  /// The rows of a table of links; a list that runs over several lines becomes one.
  private func linked(_ rows: [FactRow]) -> [FactRow] {
    var linked: [FactRow] = []
    for row in rows {
      if let last = linked.last, last.field == row.field,
        table.text.trimmed(TextSpan(Int(last.value.end), Int(row.value.start))).isEmpty
      {
        linked[linked.count - 1] = FactRow(
          field: row.field, value: last.value.union(row.value), isLinked: true)
      } else {
        linked.append(FactRow(field: row.field, value: row.value, isLinked: true))
      }
    }
    return linked
  }

  private func isByline(_ index: Int) -> Bool {
    let line = table.line(index)
    return line.firstWord?.form == "by" && Byline.name(in: line) != nil
  }

  // MARK: Sections

  private mutating func readSections(from start: Int) {
    var section: Part.Kind?
    var opened = start
    for index in start..<max(start, table.count) {
      let line = table.line(index)
      if let kind = Self.section(line.forms) {
        outline.mark(index, .siteText)
        (section, opened) = (kind, index)
      } else if isEndOfFile(line) {
        outline.mark(index..<table.count, .siteText)
        break
      } else if let heading = heading(index, line) {
        chapters += 1
        outline.beginChapter(heading, at: index)
        section = nil
      } else if Self.seesNotes(line) {
        outline.mark(index, .siteText)
        section = nil
      } else if let kind = section, holds(index, kind, opened) {
        outline.mark(index, kind)
      } else {
        section = nil
      }
    }
    StoryPieces.read(&outline, .apart)
  }

  /// What stands below a line of these words.
  private static func section(_ forms: String) -> Part.Kind? {
    switch forms {
    case "summary", "chapter summary": .summary
    case "notes", "chapter notes": .authorNote
    case "end notes", "chapter end notes": .endNote
    default: nil
    }
  }

  private static func seesNotes(_ line: Line) -> Bool {
    line.forms.hasPrefix("see the end of the ") && line.forms.hasSuffix("notes")
  }

  /// Whether block `index` stands in the section of `kind` whose name is block `opened`.
  ///
  /// What is set further in than its name ends where that ends; else the words tell.
  private func holds(_ index: Int, _ kind: Part.Kind, _ opened: Int) -> Bool {
    if indent(opened + 1) > indent(opened) { return indent(index) > indent(opened) }
    if index == opened + 1 || kind == .endNote { return true }
    let line = table.line(index)
    guard kind == .authorNote else { return !line.holdsSpeech && index <= opened + 3 }
    return NoteCues.score(line) >= NoteCues.threshold(line) / 2
  }

  private func indent(_ index: Int) -> Int {
    index < table.count ? Int(table[index].span.start) - table[index].lineStart : 0
  }

  private func heading(_ index: Int, _ line: Line) -> ChapterHeading? {
    if hasDecoration {
      guard Self.isDecorated(index, in: table) else { return nil }
      return ChapterHeading(
        marked: table.text.string(TitleLine.bare(line)), place: chapters + 1)
    }
    guard let heading = ChapterHeading(line), heading.style == .named("chapter") else { return nil }
    return heading.number == chapters + 1 ? heading : nil
  }

  /// "Afterword", "Please drop by the archive and comment …".
  private func isEndOfFile(_ line: Line) -> Bool {
    let forms = line.forms
    return forms == "afterword" || forms.hasPrefix("please drop by the archive and comment to let")
  }
}
