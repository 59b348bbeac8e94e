import IncipitTestSupport
import Testing

@testable import IncipitMarkup

@Suite struct MarkupTreeTests {
  /// The tree of `source` written out: elements as `name(…)`, text in single marks.
  private func shape(
    _ source: String, _ dialect: MarkupTree.Dialect = .html
  ) throws -> String {
    let tree = try MarkupTree(Array(source.utf8), dialect)
    func written(_ node: Int) -> String {
      if tree.isText(node) { return "'\(String(decoding: tree.bytes(node), as: UTF8.self))'" }
      let inner = tree.children(node).map(written).joined(separator: " ")
      return tree.name(node) + "(" + inner + ")"
    }
    return tree.children(MarkupTree.root).map(written).joined(separator: " ")
  }

  @Test(arguments: [
    ("<p>one<p>two", "p('one') p('two')"),
    ("<p>one<div>two</div>three", "p('one') div('two') 'three'"),
    ("<ul><li>a<li>b<ul><li>c</ul></ul>", "ul(li('a') li('b' ul(li('c'))))"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt('a') dd('b') dt('c'))"),
    ("<table><tr><td>a<td>b<tr><td>c</table>", "table(tr(td('a') td('b')) tr(td('c')))"),
    ("<table><tr><td><p>a</div>b</td></tr></table>", "table(tr(td(p('ab'))))"),
    ("a<br>b<BR/>c</br>d", "'a' br() 'b' br() 'c' br() 'd'"),
    ("<p>one</p></p>two", "p('one') p() 'two'"),
    ("<a name=x>one<a name=y>two", "a('one') a('two')"),
    ("I <3 you & me &lt; &amp &nosuch; &#8217;&#x2014;&#150;", "'I <3 you & me < & &nosuch; ’—–'"),
    ("<b>one<!-- <p> -->two</b>", "b('onetwo')"),
    ("<title>a < b &amp; c</title>d", "title('a < b & c') 'd'"),
    ("<script>if (a < b) '</p>'</script>x", "script() 'x'"),
    ("<head><title>t</title><p>x", "head(title('t')) p('x')"),
    ("<HTML><BODY class=\"a\" Id='b'>x</BODY></HTML>", "html(body('x'))"),
    ("<p>one<i>two<p>three", "p('one' i('two')) p('three')"),
    ("one<p <p>two", "'one' p() p('two')"),
  ])
  func readsPagesAsBrowsersDo(_ source: String, _ expected: String) throws {
    #expect(try shape(source) == expected)
  }

  @Test(arguments: [
    ("<p>a<br/>b</p>", "p('a' br() 'b')"),
    ("<dc:title>a</dc:title>", "dc:title('a')"),
    ("<a/><title/>b", "a() title() 'b'"),
    ("<p><![CDATA[a < b & c]]></p>", "p('a < b & c')"),
    ("<?xml version='1.0'?><p>a</p>", "p('a')"),
    ("<p>a<i>b</p>c", "p('a' i('b')) 'c'"),
    ("<p>a&nbsp;b &copy c</p>", "p('a\u{A0}b &copy c')"),
  ])
  func readsXMLByItsTags(_ source: String, _ expected: String) throws {
    #expect(try shape(source, .xml) == expected)
  }

  @Test func obeysNoDeclarations() throws {
    let source = """
      <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY a "&lol;&lol;"> <!ENTITY x SYSTEM "file:///etc/passwd">]>
      <p>&a;&x;</p>
      """
    let tree = try MarkupTree(Array(source.utf8), .xml)
    #expect(tree.string(MarkupTree.root) == "&a;&x;")
    #expect(tree.oddities == [.declaresEntities])
  }

  @Test func notesHowFarCrossedFormattingReaches() throws {
    let tree = try MarkupTree(Array("<i><p>one</i> two</p></i>three".utf8), .html)
    let italic = try #require(tree.first("i"))
    let reached = (italic..<tree.reach(italic)).filter { tree.isText($0) }.map { tree.string($0) }
    #expect(reached == ["one"])
    #expect(tree.string(MarkupTree.root) == "one twothree")
  }

