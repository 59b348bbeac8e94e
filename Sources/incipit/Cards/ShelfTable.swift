import IncipitBooks

/// The shelf's works as a table for people and as a spreadsheet.
struct ShelfTable {
  let items: [ShelfItem]
  /// What was done with them; works never touched may be missing.
  var lives: [Int64: WorkLife] = [:]

  /// The table, with a line that explains its marks if there are any.
  func text(_ terminal: Terminal) -> String {
    let table = Table(
      columns: [
        Table.Column("No.", alignsRight: true),
        Table.Column("Title or opening words", leastWidth: 20, weight: 3),
        Table.Column("Author", leastWidth: 5),
        Table.Column("Fandom", leastWidth: 6),
        Table.Column("Ship", leastWidth: 6),
        Table.Column("Universe", leastWidth: 5),
        Table.Column("Rating", leastWidth: 4),
        Table.Column("Kind", leastWidth: 7),
        Table.Column("Words", alignsRight: true),
        Table.Column("Read", leastWidth: 8),
      ],
      rows: items.map(cells))
    var text = table.lines(terminal).joined(separator: "\n") + "\n"
    let marks = [
      items.contains { !$0.inferred.isEmpty } ? "? read out of the text, not stated" : nil,
      items.contains { !$0.corrected.isEmpty } ? "! set by hand" : nil,
    ].compactMap { $0 }
    if !marks.isEmpty { text += terminal.faint(marks.joined(separator: "   ")) + "\n" }
    return text
  }

  /// Every field of every work, headings first.
  var commaSeparated: String {
    let headings = [
      "id", "title", "incipit", "author", "kind", "words", "chapters", "fandoms", "ships",
      "universe", "rating", "language", "source", "sha256", "addedAt",
    ]
    return CSVText.record(headings)
      + items.map { item in
        CSVText.record([
          "\(item.id)", item.title ?? "", item.incipit ?? "", item.author ?? "",
          item.kind?.rawValue ?? "", "\(item.words)", "\(item.chapters)",
          item.fandoms.joined(separator: "; "), item.ships.joined(separator: "; "),
          item.universe?.rawValue ?? "", item.rating?.rawValue ?? "", item.language ?? "",
          item.sourceName, item.sha256, item.addedAt,
        ])
      }.joined()
  }

  private func cells(of item: ShelfItem) -> [Table.Cell] {
    let heading =
      item.title.map { marked($0, .title, item) }
      ?? Table.Cell(HarmlessText.line(item.incipit.map { "“\($0)”" } ?? item.sourceName))
    return [
      Table.Cell("\(item.id)"), heading, marked(item.author, .author, item),
      marked(item.fandoms.isEmpty ? nil : item.fandoms.joined(separator: ", "), .fandom, item),
      marked(item.ships.isEmpty ? nil : item.ships.joined(separator: ", "), .ship, item),
      marked(item.universe.map { $0 == .au ? "AU" : $0.rawValue }, .universe, item),
      marked(item.rating?.rawValue, .rating, item), marked(item.kind?.rawValue, .kind, item),
      Table.Cell("\(item.words)"), Table.Cell(lives[item.id].map(Self.read) ?? ""),
    ]
  }

  /// "37 % read ★★★★☆".
  private static func read(_ life: WorkLife) -> String {
    [life.progressWords, life.stars.map(LifeText.stars)].compactMap { $0 }.joined(separator: " ")
  }

  /// `text` with the mark of a guess or a correction; nothing for the unknown.
  private func marked(
    _ text: String?, _ field: Correction.Field, _ item: ShelfItem
  ) -> Table.Cell {
    guard let text else { return Table.Cell("") }
    let mark = item.corrected.contains(field) ? "!" : item.inferred.contains(field) ? "?" : ""
    return Table.Cell(HarmlessText.line(text), mark: mark)
  }
}
