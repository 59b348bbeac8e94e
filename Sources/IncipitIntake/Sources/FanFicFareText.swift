import IncipitBooks
import IncipitText

/// Reads FanFicFare's plain text: title, byline, labelled facts, a table of contents, chapters whose
/// names stand behind a tab, and "End file." at the end.
enum FanFicFareText {
  /// What the blocks of `table` are; nil if it is no such text.
  static func outline(of table: BlockTable) -> Outline? {
    guard let facts = facts(in: table) else { return nil }
    var outline = Outline(table)
    outline.mark(0..<facts.upperBound, .header)
    readNames(0..<facts.lowerBound, &outline)
    var start = facts.upperBound
    if start < table.count, table.line(start).forms == "table of contents" {
      while start < table.count, !isSetIn(table, start) { start += 1 }
      outline.mark(facts.upperBound..<start, .siteText)
    }
    var place = 0
    for index in start..<table.count where isSetIn(table, index) && table.utf8Length(index) <= 200 {
      place += 1
      let words = table.text.string(table[index].span)
      outline.beginChapter(ChapterHeading(marked: words, place: place), at: index)
    }
    if table.count > start, table.line(table.count - 1).forms == "end file" {
      outline.mark(table.count - 1, .siteText)
    }
    LabelledLines.read(&outline, fields: FanFicFare.field)
    StoryPieces.read(&outline, .within)
    return outline
  }

  /// The blocks of the facts, up to the table of contents or the first chapter; nil if the labels that
  /// only this program writes are not among them.
  private static func facts(in table: BlockTable) -> Range<Int>? {
    let head = 0..<min(60, table.count)
    guard head.contains(where: { isPackaged(table.text.bytes(table[$0].span)) }) else { return nil }
    var labels: [String: Int] = [:]
    for index in head where table.utf8Length(index) <= 400 {
      let words = table.text.string(table[index].span).split(separator: ":", maxSplits: 1)
      guard words.count == 2 else { continue }
      let label = words[0].lowercased()
      if labels[label] == nil { labels[label] = index }
    }
    guard labels["packaged"] != nil, let address = labels["story url"] ?? labels["publisher"],
      let first = labels.values.min()
    else { return nil }
    var end = max(address, labels["summary"] ?? 0) + 1
    while end < table.count, !isSetIn(table, end), table.line(end).forms != "table of contents" {
      end += 1
    }
    return first..<end
  }

  /// Whether `line` may be the fact that only this program writes: a look at its first bytes that spares
  /// other texts' lines a closer one.
  private static func isPackaged(_ line: ArraySlice<UInt8>) -> Bool {
    line.drop { $0 == 0x3A }.prefix(8).map { $0 | 0x20 } == Array("packaged".utf8)
  }

  private static func readNames(_ range: Range<Int>, _ outline: inout Outline) {
    let table = outline.table
    for index in range {
      if let name = Byline.name(in: table.line(index)) {
        outline.facts.author = outline.facts.author ?? name
      } else if outline.facts.title == nil {
        outline.facts.title = table[index].span
        outline.mark(index, .title)
      }
    }
  }

  /// Whether block `index` stands behind a tab, as chapters' names do.
  private static func isSetIn(_ table: BlockTable, _ index: Int) -> Bool {
    table.text.utf8[table[index].lineStart] == 0x09
  }
}
