package import IncipitBooks
import IncipitText

/// A reading as a TEI P5 document (<https://tei-c.org/release/doc/tei-p5-doc/en/html/>).
///
/// The text stands in it character for character, its notes too: the character data of `text` is the
/// source, with line feeds for line ends, U+FFFD for what XML may not hold, and no byte-order mark.
/// `@cert` marks what was read and may be wrong; what the source states has `resp="#source"`.
package enum TEIDocument {
  static let exporter = Exporter(
    name: "tei", label: "TEI", fileExtension: "tei.xml", mediaType: "application/tei+xml"
  ) { (work) throws(ExportError) in bytes(manuscript: work.manuscript, reading: work.reading) }

  /// The document; the same bytes for the same arguments.
  ///
  /// O(n log n) in the layers of the reading, O(n) in the text.
  package static func bytes(manuscript: Manuscript, reading: Reading) -> [UInt8] {
    let cast = CastList(reading)
    var file = FileText()
    file.reserve(manuscript.text.count * 2)
    file.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <TEI xmlns="http://www.tei-c.org/ns/1.0">

      """)
    file.write(TEIHeader(manuscript: manuscript, reading: reading, cast: cast).element)
    var text = TEIText(manuscript: manuscript, reading: reading, cast: cast, file: file)
    text.write()
    file = text.file
    file.write("\n</TEI>\n")
    return file.bytes
  }
}

/// The names by which the parts of a TEI document point to one another.
enum TEIName {
  static func person(_ id: Int) -> String { "c\(id)" }
  static func unnamed(_ index: Int) -> String { "u\(index + 1)" }
  static func place(_ index: Int) -> String { "pl\(index + 1)" }
  static func setting(_ index: Int) -> String { "set\(index + 1)" }
  static func scene(_ index: Int) -> String { "s\(index + 1)" }
  static func clue(_ clue: Quotation.Clue) -> String { "clue.\(clue.rawValue)" }

  /// The element of a quotation or insert; the first piece of one that was cut has the plain name.
  static func mark(_ letter: String, _ index: Int, piece: Int = 0) -> String {
    piece == 0 ? "\(letter)\(index)" : "\(letter)\(index).\(piece)"
  }

  /// Pointers to those of the characters `ids` that are in the cast; nil if none is.
  static func pointers(to ids: [Int], in cast: CastList) -> String? {
    let known = ids.filter { cast[$0] != nil }
    return known.isEmpty ? nil : known.map { "#" + person($0) }.joined(separator: " ")
  }
}
