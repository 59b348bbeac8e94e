/// A figure beside the line it is to reach and beside what others reach.
package struct TargetRow: Codable, Hashable, Sendable {
  /// What is measured, for people.
  package let figure: String
  /// The set it is measured on.
  package let set: String
  /// nil if it was not measured.
  package let ours: Double?
  /// nil if there is none.
  package let line: Double?
  /// Whether the figure is to be as low as the line, and not as high.
  package let isLowerBetter: Bool
  /// Whether the line is reached; nil if there is no line or no figure.
  package let isMet: Bool?
  package let bookNLP: Double?
  package let ranker: Double?
  /// What another published system reaches, if neither of the two is counted.
  package let elsewhere: Double?

  package init(
    figure: String, set: String, ours: Double?, line: Double? = nil, isLowerBetter: Bool = false,
    bookNLP: Double? = nil, ranker: Double? = nil, elsewhere: Double? = nil
  ) {
    self.figure = figure
    self.set = set
    self.ours = ours
    self.line = line
    self.isLowerBetter = isLowerBetter
    self.bookNLP = bookNLP
    self.ranker = ranker
    self.elsewhere = elsewhere
    isMet =
      if let ours, let line { isLowerBetter ? ours <= line : ours >= line } else { nil }
  }
}

extension TextTable {
  /// The rows as a table: figure, set, ours, the line, others, and whether the line is reached.
  package init(_ rows: [TargetRow]) {
    self.init(["figure", "set", "ours", "line", "BookNLP", "ranker", "elsewhere", "met"])
    for row in rows {
      let cell = { (value: Double?) in
        row.isLowerBetter ? Self.number(value) : Self.share(value)
      }
      let line = row.line.map { (row.isLowerBetter ? "≤ " : "≥ ") + cell($0) } ?? "–"
      add([
        row.figure, row.set, cell(row.ours), line, cell(row.bookNLP), cell(row.ranker),
        cell(row.elsewhere),
        row.isMet.map { $0 ? "yes" : "no" } ?? "–",
      ])
    }
  }
}
