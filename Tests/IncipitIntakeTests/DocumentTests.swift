import IncipitBooks
import IncipitText
import Testing

@Suite struct DocumentTests {
  /// The story of a page with `body`, a line a paragraph; scene breaks stand for themselves.
  private func lines(_ body: String) throws -> [String] {
    let manuscript = try manuscript("<html><body>\(body)</body></html>")
    return manuscript.paragraphs.map { manuscript.text.string($0.span) }
  }

  @Test(arguments: [
    ("<p>It  \n rained.</p><p>All day.</p>", ["It rained.", "All day."]),
    ("<div>One<div>two</div>three</div>", ["One", "two", "three"]),
    ("One<br>two<br><br>three", ["One", "two", "three"]),
    ("<p>One <script>no</script><style>no</style>two</p>", ["One two"]),
    ("<p>One</p><form><input value=x>Send <button>ok</button></form>", ["One"]),
    ("<p>One <span style='display: none'>no</span>two</p>", ["One two"]),
    ("<p>She said <q>go</q>.</p>", ["She said “go”."]),
    ("<p>soft&shy;ly &nbsp;now</p>", ["softly \u{A0}now"]),
    ("<p>&nbsp;&emsp;One</p>", ["One"]),
    ("<table><tr><td>Name</td><td>Ada</td></tr></table>", ["Name | Ada"]),
    ("<table><tr><td><p>One</p><p>two</p></td></tr></table>", ["One", "two"]),
    ("<dl><dt>Name</dt><dd>Ada</dd><dd>Bram</dd></dl>", ["Name: Ada", "Bram"]),
    ("<pre>One\ntwo\n\nthree</pre>", ["One", "two", "three"]),
    ("<p>H<sub>2</sub>O and <ruby>字<rt>ji</rt></ruby></p>", ["H2O and 字"]),
  ])
  func writesElementsAsLines(_ body: String, _ expected: [String]) throws {
    #expect(try lines(body) == expected)
  }

  @Test func takesARuleBetweenParagraphsAsASceneBreak() throws {
    let manuscript = try manuscript("<p>It rained.</p><hr><p>It stopped.</p>")
    #expect(paragraphs(.sceneBreak, manuscript) == ["* * *"])
    #expect(paragraphs(.prose, manuscript) == ["It rained.", "It stopped."])
  }

  @Test(arguments: [
    ("<p>I <em>could</em>, he said.</p>", ["could"]),
    ("<p><i>One </i><i>two</i> three</p>", ["One two"]),
    ("<p><i>One</i>, <b>two</b></p>", ["One", "two"]),
    ("<i><p>It rained.</p><p>It</i> stopped.</p>", ["It rained.", "It"]),
    ("<p><span style='font-style: italic'>One</span> <span>two</span></p>", ["One"]),
    (
      "<style>.c3, p .x{ font-style : italic }</style><p><span class='c3 y'>One</span> two</p>",
      ["One"]
    ),
    ("<style>h2.c3{font-weight:bold}</style><p><span class=c3>One</span> two</p>", []),
    ("<p>plain</p>", []),
  ])
  func keepsWhatIsSetInAnotherType(_ body: String, _ expected: [String]) throws {
    let manuscript = try manuscript("<html><body>\(body)</body></html>")
    #expect(manuscript.emphasis.map { manuscript.text.string($0) } == expected)
  }

  @Test func takesAPictureOfADividerAsASceneBreak() throws {
    let manuscript = try manuscript(
      "<p>It rained.</p><p><img src='img/divider.png'></p><p><img src=cat.png>It stopped.</p>")
    #expect(paragraphs(.sceneBreak, manuscript) == ["* * *"])
    #expect(paragraphs(.prose, manuscript) == ["It rained.", "It stopped."])
  }

  @Test func readsAPageInWindows1252() throws {
    let page = Array("<html><body><p>caf".utf8) + [0xE9, 0x20, 0x93] + Array("x</p>".utf8)
    let noted = try noted(page)
    #expect(paragraphs(.prose, noted.value) == ["café “x"])
    #expect(noted.value.source.encoding == .windows1252)
    #expect(noted.value.source.format == .html)
  }

  @Test(arguments: ["windows-1251", "cp1251", "Windows-1251"])
  func obeysTheEncodingThatAPageNames(_ name: String) throws {
    let page =
      Array("<html><head><meta charset=\"\(name)\"></head><body><p>".utf8)
      + [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2] + Array("</p>".utf8)
    let noted = try noted(page)
    #expect(paragraphs(.prose, noted.value) == ["Привет"])
    #expect(noted.value.source.encoding == .windows1251)
    #expect(noted.findings.isEmpty)
  }

  @Test func believesBytesThatAreUTF8MoreThanThePage() throws {
    let page = "<html><head><meta charset=\"koi8-r\"></head><body><p>Привет</p>"
    #expect(try paragraphs(.prose, noted(page).value) == ["Привет"])
  }

  @Test func saysThatAnEncodingIsNotRead() throws {
    let page =
      Array("<html><head><meta charset=\"x-mac-thai\"></head><body><p>".utf8)
      + [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2] + Array("</p>".utf8)
    #expect(try noted(page).findings.map(\.code) == ["intake.encoding.not-read"])
  }
}
