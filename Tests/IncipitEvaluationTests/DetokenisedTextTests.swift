import IncipitEvaluation
import IncipitText
import Testing

@Suite struct DetokenisedTextTests {
  @Test(arguments: [
    ("I ca n't , and Ada 's wo n’t .", "I can't, and Ada's won’t."),
    ("\" Yes , \" said Ada -- \" or no . \"", "\"Yes,\" said Ada--\"or no.\""),
    ("‘ Get ’em ! ’ ( he said ) ; _ now _ .", "‘Get ’em!’ (he said); _now_."),
    ("' Run , ' cried the ladies ' maid .", "'Run,' cried the ladies' maid."),
    ("He said : “ I 'm gon na go ... ”", "He said: “I'm gonna go...”"),
    ("Then , \" she began .", "Then, \"she began."),
  ])
  func closesMarksUpToTheirWords(tokens: String, prose: String) {
    let set = DetokenisedText(tokens)
    #expect(set.text.string(set.text.span) == prose)
  }

  @Test func beginsAParagraphWhereSpeechFollowsSpeech() {
    let set = DetokenisedText(
      "He rose .\n“ No . ”\n“ Yes ! ”\nShe left .\n— Come up , he called .\n")
    #expect(
      set.text.string(set.text.span)
        == "He rose. “No.”\n\n“Yes!” She left.\n\n— Come up, he called.")
  }

  @Test func takesAMarkAtALinesEdgeForWhatItMustBe() {
    // The first speech is not closed: the mark that opens the next line opens nonetheless.
    let set = DetokenisedText("\" One .\n\" Two . \"\n\" Three . \"")
    #expect(set.text.string(set.text.span) == "\"One. \"Two.\"\n\n\"Three.\"")
  }

  @Test func keepsEveryTokenAndScalar() throws {
    let set = DetokenisedText("“ É , \n\n it 's ”")
    #expect(
      set.lines.map { $0.map(set.text.string) } == [["“", "É", ","], [], ["it", "'s", "”"]])
    let span = try #require(set.span(ofScalars: 2, 5))
    #expect(set.text.string(span) == "É,")
    #expect(set.span(ofScalars: 3, 3) == nil)
    #expect(set.span(ofScalars: 1, 200) == nil)
    #expect(set.span(ofScalars: -1, 2) == nil)
  }

  @Test func setsNothingFromNothing() {
    #expect(DetokenisedText("").text.count == 0)
    #expect(DetokenisedText("").lines == [[]])
  }
}
