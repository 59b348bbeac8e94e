import IncipitBooks
import IncipitText

/// Reads a story of Wattpad that was copied from a browser: under the name of each part stand its
/// reads, votes and comments, "4K 52 29".
struct WattpadText {
  private var outline: Outline
  private var table: BlockTable { outline.table }
  /// The blocks of counts, each below the name of its part.
  private let counts: [Int]

  /// What the blocks of `table` are; nil if it is no such story.
  static func outline(of table: BlockTable) -> Outline? {
    let counts = table.blocks.indices.dropFirst().filter { index in
      isCounts(index, in: table) && !isCounts(index - 1, in: table)
        && TitleLine.look(table.line(index - 1)) != nil
    }
    guard let first = counts.first else { return nil }
    let head = (0..<first).prefix(30).map { table.utf8Length($0) <= 80 ? table.line($0).forms : "" }
    // Three numbers in a line are counted down by people, too.
    guard head.contains("reads") && head.contains("votes") || isTelling(counts, in: table) else {
      return nil
    }
    var reader = WattpadText(outline: Outline(table), counts: counts)
    reader.read(first)
    return reader.outline
  }

  /// Whether one of the counts is in thousands, and another stands by it or the author's name below it.
  private static func isTelling(_ counts: [Int], in table: BlockTable) -> Bool {
    let hasThousands = counts.contains { index in
      table.text.bytes(table[index].span).contains { $0 == 0x4B || $0 == 0x4D }
    }
    return hasThousands
      && (counts.count > 1
        || counts.contains { $0 + 1 < table.count && isByline(table.line($0 + 1)) })
  }

  /// Three numbers, the first perhaps in thousands.
  private static func isCounts(_ index: Int, in table: BlockTable) -> Bool {
    guard (5...24).contains(table.utf8Length(index)) else { return false }
    let pieces = table.text.string(table[index].span).split(separator: " ")
    return pieces.count == 3
      && pieces.allSatisfy { piece in
        let digits = piece.last == "K" || piece.last == "M" ? piece.dropLast() : piece
        return !digits.isEmpty
          && digits.allSatisfy { $0.isASCII && $0.isNumber || ".,".contains($0) }
      }
  }

  private static func isByline(_ line: Line) -> Bool {
    line.firstWord?.form == "by" && line.words.count == 2 && Byline.name(in: line) != nil
  }

  private mutating func read(_ first: Int) {
    outline.facts.archive = Stated(.wattpad, evidence: [table[first].span])
    readHead(before: first - 1)
    for (place, count) in counts.enumerated() {
      let name = table.text.string(table[count - 1].span)
      let end = place + 1 < counts.count ? counts[place + 1] - 1 : table.count
      let isNote = NoteLabel(table.line(count - 1)) != nil
      if isNote {
        outline.mark(count - 1, .authorNote)
      } else {
        outline.beginChapter(ChapterHeading(marked: name, place: nil), at: count - 1)
      }
      outline.mark(count, .siteText)
      var start = count + 1
      if start < end, Self.isByline(table.line(start)) {
        outline.facts.author = outline.facts.author ?? Byline.name(in: table.line(start))
        outline.mark(start, .siteText)
        start += 1
      }
      if isNote {
        outline.mark(start..<end, .authorNote)
      } else {
        PlainDump.read(start..<end, isFileHead: false, [], &outline)
      }
    }
  }

  /// Title, author, counts, state, tags and description.
  private mutating func readHead(before limit: Int) {
    for index in 0..<max(0, limit) {
      let line = table.line(index)
      outline.mark(index, .siteText)
      if outline.facts.title == nil, TitleLine.look(line) != nil {
        outline.facts.title = line.span
        outline.mark(index, .title)
      } else if outline.facts.author == nil, let name = Byline.name(in: line) {
        outline.facts.author = name
        outline.mark(index, .header)
      } else if line.first == "#" {
        readTags(line)
        outline.mark(index, .header)
      } else if let status = Self.state(line) {
        outline.facts.rows += status
        outline.mark(index, .header)
      } else if line.forms == "mature" {
        outline.facts.rows.append(FactRow(field: .rating, value: line.span))
        outline.mark(index, .header)
      } else if line.words.count > 3 {
        outline.mark(index, .summary)
      }
    }
  }

  private mutating func readTags(_ line: Line) {
    outline.facts.rows += line.words.map { FactRow(field: .tags, value: $0.span, isWhole: true) }
  }

  /// "Ongoing, First published Mar 04, 2021".
  private static func state(_ line: Line) -> [FactRow]? {
    guard line.words.count > 3,
      ["ongoing", "complete", "completed"].contains(line.words[0].form),
      line.words[1].form == "first", line.words[2].form == "published"
    else { return nil }
    let day = TextSpan(Int(line.words[3].span.start), Int(line.span.end))
    return [
      FactRow(field: .status, value: line.words[0].span), FactRow(field: .published, value: day),
    ]
  }
}
