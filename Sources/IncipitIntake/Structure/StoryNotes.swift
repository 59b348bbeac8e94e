import IncipitBooks
import IncipitText

/// Finds notes in the middle of a story: "(A/N: …)" between two paragraphs.
enum StoryNotes {
  /// Marks them in `outline`; only what carries a sure label is one.
  static func mark(_ outline: inout Outline, _ range: Range<Int>) {
    let table = outline.table
    var index = range.lowerBound
    while index < range.upperBound {
      guard mayBegin(table, index), let label = NoteLabel(table.line(index)), label.style == .sure
      else {
        index += 1
        continue
      }
      let end = BracketedNote.end(of: index, in: table, before: range.upperBound)
      outline.mark(index..<end, .authorNote)
      index = end
    }
  }

  /// A look at the first letter, so that not every paragraph has to be cut into words.
  private static func mayBegin(_ table: BlockTable, _ index: Int) -> Bool {
    let span = table[index].span
    return table.text.bytes(span).prefix(5).contains { $0 | 0x20 == 0x61 }
  }
}
