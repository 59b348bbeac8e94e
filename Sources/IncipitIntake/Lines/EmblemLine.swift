import IncipitText

/// Letters between dashes that a writer sets between scenes: "-TVD-", "~HP~", "-x-LW-x-".
///
/// A word may stand so for once; what parts scenes comes back.
enum EmblemLine {
  /// The blocks of `range` that are such lines: each says its letters twice, or stands at least twice.
  ///
  /// O(length of the range).
  static func repeated(in range: Range<Int>, of table: BlockTable) -> Set<Int> {
    var places: [String: [Int]] = [:]
    var found: Set<Int> = []
    for index in range where (4...60).contains(table.utf8Length(index)) {
      guard let letters = letters(table.text.bytes(table[index].span)) else { continue }
      if letters.count > 1, Set(letters).count == 1 { found.insert(index) }
      places[letters.joined(separator: "-"), default: []].append(index)
    }
    for blocks in places.values where blocks.count > 1 { found.formUnion(blocks) }
    return found
  }

  /// The runs of letters of a line that begins and ends with the same ornament and holds no blank and
  /// no small letter but x and o; nil if it is none.
  private static func letters(_ bytes: ArraySlice<UInt8>) -> [String]? {
    guard let first = bytes.first, isOrnament(first), bytes.last == first else { return nil }
    var runs: [String] = []
    for run in bytes.split(whereSeparator: isOrnament) {
      let isOrnamental = run.allSatisfy { "xXoO0".utf8.contains($0) }
      guard isOrnamental || run.count <= 5 && run.allSatisfy({ (0x41...0x5A).contains($0) }) else {
        return nil
      }
      if !isOrnamental { runs.append(String(decoding: run, as: UTF8.self)) }
    }
    return runs.isEmpty ? nil : runs
  }

  /// A dash, a tilde, an asterisk, an equals sign, an underscore, a plus, a point, a blank between them.
  private static func isOrnament(_ byte: UInt8) -> Bool {
    [0x2D, 0x7E, 0x2A, 0x3D, 0x5F, 0x2B, 0x2E].contains(byte)
  }
}
