import IncipitEvaluation
import IncipitText
import Testing

@Suite struct GoldQuoteLiTests {
  @Test func readsSpeechesOutOfTheirTags() throws {
    let xml = """
      <doc><characters><character name="Ada_Q" aliases="Ada Quill;Ada" /><character name="Tom" />
      </characters><text><chapter>I

      <quote id="s1" speaker="Ada_Q" addressees="Tom">"He said, <quote id="s2" speaker="Tom">'R&amp;R'</quote> \
      &gt; all,"</quote> said <mention id="m">Ada</mention>. <quote speaker="crowd">"Hé!"</quote></chapter></text></doc>
      """
    let story = try GoldStory(quoteLi: "x", xml: xml)
    let text = SourceText(repairing: story.bytes)
    #expect(story.cast.map(\.name) == ["Ada Quill", "Tom"])
    #expect(story.cast[0].aliases == ["Ada"])
    #expect(
      story.quotations.map { text.string($0.span) } == ["\"He said, 'R&R' > all,\"", "\"Hé!\""])
    #expect(story.quotations.map(\.speaker) == [.person(0), .other("crowd")])
    #expect(story.quotations.map(\.addressees) == [[1], []])
    #expect(text.string(text.span).hasPrefix("I\n\n\"He"))
  }

  @Test(arguments: ["", "<text>x</text>", "<character name=\"A\"/><text>", "<character", "<<>>&<"])
  func refusesWhatIsNoSuchText(xml: String) {
    #expect(throws: EvaluationError.self) { try GoldStory(quoteLi: "x", xml: xml) }
  }
}
