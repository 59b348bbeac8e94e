import IncipitBooks
import IncipitExport
import IncipitTestSupport
import Testing

@Suite struct MarkdownTests {
  /// Undoes CommonMark's backslash escapes.
  static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      result.append(scalar)
      isEscaped = false
    }
    return String(result)
  }

  @Test func setsTheWholeWork() {
    let work = TestWork.lighthouse
    let text = Markdown.text(of: work.exported)
    #expect(
      text == """
        ---
        title: "The Lighthouse Year"
        author: "Mole & Sons"
        summary: "Ada keeps the light.\\nSomebody keeps writing."
        words: 58
        stated:
          fandoms: ["The Harbour Tales"]
          rating: ["teen"]
          published: ["2019-02-28"]
        corrected:
          universe: ["canon"]
          tags: ["Fog", "Letters"]
        inferred:
          relationships: {values: ["Ada / Bram"], confidence: 0.7}
          warnings: {values: ["blood"], confidence: 0.4}
          kind: {values: ["chaptered"], confidence: 0.99}
          language: {values: ["en"], confidence: 1.0}
          archive: {values: ["Archive of Our Own"], confidence: 0.91}
        posted: ["Rating: Teen And Up", "Fandom: The Harbour Tales"]
        source: "test.txt"
        sha256: "\(work.manuscript.source.sha256)"
        ---

        # The Lighthouse Year

        by Mole \\& Sons

        ## Chapter 1: Fog

        > **Author’s note**
        >
        > AN: first try, be kind!
        >
        > Updates on Sundays.

        > **Disclaimer**
        >
        > I own nothing but the fog.

        Ada lit the lamp \\& waited.

        "Anyone there?" she called.

        * * *

        An hour earlier

        The boat had turned back.

        > Dear Ada,
        >
        > The sea is \\<rude\\> today.
        >
        > Yours, Bram

        She folded it *twice*.

        > **Closing note**
        >
        > Thanks for reading!

        ## Chapter 2

        1\\. She counted the waves.

        \\- Nobody came.

        > **Closing note**
        >
        > The end (for now).

        """)
  }

  @Test func wordsThatLookLikeMarkupStayWords() {
    var builder = ManuscriptBuilder()
    builder.add(
      .chapter, ["#1 fan", "=== x", "12) no", "3 . 4", "2.5 - 1", "a_b_c `d` [e](f) <g> h|i ~j~"])
    let manuscript = builder.manuscript
    let reading = FactsBuilder().reading()
    let text = Markdown.text(of: TestWork("marks", manuscript, reading).exported)
    for line in [
      ##"\#1 fan"##, #"\=== x"#, #"12\) no"#, "3 . 4", #"2\.5 - 1"#,
      #"a\_b\_c \`d\` \[e\](f) \<g\> h\|i \~j\~"#,
    ] {
      #expect(text.contains("\n\n\(line)\n"), "\(line)")
    }
  }
}
