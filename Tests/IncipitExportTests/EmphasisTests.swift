import IncipitBooks
import IncipitExport
import IncipitText
import Testing

/// What counts as stressed in plain text, seen in a page and in Markdown.
@Suite struct EmphasisTests {
  private static func work(_ line: String) -> TestWork {
    var builder = ManuscriptBuilder()
    builder.add(.chapter, [line])
    return TestWork("emphasis", builder.manuscript, FactsBuilder().reading())
  }

  private static func paragraph(_ line: String) -> Substring? {
    let page = String(decoding: HTMLBook.bytes(of: work(line).exported), as: UTF8.self)
    return page.split(separator: "\n").first { $0.hasPrefix("<p>") && $0.hasSuffix("</p>") }
  }

  @Test(arguments: [
    ("It was _never_ so.", "It was <em>never</em> so."),
    ("*Really?* she thought.", "<em>Really?</em> she thought."),
    ("He said **no**.", "He said <strong>no</strong>."),
    ("\"*Go*—\"", "\"<em>Go</em>—\""),
    ("_one two_ and _three_", "<em>one two</em> and <em>three</em>"),
    ("“_É_,” she said", "“<em>É</em>,” she said"),
    ("a *b", "a *b"), ("2 * 3 * 4", "2 * 3 * 4"), ("snake_case_name", "snake_case_name"),
    ("footnote* and another*", "footnote* and another*"), ("***", "***"), ("_ _", "_ _"),
    ("*?!*", "*?!*"), ("don_t_", "don_t_"), ("*a _b* c_", "<em>a _b</em> c_"),
    ("*a _b_ c*", "<em>a _b_ c</em>"), ("*a _b_ c", "*a <em>b</em> c"),
    ("é_x_", "é_x_"), ("_so_\nthen", "<em>so</em> then"), ("so\n_then_ ", "so <em>then</em>"),
    ("so _then\n again_", "so <em>then again</em>"), ("_a_  _b_", "<em>a</em>  <em>b</em>"),
    ("_a_ \t _b_", "<em>a</em> <em>b</em>"),
  ])
  func onlyCertainMarksAreEmphasis(line: String, html: String) {
    #expect(Self.paragraph("x. " + line) == "<p>x. \(html)</p>")
  }

  @Test(arguments: [
    ("It was _never_ so.", "It was _never_ so."), ("a *b", #"a \*b"#),
    ("*All of it*", "*All of it*"),
    ("**no** _no_", "**no** _no_"), ("*a_b*", #"*a\_b*"#),
  ])
  func markdownKeepsTheSourcesMarks(line: String, markdown: String) {
    #expect(Markdown.text(of: Self.work(line).exported).hasSuffix("\n\n\(markdown)\n"))
  }

  @Test func emphasisAndQuotationsMayCross() throws {
    var builder = ManuscriptBuilder()
    builder.add(.chapter, ["\"Oh, _dear,\" she said_ and left."])
    let reading = Reading(
      work: FactsBuilder().facts, scenes: [], inserts: [], characters: [], mentions: [],
      quotations: [
        Quotation(
          span: TextSpan(0, 12), kind: .speech, speakerText: "a keeper", confidence: 0.9)
      ], places: [], times: [], findings: [])
    let work = TestWork("crossing", builder.manuscript, reading)
    let page = String(
      decoding: HTMLBook.bytes(of: work.exported(marksSpeakers: true)), as: UTF8.self)
    #expect(
      page.contains(
        """
        <p><span class="speech" data-speaker="a keeper" data-confidence="0.9">"Oh, <em>dear,"</em>\
        </span><em> she said</em> and left.</p>
        """))
  }
}
