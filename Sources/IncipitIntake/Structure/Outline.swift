import IncipitBooks
import IncipitText

/// What each block of a text is, as a source reader tells it, and the facts it met on the way.
struct Outline {
  let table: BlockTable
  /// One a block.
  private(set) var kinds: [Part.Kind]
  /// One a block.
  private(set) var roles: [Paragraph.Role]
  /// The chapters' headings by the block in which they stand, in order.
  private(set) var headings: [(block: Int, heading: ChapterHeading)] = []
  var facts = PageFacts()

  /// An outline in which every block is story.
  init(_ table: BlockTable) {
    self.table = table
    kinds = Array(repeating: .chapter, count: table.count)
    roles = Array(repeating: .prose, count: table.count)
  }

  /// Says that block `index` is `kind`.
  mutating func mark(_ index: Int, _ kind: Part.Kind) { kinds[index] = kind }

  /// Says that the blocks of `range` are `kind`.
  mutating func mark(_ range: Range<Int>, _ kind: Part.Kind) {
    for index in range { kinds[index] = kind }
  }

  /// Says that block `index` plays `role` in the story.
  mutating func give(_ index: Int, _ role: Paragraph.Role) { roles[index] = role }

  /// Begins a chapter with the heading in block `index`, which is behind all earlier headings; it
  /// holds to the next.
  mutating func beginChapter(_ heading: ChapterHeading, at index: Int) {
    headings.append((index, heading))
    kinds[index] = .chapter
    roles[index] = .heading
  }

  /// Gives the heading at `place` among the headings the title that stands below it.
  mutating func entitle(_ place: Int, _ title: String) {
    headings[place].heading = headings[place].heading.titled(title)
  }
}

/// The facts that a source reader meets while it tells what the blocks are.
struct PageFacts {
  /// Where the title stands, without its label.
  var title: TextSpan?
  /// Where the author's name stands.
  var author: TextSpan?
  /// Labelled facts in order.
  var rows: [FactRow] = []
  /// Where the source shows which archive it is from.
  var archive: Stated<Archive>?
  /// Whether nothing is stated but what has been met, so that the author's sentences need not be
  /// searched.
  var isComplete = false
}

/// A fact with its label, as a table or a header line states it.
struct FactRow {
  let field: LabelLine.Field
  /// The value as written; may list several.
  let value: TextSpan
  /// Whether it is one value whatever commas it holds.
  var isWhole = false
  /// Whether blanks stand as `_`, as terminals' browsers write links, and lines may be broken.
  var isLinked = false
}
