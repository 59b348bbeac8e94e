import IncipitText

/// A note in brackets that may run over several paragraphs.
enum BracketedNote {
  /// The block behind the note that begins in block `index`: behind the closing bracket if the note
  /// opens one that is closed within a few blocks, else the next.
  static func end(of index: Int, in table: BlockTable, before limit: Int) -> Int {
    let line = table.line(index)
    guard let label = NoteLabel(line), label.isBracketed else { return index + 1 }
    for last in index..<min(index + 6, limit) {
      let end = table.line(last)
      if let mark = end.last, ")]}".unicodeScalars.contains(mark) { return last + 1 }
    }
    return index + 1
  }
}
