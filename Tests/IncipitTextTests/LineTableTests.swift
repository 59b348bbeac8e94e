import IncipitText
import Testing

@Suite struct LineTableTests {
  private func lines(_ text: String) -> [String] {
    let source = SourceText(text)
    return LineTable(source).lines.map(source.string)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func endsALineAtEachOfTheThreeTerminators(_ end: String) {
    #expect(lines("one\(end)\(end)three\(end)") == ["one", "", "three"])
  }

  @Test func hasNoLineForAnEmptyTextAndOneForAnUnendedOne() {
    #expect(lines("").isEmpty)
    #expect(lines("one") == ["one"])
  }

  @Test func findsTheLineOfAnOffset() {
    let table = LineTable(SourceText("one\ntwo\r\nthree"))
    #expect([0, 3, 4, 8, 9, 13, 99].map(table.line) == [0, 0, 1, 1, 2, 2, 2])
  }
}
