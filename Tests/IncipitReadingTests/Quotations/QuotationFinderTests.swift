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
