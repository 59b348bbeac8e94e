import IncipitMarkup
import Testing

@Suite struct XMLTextTests {
  @Test func escapesMarkupInTextAndAttributes() {
    #expect(
      XMLText.escaped(#"<a href="x">Tom & 'Jo'</a>"#)
        == "&lt;a href=&quot;x&quot;&gt;Tom &amp; &#39;Jo&#39;&lt;/a&gt;")
  }

  @Test func leavesOutWhatXMLForbids() {
    #expect(XMLText.escaped("a\u{0}b\u{B}c\u{1F}d\u{FFFE}e\u{FFFF}f\u{7F}g\u{9B}h") == "abcdefgh")
    #expect(XMLText.escaped("\u{1FFFE}x") == "x")
    // The compiler refuses this noncharacter in a literal.
    #expect(Unicode.Scalar(UInt32(0xFDD0)).map(XMLText.isAllowed) == false)
  }

  @Test func keepsLineEndsTabsAndEveryScript() {
    let text = "a\tb\r\nc é Ж 漢 🦉 \u{FFFD}\u{10FFFD}"
    #expect(XMLText.escaped(text) == text)
  }

  @Test(arguments: [
    ("a<b>&\"'", "a&lt;b&gt;&amp;\"'"), ("]]>", "]]&gt;"),
    ("a\u{0}b\u{1B}c\u{7F}d\u{9B}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
    ("\u{FFFE}\u{1FFFF}", "\u{FFFD}\u{FFFD}"), ("a\r\nb\rc\n", "a\nb\nc\n"),
    ("é\u{A0}\u{85}漢ﬁ🦉\u{FEFF}", "é\u{A0}\u{85}漢ﬁ🦉\u{FEFF}"), ("", ""),
  ])
  func appendsCharacterForCharacter(text: String, xml: String) {
    var bytes: [UInt8] = []
    XMLText.append(Array(text.utf8)[...], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == xml)
  }
}
