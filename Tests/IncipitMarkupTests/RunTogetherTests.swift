import Testing

@testable import IncipitMarkup

@Suite struct RunTogetherTests {
  @Test(arguments: [
    ("", ""), (" \n\t", ""), ("  The  long\n\nquay ", "The long quay"),
    ("a\u{A0}\u{2003}b\u{3000}", "a b"), ("\u{85}é\u{2028}ü", "é ü"),
    ("a\u{200B}b—c", "a\u{200B}b—c"),
    ("\u{1680}x\u{202F}y\u{205F}z", "x y z"), ("\u{E2}\u{3042}", "\u{E2}\u{3042}"),
  ])
  func leavesOneBlankBetweenWords(_ text: String, _ expected: String) {
    #expect(RunTogether.string(of: Array(text.utf8)[...], atMost: 1000) == expected)
  }

  @Test func endsWithAWholeScalar() {
    let text = Array("aéé".utf8)
    let strings = (0...6).map { RunTogether.string(of: text[...], atMost: $0) }
    #expect(strings == ["", "a", "a", "aé", "aé", "aéé", "aéé"])
  }
}
