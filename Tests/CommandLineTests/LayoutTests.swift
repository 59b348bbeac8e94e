import IncipitBooks
import IncipitLibrary
import Testing

@testable import incipit

@Suite struct LayoutTests {
  private static let terminal = Terminal(
    isInteractive: false, canRedraw: false, width: 40, hasColours: false)

  @Test(arguments: [
    ("owl", 3), ("Zoë", 3), ("Zoe\u{308}", 3), ("漢字", 4), ("🦉", 2), ("👩‍👧", 2), ("❤️", 2),
    ("\u{200B}x", 1), ("", 0),
  ])
  func widthIsCountedInColumns(text: String, columns: Int) {
    #expect(TextWidth.of(text) == columns)
  }

  @Test(
    arguments: [
      ("rain OR", 5, ["  rain OR", "       ^"]), ("漢 (x", 2, ["  漢 (x", "     ^"]),
      ("a\u{1B}[31m(b", 99, ["  a[31m(b", "         ^"]),
    ])
  func aCaretStandsUnderTheFault(query: String, position: Int, lines: [String]) {
    #expect(CaretLines.lines(query, at: position) == lines)
  }

  @Test func ofALongQueryWhatStandsAroundTheFaultIsShown() {
    let lines = CaretLines.lines(String(repeating: "a", count: 10_000), at: 1_000)
    #expect(lines.allSatisfy { $0.count <= 2 + 2 * (CaretLines.reach + 1) })
    #expect(lines.last?.last == "^")
  }

  @Test func whatMarksAGuessOutlastsTheCutting() {
    let table = Table(
      columns: [Table.Column("No."), Table.Column("Kind", leastWidth: 6)],
      rows: [
        [Table.Cell("1"), Table.Cell("part of a long and longer work of many parts", mark: "?")]
      ])
    let lines = table.lines(Self.terminal)
    #expect(lines[1].hasSuffix("…?") && TextWidth.of(lines[1]) == 40, "\(lines[1])")
  }

  @Test func ofManyThatAreRefusedForOneReasonTheFirstAreNamed() {
    func refusal(_ path: String, _ summary: String) -> Refusal {
      Refusal(path: path, summary: summary, remedy: "leave it")
    }
    let refused =
      (1...9).map { refusal("\($0).js", "a program") } + [refusal("a.epub", "damaged")]
    let summary = AddSummary(AddReport(added: [], known: [], refused: refused))
    let short = summary.refusedLines(true)
    #expect(short.count == 7 && short.last == "… and 4 more: a program")
    #expect(short.contains { $0.contains("a.epub: damaged") })
    #expect(summary.refusedLines(false).count == 10)
  }

  @Test func cutsBetweenCharactersAndSaysSo() {
    #expect(TextWidth.cut("lighthouse", to: 10) == "lighthouse")
    #expect(TextWidth.cut("lighthouse", to: 6) == "light…")
    #expect(TextWidth.cut("漢字漢字", to: 6) == "漢字…")
    #expect(TextWidth.cut("a b c", to: 3) == "a…")
    #expect(TextWidth.cut("abc", to: 0) == "")
  }

  @Test func wrapsBetweenWordsAndBreaksLongOnes() {
    #expect(TextWidth.wrapped("the fog came in", to: 8) == ["the fog", "came in"])
    #expect(TextWidth.wrapped("aaaaaaaaaaaa b", to: 5) == ["aaaaa", "aaaaa", "aa b"])
    #expect(TextWidth.wrapped("", to: 5) == [])
  }

  @Test func tablesFitTheTerminal() {
    let table = Table(
      columns: [
        .init("No.", alignsRight: true), .init("Title", leastWidth: 8),
        .init("Author", leastWidth: 6), .init("Empty", leastWidth: 2),
      ],
      rows: [
        ["1", "A title that is much too long for such a line", "Mole", ""],
        ["12", "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字", "A very long pen name indeed", ""],
      ])
    let lines = table.lines(Self.terminal)
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { TextWidth.of($0) <= 40 })
    #expect(lines[0].hasPrefix("No.  Title"))
    #expect(lines[1].hasPrefix("  1  A title"))
    #expect(!lines[0].contains("Empty"))
  }

  @Test func aNarrowTerminalLosesColumnsFromTheRight() {
    let table = Table(
      columns: [
        .init("No.", alignsRight: true), .init("Title", leastWidth: 20),
        .init("Author", leastWidth: 10), .init("Ship", leastWidth: 10),
        .init("Words", alignsRight: true),
      ], rows: [["1", "The Lighthouse Year", "Mole", "Ada Finch / Bram Hollis", "84"]])
    #expect(
      table.lines(Self.terminal) == [
        "No.  Title                Words", "  1  The Lighthouse Year     84",
      ])
  }

  @Test func guessesAndCorrectionsAreMarkedInTheTable() {
    let item = ShelfItem(
      id: 4, title: "Pears", isTitleStated: false, incipit: nil, author: "Orla", kind: .drabble,
      words: 90, sourceName: "b.txt", sha256: "ab", addedAt: "2024-05-06T07:08:09Z",
      fandoms: ["Garden Tales"], ships: [], universe: nil, rating: nil, language: nil, chapters: 1,
      readingMinutes: 1, inferred: [.kind], corrected: [.title])
    let text = ShelfTable(items: [item]).text(
      Terminal(isInteractive: false, canRedraw: false, width: 90, hasColours: false))
    #expect(text.contains("Pears!"))
    #expect(text.contains("drabble?"))
    #expect(text.contains("Orla "))
    #expect(text.hasSuffix("? read out of the text, not stated   ! set by hand\n"))
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"),
    ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), (" =1", "' =1"), ("a\nb", "a b"),
  ])
  func spreadsheetsTakeCellsForWords(text: String, cell: String) {
    #expect(CSVText.record([text]) == cell + "\r\n")
  }

  @Test(arguments: [
    ("Always You", "3 - Always You.epub"), ("../../etc/passwd", "3 - .. .. etc passwd.epub"),
    ("a\u{0}b\u{202E}c", "3 - a bc.epub"), ("...", "3.epub"), ("", "3.epub"),
    ("CON", "3 - CON.epub"), ("What? \"Now\"", "3 - What Now.epub"),
  ])
  func fileNamesAreHarmless(heading: String, name: String) {
    #expect(ExportName.name(id: 3, heading: heading, extension: "epub") == name)
  }

  @Test func longHeadingsMakeNamesThatAFileSystemTakes() {
    let name = ExportName.name(
      id: 3, heading: String(repeating: "👩‍👧 漢 ", count: 90), extension: "epub")
    #expect(name.utf8.count < 120)
  }

  @Test func progressShowsCountRateAndTimeLeft() {
    let progress = AddProgress(
      done: 25, total: 100, bytesDone: 250, bytesTotal: 1_000, name: "a\u{1B}[2J.txt",
      outcome: .added(1))
    let line = ProgressBar.line(progress, elapsed: .seconds(5), width: 80)
    #expect(line == "█████░░░░░░░░░░░░░░░ 25/100  5/s  0:15 left  a[2J.txt")
    #expect(TextWidth.of(ProgressBar.line(progress, elapsed: .seconds(5), width: 30)) <= 30)
  }
}
