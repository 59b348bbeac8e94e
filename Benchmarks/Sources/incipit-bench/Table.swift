/// Rows of words set in columns: the first to the left, the others to the right.
struct Table {
  private var rows: [[String]]

  init(_ header: [String]) { rows = [header] }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// A line a row; ends in a line end.
  var text: String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + blanks : blanks + cell
      }.joined(separator: "   ") + "\n"
    }.joined()
  }

  static func tenths(_ value: Double) -> String { places(value, 1) }
  static func seconds(_ value: Double) -> String { places(value, 2) + " s" }
  static func milliseconds(_ value: Double) -> String { places(value * 1_000, 1) + " ms" }
  static func mebibytes(_ bytes: Int) -> String { places(Double(bytes) / 1_048_576, 1) + " MiB" }

  /// With a comma behind each thousand.
  static func grouped(_ value: Int) -> String {
    var digits = Array(String(value))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return String(digits)
  }

  private static func places(_ value: Double, _ count: Int) -> String {
    let scale = count == 1 ? 10 : 100
    let scaled = Int((value * Double(scale)).rounded())
    let rest = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: count - rest.count) + rest
  }
}
