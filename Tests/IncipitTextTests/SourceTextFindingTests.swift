import IncipitText
import Testing

@Suite struct SourceTextFindingTests {
  @Test(
    arguments: [
      ("a lamp, a lamp", "lamp", "2-6"), ("one\r\n two", "one two", "0-9"),
      ("one two", "  one\n\ntwo ", "0-7"), ("onetwo", "one two", "none"),
      ("aab", "ab", "1-3"), ("é “yes”", "“yes”", "3-12"), ("abc", "", "none"),
      ("abc", "abcd", "none"), ("one one two", "one two", "4-11"), ("", "a", "none"),
      ("I can't, \"he\" said", "can’t, “he”", "2-13"), ("“Don’t”", "\"Don't\"", "0-13"),
      ("can't", "cant", "none"),
    ])
  func wordsAreFoundWhateverBlanksPartThem(text: String, words: String, place: String) {
    let span = SourceText(text).firstSpan(of: words)
    #expect((span.map { "\($0.start)-\($0.end)" } ?? "none") == place)
  }
}
