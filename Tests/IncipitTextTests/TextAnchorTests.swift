import Testing

@testable import IncipitText

@Suite("A place that is found again")
struct TextAnchorTests {
  private let text = SourceText("She came home. “Go,” said Ann. He went. “Go,” said Bea. The end.")

  private func span(of words: String, in text: SourceText, from: Int = 0) -> TextSpan {
    let bytes = Array(words.utf8)
    for start in from..<text.count where text.utf8[start...].starts(with: bytes) {
      return TextSpan(start, start + bytes.count)
    }
    return TextSpan(0, 0)
  }

  @Test("keeps the words, and what stands before and behind")
  func parts() {
    let anchor = TextAnchor(span(of: "He went", in: text), in: text)
    #expect(anchor.exact == "He went")
    #expect(anchor.prefix.hasSuffix("said Ann. "))
    #expect(anchor.suffix.hasPrefix(". “Go,” said Bea"))
    #expect(anchor.found(in: text) == anchor.span)
  }

  @Test("is cut to whole letters of the text")
  func cut() {
    let anchor = TextAnchor(TextSpan(16, 1000), in: text)
    #expect(anchor.exact.hasPrefix("“Go"))
    #expect(Int(anchor.span.end) == text.count)
  }

  @Test("of like words the ones with the same surroundings are found in a text that has moved")
  func moved() {
    let second = span(of: "“Go,”", in: text, from: 30)
    let anchor = TextAnchor(second, in: text)
    let longer = SourceText("A new first line.\n\n" + text.string(text.span))
    let found = anchor.found(in: longer)
    #expect(found == TextSpan(Int(second.start) + 19, Int(second.end) + 19))
  }

  @Test("words that are gone are not found")
  func gone() {
    let anchor = TextAnchor(span(of: "He went", in: text), in: text)
    #expect(anchor.found(in: SourceText("Another text altogether.")) == nil)
    #expect(anchor.found(in: SourceText("")) == nil)
  }

  @Test("a point stays between what surrounds it")
  func point() {
    let place = Int(span(of: "He went", in: text).start)
    let anchor = TextAnchor(TextSpan(place, place), in: text)
    #expect(anchor.exact.isEmpty)
    let longer = SourceText("Oh. " + text.string(text.span))
    #expect(anchor.found(in: longer) == TextSpan(place + 4, place + 4))
    #expect(anchor.found(in: SourceText("Oh.")) == nil)
  }
}
