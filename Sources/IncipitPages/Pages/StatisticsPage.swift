package import IncipitBooks

/// What is on the shelf and what of it has been read: tables, each row with a drawn bar.
package struct StatisticsPage: Page {
  package static let template = "statistics"

  let statistics: ShelfStatistics

  package init(_ statistics: ShelfStatistics) { self.statistics = statistics }

  package var windowTitle: String { "Reading life" }

  package var content: [String: PageValue] {
    [
      "count": .text(
        Wording.count(statistics.works, "work", "works") + ", "
          + Wording.count(statistics.words, "word", "words")),
      "sums": .list(sums),
      "sections": .list(statistics.sections.map(value)),
      "isEmpty": .flag(statistics.works == 0),
      "query": .nothing,
    ]
  }

  private var sums: [PageValue] {
    func sum(_ number: Int, _ words: String) -> PageValue {
      .record(["sumNumber": .text(Wording.grouped(number)), "sumWords": .text(words)])
    }
    let own = statistics
    return [
      sum(own.finished, own.finished == 1 ? "work finished" : "works finished"),
      sum(own.wordsRead, own.wordsRead == 1 ? "word read" : "words read"),
      sum(own.daysRead, own.daysRead == 1 ? "day with reading" : "days with reading"),
      sum(own.currentStreak, own.currentStreak == 1 ? "day in a row now" : "days in a row now"),
      sum(own.longestStreak, "in a row at best"),
      sum(own.annotations, own.annotations == 1 ? "passage marked" : "passages marked"),
    ]
  }

  private func value(_ section: ShelfStatistics.Section) -> PageValue {
    let most = max(1, section.rows.map { amount($0, section) }.max() ?? 1)
    let title = section.isReading ? section.name : "by \(section.name)"
    return .record([
      "sectionTitle": .text(title.prefix(1).uppercased() + title.dropFirst()),
      "sectionName": .text(section.name.replacing(" ", with: "-")),
      "sectionRows": .list(
        section.rows.map { row in
          .record([
            "rowName": .text(Self.name(of: row, in: section)),
            "rowAddress": .text(Self.address(of: row, in: section)),
            "rowWorks": .text(Wording.grouped(row.works)),
            "rowWords": .text(Wording.grouped(row.words)),
            "rowShare": .number(
              Wording.percent(Double(amount(row, section)) / Double(most))),
          ])
        }),
    ])
  }

  private func amount(_ row: ShelfStatistics.Row, _ section: ShelfStatistics.Section) -> Int {
    section.isReading ? row.words : row.works
  }

  private static func name(
    of row: ShelfStatistics.Row, in section: ShelfStatistics.Section
  ) -> String {
    switch section.name {
    case "state": ReadingState(rawValue: row.name)?.words ?? row.name
    case "stars": Int(row.name).map { String(repeating: "★", count: $0) } ?? row.name
    case "kind": WorkKind(rawValue: row.name).map(Wording.kind) ?? row.name
    case "rating": Rating(rawValue: row.name).map(Wording.rating) ?? row.name
    default: row.name
    }
  }

  /// The shelf narrowed to the works of a row; nil where no field asks for it.
  private static func address(
    of row: ShelfStatistics.Row, in section: ShelfStatistics.Section
  ) -> String? {
    guard ["state", "stars", "fandom", "ship", "kind", "rating"].contains(section.name) else {
      return nil
    }
    let isPlain = row.name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    let words = row.name.replacing("\"", with: " ")
    let value = isPlain ? words : "\"\(words)\""
    return "/?view=list&q=\(Query.encoded("\(section.name):\(value)"))"
  }
}
