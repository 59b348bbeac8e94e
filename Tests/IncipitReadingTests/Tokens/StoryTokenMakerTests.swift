import IncipitBooks
import IncipitReading
import IncipitText
import Testing

@Suite struct StoryTokenMakerTests {
  /// The sentences of a story, tokens parted by spaces.
  private static func sentences(_ text: String) throws -> [String] {
    let story = try ReadStory(text)
    let tokens = Reader(lexicon: ReadStory.lexicon).tokens(of: story.manuscript)
    var sentences: [String] = []
    for token in tokens {
      let word = story.manuscript.text.string(token.span)
      if token.sentence == sentences.count {
        sentences.append(word)
      } else {
        #expect(token.sentence == sentences.count - 1)
        sentences[sentences.count - 1] += " " + word
      }
    }
    return sentences
  }

  @Test func openingMarksBelongToTheSentenceTheyOpen() throws {
    #expect(
      try Self.sentences("It rained. \"Run,\" said Ada. \"Now!\"\n\n(She ran.) He didn't.") == [
        "It rained .", "\" Run , \" said Ada .", "\" Now ! \"", "( She ran . )", "He didn't .",
      ])
  }

  @Test func aParagraphAlwaysBeginsASentence() throws {
    #expect(
      try Self.sentences("Ada waited for the boat\n\n... and waited.\n\n? !\n\nNobody came.") == [
        "Ada waited for the boat", "... and waited .", "? !", "Nobody came .",
      ])
  }

  @Test func paragraphsAreCountedThroughTheStory() throws {
    let story = try ReadStory("Chapter 1\n\nAda ran.\n\n***\n\nBram sat.")
    let tokens = Reader(lexicon: ReadStory.lexicon).tokens(of: story.manuscript)
    #expect(tokens.map(\.paragraph) == [0, 0, 1, 1, 1, 2, 2, 2])
    #expect(
      tokens.map(\.kind) == [
        .word, .number, .word, .word, .punctuation, .word, .word, .punctuation,
      ])
  }
}
