import IncipitBooks
import IncipitTestSupport
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct ThoughtFinderTests {
  /// The marked stretches `⟦t:…⟧` of a text must be its thoughts, and nothing else.
  private func expectThoughts(
    _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = MarkedText(marked)
    let story = try ReadStory(text.text)
    let thoughts = story.reading.quotations.filter { $0.kind == .thought }
      .map { story.manuscript.text.string($0.span) }
    #expect(
      thoughts == text.spans("t").map { story.manuscript.text.string($0) },
      sourceLocation: sourceLocation)
  }

  @Test func findsWordsBesideAVerbOfThinking() throws {
    try expectThoughts("She was cold. ⟦t:Oh well,⟧ she thought. The rain went on.")
    try expectThoughts("He sat up. ⟦t:Not again,⟧ thought Ben with a sigh. It was past nine.")
    try expectThoughts("She stood there. ⟦t:Say it,⟧ she told herself. Nothing came.")
  }

  @Test func goesOnWithSentencesThatOnlyTheThinkerCanSay() throws {
    try expectThoughts(
      "He looked up. ⟦t:One more,⟧ he thought. ⟦t:You can do one more.⟧ Then he stood.")
    try expectThoughts(
      "She looked at it. ⟦t:Right,⟧ she thought. ⟦t:That's a long one.⟧ She had no rope.")
  }

  @Test func leavesWhatIsOnlyToldOfThoughts() throws {
    try expectThoughts("The house, she thought of it often, was gone. It was cold, he thought.")
    try expectThoughts("He was tired, and he thought that it was late.")
  }

  @Test func findsThoughtsInItalicsButNoStressedWord() throws {
    try expectThoughts(
      "She was *very* tired.\n\n⟦t:*I am never going to get there.*⟧ She walked on.\n\n"
        + "⟦t:*What now?*⟧ she thought.")
  }

  @Test func findsThoughtsBetweenSingleMarks() throws {
    try expectThoughts(
      "\"Go on,\" said Ada.\n\n⟦t:'What now?'⟧ she thought. He was late.\n\n\"Well?\" said Ben.")
  }

  @Test func countsNoThoughtAsSpeech() throws {
    let story = try ReadStory("Ada was cold. *Not this,* she thought.\n\n\"Well,\" said Ben.")
    #expect(story.speeches == ["\"Well,\""])
  }
}
