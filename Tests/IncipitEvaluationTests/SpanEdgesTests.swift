import IncipitEvaluation
import IncipitText
import Testing

@Suite struct SpanEdgesTests {
  @Test(arguments: [
    ("\"'Tis late,\" ", "Tis late"), ("— Qué? —", "Qué"), ("--_I_ will!", "I_ will"),
    (" ...? ", "...?"), ("7.", "7"),
  ])
  func keepsFromTheFirstWordToTheLast(words: String, kept: String) {
    let text = SourceText(words)
    #expect(text.string(SpanEdges.trimmed(text.span, in: text)) == kept)
  }

  @Test func findsWhatOneRegularExpressionFinds() {
    let text = SourceText("\"One,\" he said. \"Two\n\n\"Three \"four\" five.\n\nSix 'seven'.")
    #expect(
      QuotationPattern.spans(in: text).map(text.string)
        == ["\"One,\"", "\"Two", "\"Three \"", "\" five."])
  }
}
