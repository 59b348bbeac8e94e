/// Comma-separated values as RFC 4180 has them: quoted fields may hold commas, line ends and doubled
/// quotation marks.
package enum CommaSeparated {
  /// The records of `bytes`, each by the names of the first line; a field too few is left out.
  ///
  /// Empty lines are passed over. Never fails: an open quoted field ends with the text. O(bytes).
  package static func records(_ bytes: [UInt8]) -> [[String: String]] {
    var rows = rows(bytes)
    guard !rows.isEmpty else { return [] }
    let header = rows.removeFirst()
    return rows.map { row in
      Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0

    func endField() {
      row.append(String(decoding: field, as: UTF8.self))
      field = []
    }
    func endRow() {
      endField()
      if row != [""] { rows.append(row) }
      row = []
    }

    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
      case UInt8(ascii: ","): endField()
      case UInt8(ascii: "\n"): endRow()
      case UInt8(ascii: "\r"): break
      default: field.append(byte)
      }
    }
    if !field.isEmpty || !row.isEmpty { endRow() }
    return rows
  }
}
