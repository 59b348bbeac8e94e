import IncipitEvaluation
import IncipitText
import Testing

@Suite struct CutOutsTests {
  /// The pieces that ⟨…⟩ marks in `marked`, and what they become, as words.
  private func putBack(_ marked: String) -> [String] {
    var bytes: [UInt8] = []
    var pieces: [TextSpan] = []
    var start = 0
    for character in marked {
      switch character {
      case "⟨": start = bytes.count
      case "⟩": pieces.append(TextSpan(start, bytes.count))
      default: bytes += Array(String(character).utf8)
      }
    }
    return CutOuts.putBack(pieces, in: bytes).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    // An aside within one pair of marks.
    ("\"⟨You,⟩ (to Ada) ⟨are late.⟩\"", ["You, (to Ada) are late."]),
    // A quotation within, in the middle, in front and behind.
    ("\"⟨He said,⟩ 'Run,' ⟨and ran.⟩\"", ["He said, 'Run,' and ran."]),
    ("\"⟨He said,⟩ 'Run!'\" Ada nodded.", ["He said, 'Run!'"]),
    ("\n\"'Run,' ⟨he said.⟩\"", ["'Run,' he said."]),
    // A tag parts two pairs of marks.
    ("\"⟨Yes,⟩\" said Ada, \"⟨why?⟩\"", ["Yes,", "why?"]),
    ("\"⟨One.⟩\n\n⟨Two.⟩\"", ["One.", "Two."]),
    // What lies between is no quotation, or no mark closes it.
    ("\"⟨Yes⟩, it's late, Tom's here\"", ["Yes"]),
    ("⟨Yes⟩ 'no'", ["Yes"]),
  ])
  func putsBackWhatStandsWithinTheMarks(marked: String, whole: [String]) {
    #expect(putBack(marked) == whole)
  }

  @Test func countsThemInANovel() throws {
    let text = "\"Tell him 'Run' now,\" said Bea."
    let story = try GoldStory(
      novel: "n", bytes: Array(text.utf8),
      quotations: Array(
        """
        speaker,addressees,quoteType,subQuotationList,quoteByteSpans
        Bea,[],Explicit,"['Tell him', 'now,']","[[3, 11], [16, 20]]"

        """.utf8),
      characters: Array("Main Name,Aliases,Category\nBea,[],major\nTom,[],minor\n".utf8))
    // The offsets of the first piece are two too high.
    #expect(story.quotations.map(\.span) == [TextSpan(1, 9), TextSpan(16, 20)])
    #expect(story.wholeQuotations == [TextSpan(1, 20)])
    #expect(story.cast.map(\.isMajor) == [true, false])
  }
}