  @Test func findsElementsByNameClassAndID() throws {
    let tree = try MarkupTree(
      Array("<div id=a class='x  y'><p opf:role=aut>t</p><p id=a>u</p></div>".utf8), .html)
    let division = try #require(tree.element(id: "a"))
    #expect(tree.name(division) == "div")
    #expect(tree.hasClass(division, "y"))
    #expect(!tree.hasClass(division, "z"))
    let paragraphs = tree.elements("p")
    #expect(paragraphs.map { tree.string($0) } == ["t", "u"])
    #expect(tree.attribute(try #require(paragraphs.first), "role") == "aut")
    #expect(tree.elementBefore(try #require(paragraphs.last)) == paragraphs.first)
    #expect(tree.parent(try #require(paragraphs.last)) == division)
  }

  @Test func leavesOutElementsThatStandTooDeepAndKeepsTheirText() throws {
    let depth = 100_000
    let source =
      String(repeating: "<div>", count: depth) + "deep"
      + String(
        repeating: "</div>", count: depth) + "<p>after"
    let tree = try MarkupTree(Array(source.utf8), .html)
    #expect(tree.count <= MarkupTree.maximumDepth + 6)
    #expect(tree.string(MarkupTree.root) == "deepafter")
    #expect(tree.oddities == [.tooDeep])
    let last = try #require(tree.first("p"))
    #expect(tree.parent(last) == MarkupTree.root)
  }

  @Test func partsParagraphsThatStandTooDeep() throws {
    let source = String(repeating: "<font>", count: 300) + "<p>one</p><p>two</p>three"
    let tree = try MarkupTree(Array(source.utf8), .html)
    let texts = (0..<tree.count).filter { tree.isText($0) }.map { tree.string($0) }
    #expect(texts == ["one", "two", "three"])
    #expect(tree.elements("p").count == 3)
  }

  @Test(arguments: [
    "<", "</", "<!", "<!--", "<p", "<p a", "<p a=", "<p a='", "<!DOCTYPE", "<!DOCTYPE x [", "&",
    "&#",
    "&#x", "<script>", "<title>a", "</p", "<?", "<![CDATA[",
  ])
  func readsWhatIsCutOff(_ source: String) throws {
    for dialect in [MarkupTree.Dialect.html, .xml] {
      let tree = try MarkupTree(Array("ahead<b>\(source)".utf8), dialect)
      #expect(tree.string(MarkupTree.root).hasPrefix("ahead"))
    }
  }

  @Test func readsWhatIsLeftOpenOnce() throws {
    // Each of these looks for an end that does not come.
    for source in ["<!-- x", "<a b='", "<title>", "<script >", "<!DOCTYPE x ['", "&am"] {
      let many = String(repeating: source, count: 50_000)
      _ = try MarkupTree(Array(many.utf8), .html)
    }
  }

  @Test func neverTrapsOnRandomMarkup() throws {
    let pieces = [
      "<p>", "</p>", "<i>", "</i>", "<td>", "<table>", "</table>", "<li>", "<a href='x'>", "</a>",
      "<!--", "-->", "<", ">", "&", ";", "'", "\"", "<br/>", "<title>", "</title>", "é", "]]>",
      "<![CDATA[", "<script>", "</script>", "<div id=", "word", " ", "<body>", "<head>", "</html>",
    ]
    var random = SeededRandom(seed: 11)
    for _ in 0..<400 {
      let source = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for dialect in [MarkupTree.Dialect.html, .xml] {
        let tree = try MarkupTree(Array(source.utf8), dialect)
        for node in 0..<tree.count {
          #expect(tree.end(node) > node && tree.end(node) <= tree.count, "\(source)")
          #expect(tree.reach(node) <= tree.end(node), "\(source)")
        }
      }
    }
  }
}
