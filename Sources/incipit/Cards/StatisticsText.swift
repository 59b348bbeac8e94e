import IncipitBooks

/// The numbers of a shelf for a terminal, with bars, and for a spreadsheet.
struct StatisticsText {
  private let statistics: ShelfStatistics
  private let terminal: Terminal

  init(_ statistics: ShelfStatistics, _ terminal: Terminal) {
    self.statistics = statistics
    self.terminal = terminal
  }

  /// The sums, then a table for each section.
  var text: String {
    var lines = sums
    for section in statistics.sections {
      lines.append("")
      lines += table(section)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One record for each row of each section, headings first.
  var commaSeparated: String {
    CSVText.record(["section", "name", "works", "words"])
      + statistics.sections.flatMap { section in
        section.rows.map { row in
          CSVText.record([section.name, row.name, "\(row.works)", "\(row.words)"])
        }
      }.joined()
  }

  private var sums: [String] {
    let own = statistics
    var lines = [
      "\(own.works) works, \(own.words) words on the shelf",
      "\(own.finished) finished, \(own.finishedWords) words; \(own.annotations) notes",
    ]
    if own.daysRead > 0 {
      lines.append(
        "\(own.wordsRead) words read on \(days(own.daysRead)); \(days(own.currentStreak)) in a row now, "
          + "\(own.longestStreak) at best")
    }
    return lines
  }

  private func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

  private func table(_ section: ShelfStatistics.Section) -> [String] {
    let most = section.rows.map { amount($0, section) }.max() ?? 0
    let heading = section.isReading ? section.name : "By \(section.name)"
    let isCounted = !section.isReading
    return Table(
      columns: [
        Table.Column(isCounted ? heading : heading.capitalizedFirst, leastWidth: 12),
        Table.Column("Works", alignsRight: true), Table.Column("Words", alignsRight: true),
        Table.Column("", leastWidth: 10),
      ],
      rows: section.rows.map { row in
        [
          HarmlessText.line(row.name), "\(row.works)", "\(row.words)",
          bar(amount(row, section), of: most),
        ]
      }
    ).lines(terminal)
  }

  private func amount(_ row: ShelfStatistics.Row, _ section: ShelfStatistics.Section) -> Int {
    section.isReading ? row.words : row.works
  }

  /// A bar of at most thirty columns, in eighths of one; something is never nothing.
  private func bar(_ amount: Int, of most: Int) -> String {
    guard most > 0, amount > 0 else { return "" }
    let eighths = max(1, (amount * 240 + most / 2) / most)
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
