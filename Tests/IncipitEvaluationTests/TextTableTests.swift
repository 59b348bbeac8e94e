import IncipitEvaluation
import Testing

@Suite struct TextTableTests {
  @Test func setsTheFirstColumnLeftAndTheOthersRight() {
    var table = TextTable(["story", "n"])
    table.add(["a", "12"])
    table.add(["émile!", "–"])
    table.add(["short"])
    #expect(
      table.text == """
        story    n
        a       12
        émile!   –
        short

        """)
  }

  @Test func writesMarkdown() {
    var table = TextTable(["story", "a|b"])
    table.add(["x"])
    #expect(table.text(.markdown) == "| story | a\\|b |\n|---|--:|\n| x |  |\n")
    #expect(table.text(.plain) == table.text)
  }

  @Test(arguments: [
    (0.8734, ".873"), (0.05, ".050"), (0, ".000"), (1, "1.00"), (0.99951, "1.00"), (nil, "–"),
  ])
  func writesShares(value: Double?, text: String) {
    #expect(TextTable.share(value) == text)
  }

  @Test(arguments: [(1.005, "1.00"), (2.5, "2.50"), (10, "10.00"), (nil, "–")])
  func writesNumbers(value: Double?, text: String) {
    #expect(TextTable.number(value) == text)
  }
}
