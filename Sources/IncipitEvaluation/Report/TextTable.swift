/// Rows of words set in columns: the first to the left, the others to the right.
package struct TextTable: Sendable {
  package enum Style: Sendable {
    /// For the terminal.
    case plain
    case markdown
  }

  private var rows: [[String]]

  package init(_ header: [String]) { rows = [header] }

  package mutating func add(_ row: [String]) { rows.append(row) }

  package func text(_ style: Style) -> String { style == .plain ? text : markdown }

  /// The table in GitHub's Markdown; ends in a line end.
  package var markdown: String {
    let columns = rows.map(\.count).max() ?? 0
    var lines = rows.map { row in
      let cells =
        row.map { $0.replacing("|", with: "\\|") }
        + Array(repeating: "", count: columns - row.count)
      return "| " + cells.joined(separator: " | ") + " |\n"
    }
    let rule = "|---" + String(repeating: "|--:", count: max(0, columns - 1)) + "|\n"
    lines.insert(rule, at: 1)
    return lines.joined()
  }

  /// The table, a line a row, without blanks at the ends of lines; ends in a line end.
  package var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        line += column == 0 ? cell + blanks : "  " + blanks + cell
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}

extension TextTable {
  /// A share as ".873", "1.00" or "–".
  package static func share(_ value: Double?) -> String {
    guard let value else { return "–" }
    let thousandths = Int((value * 1000).rounded())
    if thousandths >= 1000 { return "1.00" }
    let digits = String(max(0, thousandths))
    return "." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// A number with two places, or "–".
  package static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "–" }
    let hundredths = Int((value * 100).rounded())
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.count == 1 ? "0" : "")\(rest)"
  }
}
