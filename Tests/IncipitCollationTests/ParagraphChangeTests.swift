import IncipitCollation
import IncipitText
import Testing

@Suite struct ParagraphChangeTests {
  private func lines(_ paragraphs: [String]) -> (text: SourceText, spans: [TextSpan]) {
    var text = ""
    var spans: [TextSpan] = []
    for paragraph in paragraphs {
      spans.append(TextSpan(text.utf8.count, text.utf8.count + paragraph.utf8.count))
      text += paragraph + "\n\n"
    }
    return (SourceText(text), spans)
  }

  private func told(_ first: [String], _ second: [String]) -> [String] {
    let one = lines(first)
    let other = lines(second)
    return ParagraphDiff(one.spans, in: one.text, other.spans, in: other.text)
      .changes(to: other.spans, in: one.text, and: other.text).map { change in
        switch change {
        case .alike(let spans): "=" + spans.map(other.text.string).joined(separator: "|")
        case .removed(let span): "-" + one.text.string(span)
        case .added(let span): "+" + other.text.string(span)
        case .changed(let first, let second):
          "~" + one.text.string(first) + "|" + other.text.string(second)
        }
      }
  }

  @Test func aParagraphThatKeepsMostOfItsWordsWasChanged() {
    #expect(
      told(
        ["It rained.", "She ran to the sea.", "Gulls.", "The end."],
        ["It rained!", "Slowly now.", "She walked to the sea.", "The end."])
        == [
          "=It rained!", "+Slowly now.", "~She ran to the sea.|She walked to the sea.", "-Gulls.",
          "=The end.",
        ])
  }

  @Test func removedAndAddedParagraphsStandAtTheirPlaces() {
    #expect(told(["A one.", "B two."], []) == ["-A one.", "-B two."])
    #expect(told([], ["A one."]) == ["+A one."])
    #expect(
      told(["A one.", "Same."], ["Same.", "C three."]) == ["-A one.", "=Same.", "+C three."])
  }

  @Test func aVeryLongParagraphIsToldWhole() {
    let long = String(repeating: "on and on ", count: 2_000)
    #expect(told([long], [long + "end"]) == ["-" + long, "+" + long + "end"])
  }

  @Test func fewChangesInAVeryLongTextAreFound() {
    let first = (0..<6_000).map { "Line \($0) of it." }
    var second = first
    second[10] = "Line 10 of all."
    second.remove(at: 3_000)
    second.insert("Something new here.", at: 5_000)
    let words = told(first, second).filter { !$0.hasPrefix("=") }
    #expect(
      words == ["~Line 10 of it.|Line 10 of all.", "-Line 3000 of it.", "+Something new here."])
  }

  @Test func aLongTextThatRepeatsItselfIsToldAsAWhole() {
    // No line stands once: there is nothing to hold on to between the ends.
    let first = (0..<3_000).map { ["a", "b"][$0 % 2] }
    let second = ["c"] + (0..<3_000).map { ["b", "a"][$0 % 2] } + ["c"]
    let words = told(first, second)
    #expect(words.count { $0.hasPrefix("-") || $0.hasPrefix("~") } == 3_000)
  }
}
