import IncipitMarkup
import Testing

@Suite struct HTMLEscapingTests {
  @Test(arguments: [
    ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
    ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"),
    ("Tom & Huck &amp; Jim", "Tom &amp; Huck &amp;amp; Jim"),
    ("{{mustache}} {{{raw}}}", "{{mustache}} {{{raw}}}"),
    ("café – “quoted” 😀", "café – “quoted” 😀"),
    ("", ""),
  ])
  func replacesTheFiveMarksAndNothingElse(text: String, html: String) {
    #expect(HTMLEscaping.text(text) == html)
  }

  @Test(arguments: ["<\u{301}", "\"\u{301}", "'\u{200D}", ">\u{FE0F}", "&\u{20E3}"])
  func escapesAMarkThatCarriesACombiningCharacter(text: String) {
    #expect(HTMLEscaping.text(text).utf8.first == UInt8(ascii: "&"))
    #expect(HTMLEscaping.text(text).utf8.count > text.utf8.count)
  }

  @Test func showsControlCharactersAsReplacementCharacters() {
    let marked = HTMLEscaping.text("a\u{0}b\u{1B}[31mc\u{7F}d\u{9B}e")
    #expect(marked == "a\u{FFFD}b\u{FFFD}[31mc\u{FFFD}d\u{FFFD}e")
    #expect(HTMLEscaping.text("a\tb\r\nc") == "a\tb\nc")
    #expect(HTMLEscaping.text("é\u{A0}ü") == "é\u{A0}ü")
  }

  @Test func keepsALineOnOneLineAndUnturned() {
    #expect(HTMLEscaping.line("  Two\r\n\tlines\u{2028}long ") == "Two lines long")
    #expect(HTMLEscaping.line("safe\u{202E}gpj.exe\u{2066}<") == "safegpj.exe&lt;")
  }

  @Test func leavesNoMarkBareWhateverTheBytes() {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<200 {
      let bytes = (0..<64).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      var html: [UInt8] = []
      HTMLEscaping.append(bytes[...], to: &html)
      #expect(!html.contains { [0x3C, 0x3E, 0x22, 0x27, 0x00, 0x1B].contains($0) })
    }
  }
}
