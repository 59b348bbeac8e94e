import Foundation
import IncipitEvaluation
import IncipitText
import Testing

@Suite struct GoldReadingTests {
  private let text = Array(#""Halt," said Ada. "Never," the smith said."#.utf8)

  @Test func readsMarksIntoPeopleAndSpans() throws {
    let marks = #"""
      {"facts": {"title": null, "tense": "past", "ship": ["Ada", "Tom"], "cast": [
        {"name": "Ada", "aliases": [], "pronouns": "she"}, {"name": "Tom"}]},
       "marks": [
        {"mark": "q", "arg": "?smith>Ada;?crowd", "span": [18, 26]},
        {"mark": "q", "arg": "Ada>Tom", "span": [0, 7]},
        {"mark": "scene", "span": [0, 0]},
        {"mark": "p", "arg": "Tom", "span": [8, 9]},
        {"mark": "flash", "span": [3, 3]},
        {"mark": "note", "arg": null, "span": [30, 33]}]}
      """#
    let story = try GoldStory(name: "x", bytes: text, marks: Data(marks.utf8))
    #expect(
      story.quotations == [
        GoldQuotation(span: TextSpan(0, 7), speaker: .person(0), addressees: [1]),
        GoldQuotation(span: TextSpan(18, 26), speaker: .other("smith"), addressees: [0]),
      ])
    #expect(story.scenes == [0])
    #expect(story.pronouns == [GoldMention(span: TextSpan(8, 9), person: 1)])
    #expect(story.parts == [GoldPart(kind: .note, span: TextSpan(30, 33))])
    #expect(story.facts?.tense == "past")
    #expect(story.facts?.title == nil)
    #expect(story.facts?.ship == ["Ada", "Tom"])
  }

  @Test(arguments: [
    "{", #"{"facts": {}, "marks": [{"mark": "q", "arg": "Bob>Ada", "span": [0, 1]}]}"#,
    #"{"facts": {}, "marks": [{"mark": "p", "span": [0, 1]}]}"#,
  ])
  func refusesMalformedMarks(marks: String) {
    #expect(throws: EvaluationError.self) {
      try GoldStory(name: "x", bytes: text, marks: Data(marks.utf8))
    }
  }

  @Test func readsANovelWithScalarOffsetsIntoBytes() throws {
    // "é" has two bytes, so that scalar 3 is byte 4.
    let novel = Array("é \"No,\" said Bea, \"never.\"".utf8)
    let quotations = """
      "quoteID","speaker","addressees","quoteType","quoteByteSpans"
      "Q0","Bea","['Sir ""X""', 'Ann O\\'Hara']","Explicit","[[3, 6], [19, 25]]"
      "Q1","Nobody
      known","[]","nan","[[900, 999]]"

      """
    let characters = """
      Character ID,Main Name,Aliases,Gender,Category
      0,Ann O'Hara,"{""Ann O'Hara"", 'Ann'}",F,minor
      1,Beatrice,['Bea'],F,major
      """
    let story = try GoldStory(
      novel: "n", bytes: novel, quotations: Array(quotations.utf8),
      characters: Array(characters.utf8))
    #expect(story.cast.map(\.name) == ["Ann O'Hara", "Beatrice"])
    #expect(
      story.quotations == [
        GoldQuotation(
          span: TextSpan(4, 7), speaker: .person(1), addressees: [0], type: "explicit"),
        GoldQuotation(
          span: TextSpan(20, 26), speaker: .person(1), addressees: [0], type: "explicit"),
      ])
  }

  @Test func readsCommaSeparatedFieldsWithQuotesAndLineEnds() {
    let records = CommaSeparated.records(Array("a,b\r\n\"1,\"\"x\"\"\n2\",3\n\n4\n".utf8))
    #expect(records == [["a": "1,\"x\"\n2", "b": "3"], ["a": "4"]])
    #expect(CommaSeparated.records([]).isEmpty)
  }

  @Test func takesMarksOffASpan() {
    let text = SourceText("“\u{2018}Tis late.” — 'Yes.'")
    #expect(
      text.string(QuotationMarks.trimmed(TextSpan(0, 18), in: text)) == "Tis late.")
    #expect(QuotationMarks.trimmed(TextSpan(0, 3), in: text).isEmpty)
  }
}
