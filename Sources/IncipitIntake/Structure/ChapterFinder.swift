import IncipitText

/// Finds the heading lines of a text without a page's landmarks.
enum ChapterFinder {
  /// The headings in order, each with its block, and the blocks of a table of contents.
  ///
  /// O(n).
  static func headings(
    in table: BlockTable
  ) -> (
    headings: [(block: Int, heading: ChapterHeading)], contents: Set<Int>
  ) {
    var named: [(block: Int, heading: ChapterHeading)] = []
    var numbered: [Numeral.Style: [(block: Int, heading: ChapterHeading)]] = [:]
    for index in table.blocks.indices where table.utf8Length(index) <= 120 {
      guard !table[index].looksBlank, !table.opensSpeech(index),
        let heading = ChapterHeading(table.line(index))
      else {
        continue
      }
      switch heading.style {
      case .named: named.append((index, heading))
      case .numbered(let style): numbered[style, default: []].append((index, heading))
      }
    }
    for style in [Numeral.Style.digits, .roman, .words] {
      named += sequence(numbered[style] ?? [], in: table)
    }
    if named.isEmpty, let lone = loneNumber(numbered, in: table) { named.append(lone) }
    named.sort { $0.block < $1.block }
    return withoutContents(named)
  }

  /// The number at the very top of a chapter that was saved by itself: "VII", "12.", with prose below.
  private static func loneNumber(
    _ numbered: [Numeral.Style: [(block: Int, heading: ChapterHeading)]], in table: BlockTable
  ) -> (block: Int, heading: ChapterHeading)? {
    guard let first = table.blocks.indices.first(where: { !table[$0].looksBlank }),
      let found = ((numbered[.digits] ?? []) + (numbered[.roman] ?? [])).first(where: {
        $0.block == first
      }), found.heading.title == nil, let number = found.heading.number,
      (1...mostChapters).contains(number), first + 1 < table.count,
      table.utf8Length(first + 1) >= shortestProse
    else { return nil }
    return found
  }

  /// A larger number alone at the top of a text is a year or a title.
  private static let mostChapters = 150
  /// A shorter line below a number may be a title, or the next of a list.
  private static let shortestProse = 40

  /// The headings that count 1, 2, 3…, if there are several with text between them.
  private static func sequence(
    _ found: [(block: Int, heading: ChapterHeading)], in table: BlockTable
  ) -> [(block: Int, heading: ChapterHeading)] {
    var counted: [(block: Int, heading: ChapterHeading)] = []
    for candidate in found where candidate.heading.number == counted.count + 1 {
      counted.append(candidate)
    }
    guard counted.count >= 2 else { return [] }
    for (one, next) in zip(counted, counted.dropFirst()) {
      let between = Int(table[next.block].span.start) - Int(table[one.block].span.end)
      if next.block - one.block < 2 || between < 200 { return [] }
    }
    return counted
  }

  /// A heading directly above another of its own sort is a line of a table of contents.
  private static func withoutContents(
    _ found: [(block: Int, heading: ChapterHeading)]
  ) -> (headings: [(block: Int, heading: ChapterHeading)], contents: Set<Int>) {
    var headings: [(block: Int, heading: ChapterHeading)] = []
    var contents: Set<Int> = []
    for (index, entry) in found.enumerated() {
      if index + 1 < found.count, found[index + 1].block == entry.block + 1,
        found[index + 1].heading.style == entry.heading.style
      {
        contents.insert(entry.block)
      } else {
        headings.append(entry)
      }
    }
    return (headings, contents)
  }
}
