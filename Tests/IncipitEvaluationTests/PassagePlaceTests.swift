import IncipitEvaluation
import IncipitText
import Testing

@Suite struct PassagePlaceTests {
  private let bytes = Array("Ada said: \"Not today,\nTom.\" Then: \"Not today.\"".utf8)

  private func words(_ span: TextSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  @Test func keepsASpanThatHoldsItsWords() {
    let span = TextSpan(11, 26)
    #expect(PassagePlace.place(of: "Not today, Tom.", near: span, in: bytes) == span)
  }

  @Test(arguments: [TextSpan(0, 15), TextSpan(14, 29), TextSpan(11, 20), TextSpan(11, 40)])
  func putsAnOffsetRight(span: TextSpan) {
    let found = PassagePlace.place(of: "Not today,  Tom.", near: span, in: bytes)
    #expect(words(found) == "Not today,\nTom.")
  }

  @Test func takesTheNearerOfTwo() {
    let found = PassagePlace.place(of: "Not today", near: TextSpan(30, 39), in: bytes)
    #expect(found == TextSpan(35, 44))
  }

  @Test func leavesASpanWhoseWordsAreNowhereNear() {
    let span = TextSpan(3, 9)
    #expect(PassagePlace.place(of: "Never", near: span, in: bytes) == span)
    #expect(PassagePlace.place(of: "", near: span, in: bytes) == span)
    #expect(PassagePlace.place(of: "x", near: TextSpan(900, 901), in: bytes) == TextSpan(900, 901))
  }
}
