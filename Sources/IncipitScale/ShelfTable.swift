import IncipitCatalogue

/// Measures a shelf and writes the table down, line by line.
package struct ShelfTable {
  private let path: String
  private let seed: UInt64
  private let write: (String) -> Void

  package init(path: String, seed: UInt64, write: @escaping (String) -> Void) {
    self.path = path
    self.seed = seed
    self.write = write
  }

  /// Everything, or `only` the searches of that kind, with so many queries of each.
  package func measure(queries: Int, only: String? = nil) throws {
    let measure = ShelfMeasure(path: path, seed: seed)
    line(["", "queries", "p50", "p95", "p95 processor", "works listed"])
    let catalogue = try Catalogue(path: path)
    if only == nil { line(row: try measure.opening(times: 10)) }
    try measure.searching(times: queries, only: only, in: catalogue) { line(row: $0) }
    guard only == nil else { return }
    for row in try measure.counting(times: queries, in: catalogue) { line(row: row) }
    line(row: try measure.finding(times: queries, in: catalogue))
  }

  /// What the file is made of.
  package func sizes(least: Int = 1_000_000) throws {
    let sizes = try ShelfSizes(Catalogue(path: path))
    line(["", "MB", "of the text"])
    func size(_ name: String, _ bytes: Int) {
      line([name, Self.tenths(Double(bytes) / 1e6), Self.hundredths(bytes, of: sizes.text)])
    }
    for table in sizes.tables where table.bytes >= least { size(table.name, table.bytes) }
    size("text of the scenes", sizes.text)
    size("index", sizes.index)
    size("file", sizes.tables.reduce(0) { $0 + $1.bytes })
  }

  private func line(row: ShelfMeasure.Row) {
    line([
      row.name, "\(row.count)", Self.tenths(row.quantile(0.5) * 1_000) + " ms",
      Self.tenths(row.quantile(0.95) * 1_000) + " ms",
      Self.tenths(row.quantile(0.95, ofProcessor: true) * 1_000) + " ms", "\(row.listed)",
    ])
  }

  private func line(_ cells: [String]) {
    write(
      cells.enumerated().map { index, cell in
        let blanks = String(repeating: " ", count: max(0, (index == 0 ? 28 : 14) - cell.count))
        return index == 0 ? cell + blanks : blanks + cell
      }.joined())
  }

  private static func tenths(_ value: Double) -> String {
    let scaled = Int((value * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
  }

  private static func hundredths(_ part: Int, of whole: Int) -> String {
    let scaled = Int((Double(part) / Double(max(1, whole)) * 100).rounded())
    return "\(scaled / 100).\(scaled % 100 < 10 ? "0" : "")\(scaled % 100)"
  }
}
