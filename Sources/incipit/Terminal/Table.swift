/// Rows laid out in columns that fit a terminal.
struct Table {
  struct Column {
    let heading: String
    let alignsRight: Bool
    /// The width below which it is not narrowed; nil if it is never narrowed.
    let leastWidth: Int?
    /// How many times as wide as another it may stay when both are narrowed; at least 1.
    let weight: Int

    init(
      _ heading: String, alignsRight: Bool = false, leastWidth: Int? = nil, weight: Int = 1
    ) {
      self.heading = heading
      self.alignsRight = alignsRight
      self.leastWidth = leastWidth
      self.weight = max(1, weight)
    }
  }

  /// What stands in a column; harmless text.
  struct Cell {
    let text: String
    /// Stands behind the text, and is left there where the text is cut: what a guess is marked by.
    let mark: String

    init(_ text: String, mark: String = "") {
      self.text = text
      self.mark = mark
    }

    var isEmpty: Bool { text.isEmpty && mark.isEmpty }
    var width: Int { TextWidth.of(text) + TextWidth.of(mark) }

    /// Cut or filled to exactly `columns`.
    func fitted(to columns: Int, alignsRight: Bool) -> String {
      let cut = TextWidth.cut(text, to: columns - TextWidth.of(mark)) + mark
      return TextWidth.fitted(cut, to: columns, alignsRight: alignsRight)
    }
  }

  let columns: [Column]
  /// A cell for each column.
  let rows: [[Cell]]

  init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// A table of cells without marks.
  init(columns: [Column], rows: [[String]]) {
    self.init(columns: columns, rows: rows.map { $0.map { Cell($0) } })
  }

  private static let gap = "  "

  /// The table's lines, none wider than `terminal`; the first is the headings.
  ///
  /// Columns in which no row has anything are left out, and from the right those for which
  /// there is no room. Then the widest column by its weight is narrowed until all fit.
  func lines(_ terminal: Terminal) -> [String] {
    let shown = shownColumns(terminal)
    var widths = shown.map { index in
      rows.reduce(TextWidth.of(columns[index].heading)) { max($0, $1[index].width) }
    }
    let room = terminal.width - Self.gap.count * max(0, shown.count - 1)
    func share(_ place: Int) -> Double {
      Double(widths[place]) / Double(columns[shown[place]].weight)
    }
    while widths.reduce(0, +) > room {
      let narrowable = shown.indices.filter { place in
        columns[shown[place]].leastWidth.map { widths[place] > $0 } ?? false
      }
      guard let widest = narrowable.max(by: { share($0) < share($1) }) else { break }
      widths[widest] -= 1
    }

    func line(_ cells: [Cell]) -> String {
      let fitted = shown.indices.map { place in
        cells[shown[place]].fitted(
          to: widths[place], alignsRight: columns[shown[place]].alignsRight)
      }
      var line = fitted.joined(separator: Self.gap)
      while line.last == " " { line.removeLast() }
      return TextWidth.cut(line, to: terminal.width)
    }
    return [terminal.bold(line(columns.map { Cell($0.heading) }))] + rows.map(line)
  }

  /// The columns that have something to show and, at their least widths, have room.
  private func shownColumns(_ terminal: Terminal) -> [Int] {
    var shown = columns.indices.filter { index in
      rows.contains { !$0[index].isEmpty } || columns[index].leastWidth == nil
    }
    let least = columns.indices.map { index in
      columns[index].leastWidth
        ?? rows.reduce(TextWidth.of(columns[index].heading)) { max($0, $1[index].width) }
    }
    while shown.reduce(0, { $0 + least[$1] + Self.gap.count }) - Self.gap.count > terminal.width {
      let narrowable = shown.filter { columns[$0].leastWidth != nil }
      guard narrowable.count > 1, let last = narrowable.last else { break }
      shown.removeAll { $0 == last }
    }
    return shown
  }
}
