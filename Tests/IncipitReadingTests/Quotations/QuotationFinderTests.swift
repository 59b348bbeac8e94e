import IncipitBooks
import IncipitTestSupport
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct QuotationFinderTests {
  /// The marked stretches `⟦q:…⟧` of a text must be its speeches, and nothing else.
  private func expectSpeeches(
    _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = MarkedText(marked)
    let story = try ReadStory(text.text)
    let expected = text.spans("q").map { story.manuscript.text.string($0) }
    #expect(story.speeches == expected, sourceLocation: sourceLocation)
  }

  @Test func findsStraightDoubleMarksAroundATag() throws {
    try expectSpeeches("⟦q:\"You,\"⟧ she said, ⟦q:\"and me.\"⟧ Then the rain came down again.")
  }

  @Test func findsCurlyMarks() throws {
    try expectSpeeches("⟦q:“Are you ill?”⟧ asked Ben.\n\n⟦q:“Not yet,”⟧ said Ada.")
  }

  @Test func findsSingleMarksBesideApostrophes() throws {
    try expectSpeeches(
      "⟦q:'I didnae see th' boat,'⟧ said Rab.\n\n⟦q:'Ye're no' lookin','⟧ said Ada. The dogs' "
        + "bowls were empty.\n\n⟦q:'Tis the boys' own fault.'⟧ He didn't move.\n\n⟦q:'Come on, then.'⟧"
    )
  }

  @Test func findsDashDialogueWithoutItsTags() throws {
    try expectSpeeches(
      """
      ⟦q:— He is late,⟧ said Ada, ⟦q:it is Friday.⟧

      ⟦q:— I know it.⟧

      ⟦q:— Shall we wait?⟧

      ⟦q:— No, we go now.⟧
      """)
  }

  @Test func findsGuillemets() throws {
    try expectSpeeches(
      "⟦q:«Who goes there?»⟧ called the watchman.\n\n⟦q:«A friend,»⟧ said Odd. ⟦q:«Or nearly.»⟧")
  }

  @Test func takesMarksAroundNothingForNoSpeech() throws {
    try expectSpeeches("\"\" Ada waited. “ ” Nothing came. ⟦q:\"…\"⟧ said Ben.")
    try expectSpeeches("\"\"\"\"\n\n⟦q:\"Run,\"⟧ said Ada.")
  }

  @Test func leavesOpenMarksAroundNothingWithoutANextParagraph() throws {
    let story = try ReadStory("Ada sat. \" “\n\n\"Run,\" said Ada.\n\n\"“\n\n\"Why?\" said Ben.")
    #expect(story.reading.quotations.allSatisfy { $0.continues == nil })
  }

  @Test func joinsASpeechThatRunsOverParagraphs() throws {
    let story = try ReadStory(
      "\"It began in March.\n\n\"Then came the war.\n\n\"And then I left,\" said Ada.\n\nBen nodded."
    )
    #expect(story.speeches.count == 3)
    #expect(story.reading.quotations.map(\.continues) == [nil, 0, 1])
    #expect(Set(story.speakers) == ["Ada"])
  }

  @Test func endsAnUnclosedQuotationAtItsTag() throws {
    let story = try ReadStory("\"I know that, said Ada.\n\n\"Do you?\" asked Ben.")
    #expect(story.speeches == ["\"I know that,", "\"Do you?\""])
    #expect(story.reading.findings.contains { $0.code == "text.quotation-unclosed" })
  }

  @Test func takesALetterInMarksForOneInsert() throws {
    let letter = "\"Dear Ben,\n\nThe boat is gone.\n\nIt left on Monday.\n\nYours,\n\nAda Quill.\""
    let story = try ReadStory(letter + "\n\nBen read it twice. \"Gone,\" he said.")
    #expect(story.reading.inserts.map(\.kind) == [.letter])
    #expect(story.manuscript.text.string(try #require(story.reading.inserts.first).span) == letter)
    #expect(story.speeches == ["\"Gone,\""])
  }

  @Test func takesIronyAndTitlesForNoSpeech() throws {
    let story = try ReadStory(
      "He spent hours \"preparing\" for it. She had read \"Glass Lake\" twice.\n\n\"Well,\" said Ada."
    )
    #expect(story.speeches == ["\"Well,\""])
    #expect(story.reading.quotations.filter { $0.kind == .scare }.count == 2)
  }

  @Test func keepsATaleOverParagraphsWholeThoughItNamesSpeakers() throws {
    let story = try ReadStory(
      "\"We came to the gate. Who is there, said he, and I gave my name.\n\n"
        + "\"Then we went in,\" said Ada.\n\nBen nodded.")
    #expect(
      story.speeches == [
        "\"We came to the gate. Who is there, said he, and I gave my name.",
        "\"Then we went in,\"",
      ])
  }

  @Test func keepsWordsQuotedWithinSpeechInIt() throws {
    try expectSpeeches(
      "⟦q:\"I tried to sing \"the grey goose\" but it all came out wrong!\"⟧ said Ada.")
  }

  @Test func changesTheMannerWithThePassage() throws {
    try expectSpeeches(
      """
      ⟦q:"Is it far?"⟧ asked Ada.

      ⟦q:"A mile,"⟧ said Ben.

      ⟦q:"Come, then,"⟧ she said.

      ⟦q:"I am coming,"⟧ he said.

      ⟦q:'Is it far now?'⟧ asked Ada.

      ⟦q:'A mile,'⟧ said Ben.

      ⟦q:'You said a mile before,'⟧ she said.

      ⟦q:'So I did,'⟧ he said.

      ⟦q:'Come, then.'⟧

      ⟦q:"There it is!"⟧ said Ben.

      ⟦q:"At last,"⟧ said Ada.

      ⟦q:"It was a mile,"⟧ he said.
      """)
  }

  @Test func opensSingleMarksBeforeAWordThatMayBeClipped() throws {
    try expectSpeeches(
      "⟦q:‘You are both late,’⟧ he told them. ⟦q:‘Is there any soup left?’⟧\n\n⟦q:‘None,’⟧ said Ada."
    )
  }

  @Test func takesYearsAndClippedWordsForNoSpeech() throws {
    try expectSpeeches(
      "In the summer of '98 she saw 'em go by the dogs' field.\n\n⟦q:'They went,'⟧ said Rab.\n\n"
        + "⟦q:'Aye, o' course.'⟧")
  }

  @Test func tellsGesturesFromDashSpeech() throws {
    try expectSpeeches(
      """
      ⟦q:— Sit down,⟧ said Ada, turning round. ⟦q:You are wet.⟧

      ⟦q:— I walked.⟧ He shrugged. ⟦q:— It was far.⟧

      ⟦q:— You could have rung,⟧ she said. She put the kettle on.

      ⟦q:— I could,⟧ — said Ben, ⟦q:— but I like rain.⟧
      """)
  }

  @Test func findsSentWordsInItalics() throws {
    try expectSpeeches(
      """
      The wall lit up.

      ⟦q:*where are you*⟧

      ⟦q:*still here,*⟧ says her wrist. ⟦q:*come home*⟧

      She was *so* tired of it.

      ⟦q:"Who is that?"⟧ asked Ben.
      """)
  }

  @Test func findsTalkInChatLinesWithinATale() throws {
    let story = try ReadStory(
      "Ada took out her phone and sat down on the stairs.\n\nBen: are you there\n\nAda: No.\n\n"
        + "Ben: come down then\n\nShe put the phone back. It was late, and the house slept.\n\n"
        + "Nothing moved.\n\nThe clock struck.\n\nThe cat came in.\n\n\"Fine,\" said Ada.\n\n"
        + "She went down the stairs.\n\nThe door stood open.\n\nThe rain had stopped.\n\n"
        + "It was Ben.\n\nHe had a lamp.\n\nShe laughed.")
    #expect(story.speeches == ["are you there", "No.", "come down then", "\"Fine,\""])
  }

  @Test(arguments: ["He said: no. Then he left.", "Rating: mild", "She: that was all."])
  func takesNoSentenceOrHeaderForAChatLine(_ line: String) throws {
    let story = try ReadStory("Ada ran home.\n\n\(line)\n\n\(line)\n\n\(line)\n\nBen sat down.")
    #expect(story.reading.quotations.isEmpty)
    #expect(story.reading.inserts.isEmpty)
  }

  @Test func readsNamesInAngleBracketsBehindATimeOfDay() throws {
    let story = try ReadStory(
      "[10:02] <mina> where are you\n\n[10:03] <lucy> on the boat\n\n[10:03] <mina> WHAT boat\n\n"
        + "[10:04] <lucy> the big one")
    #expect(story.speeches == ["where are you", "on the boat", "WHAT boat", "the big one"])
  }

  @Test func takesALetterOfQuotedParagraphsForOneInsert() throws {
    let story = try ReadStory(
      "\"My dear Ben,\"\n\n\"The boat is gone.\"\n\n\"It left on Monday.\"\n\n\"Ada Quill.\"\n\n"
        + "Ben read it twice. \"Gone,\" he said.")
    #expect(story.reading.inserts.map(\.kind) == [.letter])
    #expect(story.speeches == ["\"Gone,\""])
  }

  @Test func tellsEachSpeakerApartInATextWithoutParagraphs() throws {
    try expectSpeeches(
      "⟦q:\"Go,\"⟧ said Ada. ⟦q:\"No,\"⟧ said Ben. She laughed. ⟦q:\"Then stay, you fool.\"⟧ He sat down. "
        + "⟦q:\"Thank you.\"⟧")
  }

  @Test func readsChatLinesByTheirLabels() throws {
    let story = try ReadStory(
      "mina: where are you\n\nlucy: on the boat\n\nmina: WHAT boat\n\nlucy: the big one\n\n"
        + "mina: no\n\nlucy: yes\n\nmina: come home\n\nlucy: never")
    #expect(story.speeches.first == "where are you")
    #expect(story.speeches.count == 8)
    #expect(Set(story.speakers) == ["mina", "lucy"])
  }

  @Test(arguments: [
    "\"", "\"\"\"", "“", "”", "'", "’’", "«»«", "— —", "\" \" \"", "“ “ ” ”", "Ada: ", ": :",
    "> > >",
  ])
  func staysInBoundsOnStrayMarks(_ marks: String) throws {
    let story = try ReadStory(
      "Ada ran \(marks) home.\n\n\(marks)\n\nBen \(marks) sat. \(marks)Oh.\(marks)")
    var last = 0
    for quotation in story.reading.quotations {
      #expect(Int(quotation.span.start) >= last)
      #expect(Int(quotation.span.end) <= story.manuscript.text.count)
      last = Int(quotation.span.end)
    }
  }

  @Test func neverOverlapsOrLeavesTheTextOnRandomMarks() throws {
    var random = SeededRandom(seed: 7)
    let pieces = [
      "\"", "“", "”", "'", "’", "‘", "«", "»", "—", " ", "\n\n", "Ada", " said ", ".", ",", "Ben",
    ]
    for _ in 0..<200 {
      let text = (0..<60).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
        .joined()
      guard let story = try? ReadStory("Ada ran.\n\n" + text) else { continue }
      var last: UInt32 = 0
      for quotation in story.reading.quotations {
        #expect(quotation.span.start >= last, "\(text)")
        #expect(story.manuscript.text.isScalarBoundary(Int(quotation.span.start)))
        #expect(story.manuscript.text.isScalarBoundary(Int(quotation.span.end)))
        last = quotation.span.end
      }
    }
  }
}
