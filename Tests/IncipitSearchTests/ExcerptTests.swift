import IncipitTestSupport
import IncipitText
import Testing

@testable import IncipitSearch

@Suite struct ExcerptTests {
  private func excerpt(_ marked: String) -> (line: String, marks: [String]) {
    let plain = MarkedText(marked)
    let text = SourceText(plain.text)
    let excerpt = Excerpt(of: text, marks: plain.spans("m"))
    return (text.string(excerpt.span), excerpt.marks.map(text.string))
  }

  @Test func theLineWithMostDifferentWordsIsShown() {
    let shown = excerpt("⟦m:rain⟧ ⟦m:rain⟧ ⟦m:Rain⟧\n  ⟦m:rain⟧ and ⟦m:fog⟧\r\nnothing")
    #expect(shown.line == "rain and fog")
    #expect(shown.marks == ["rain", "fog"])
  }

  @Test func withoutMarksTheFirstLineIsShown() {
    #expect(excerpt("\n \u{A0}\n One.\nTwo.").line == "One.")
    #expect(excerpt("").line == "")
    #expect(excerpt(" \n ").line == "")
  }

  @Test func aLongLineIsCutBetweenWordsAroundTheMatch() {
    let filler = String(repeating: "straße ", count: 200)
    let shown = excerpt("\(filler)⟦m:needle⟧ \(filler)")
    #expect(shown.marks == ["needle"])
    #expect(shown.line.utf8.count <= Excerpt.maximumLength)
    #expect(shown.line.split(separator: " ").allSatisfy { ["straße", "needle"].contains($0) })
  }

  @Test func aLineWithoutBlanksIsCutBetweenCharacters() {
    let shown = excerpt(
      String(repeating: "雨", count: 500) + "⟦m:夜⟧" + String(repeating: "é", count: 900))
    #expect(shown.marks == ["夜"])
    #expect(shown.line.utf8.count <= Excerpt.maximumLength && !shown.line.contains("\u{FFFD}"))
  }

  @Test func aPhraseOverALineEndIsMarkedAsFarAsItsLineGoes() {
    let shown = excerpt("a ⟦m:good\nnight⟧ to you")
    #expect(shown.line == "a good")
    #expect(shown.marks == ["good"])
  }

  @Test func marksOfTheEngineAreTakenOutAgain() {
    let marked = "a \(Highlight.open)bé\(Highlight.close) c \(Highlight.open)d\(Highlight.close)"
    #expect(Highlight.spans(in: marked, of: "a bé c d") == [TextSpan(2, 5), TextSpan(8, 9)])
  }

  @Test(arguments: 0..<200) func anyTextAndMarksGiveASpanWithinBounds(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let signs = Array("ab é雨\n\r \(Highlight.open)\(Highlight.close)")
    let string = String(
      (0..<Int.random(in: 0...900, using: &random)).compactMap { _ in
        signs.randomElement(using: &random)
      })
    let text = SourceText(string)
    let bounds = (0...text.count).filter { text.isScalarBoundary($0) }
    var cuts: [Int] = []
    for _ in 0..<6 { cuts.append(bounds.randomElement(using: &random) ?? 0) }
    cuts.sort()
    let marks = [
      TextSpan(cuts[0], cuts[1]), TextSpan(cuts[2], cuts[3]), TextSpan(cuts[4], cuts[5]),
    ]
    let excerpt = Excerpt(of: text, marks: marks.filter { !$0.isEmpty })
    #expect(text.span.contains(excerpt.span))
    #expect(text.isScalarBoundary(Int(excerpt.span.start)))
    #expect(text.isScalarBoundary(Int(excerpt.span.end)))
    #expect(excerpt.marks.allSatisfy { excerpt.span.contains($0) })
    let marked = String(string.reversed())
    #expect(Highlight.spans(in: marked, of: string).allSatisfy { text.span.contains($0) })
  }
}
