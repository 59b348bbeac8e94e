import Foundation
import IncipitEvaluation
import IncipitLexicon
import IncipitText
import Testing

@Suite struct NearestAntecedentsTests {
  /// Mentions in order of the text, each given by its words, its noun, its kind and its person.
  private func chosen(
    _ words: String, _ mentions: [(String, String, GoldCoreference.Kind, Int)]
  ) throws -> [Int: Int] {
    var rest = words[...]
    let found = try mentions.map { phrase, noun, kind, cluster in
      let range = try #require(rest.range(of: phrase))
      let start = words.utf8.distance(from: words.startIndex, to: range.lowerBound)
      let nounRange = try #require(rest[range].range(of: noun, options: .backwards))
      let head = words.utf8.distance(from: words.startIndex, to: nounRange.lowerBound)
      // The next mention may lie within this one.
      rest = rest[range.lowerBound...]
      return GoldCoreference.Mention(
        span: TextSpan(start, start + phrase.utf8.count),
        head: TextSpan(head, head + noun.utf8.count), kind: kind, cluster: cluster)
    }
    let gold = GoldCoreference(
      name: "x", text: SourceText(words), mentions: found, clusters: ["a", "b", "c", "d"])
    return NearestAntecedents(Lexicon()).antecedents(in: gold)
  }

  @Test func passesOverTheOtherGenderAndThePlural() throws {
    let chosen = try chosen(
      "Mary met Mr. Quill and the boys, and she left.",
      [
        ("Mary", "Mary", .name, 0), ("Mr. Quill", "Quill", .name, 1),
        ("the boys", "boys", .nominal, 2), ("she", "she", .pronoun, 0),
      ])
    #expect(chosen == [3: 0])
  }

  @Test func learnsAGenderFromAnEarlierPronoun() throws {
    // Zed fits "her", so is taken for a woman from then on, and "he" goes past Zed to John.
    let chosen = try chosen(
      "John and Zed. Her hat fell. He ran.",
      [
        ("John", "John", .name, 0), ("Zed", "Zed", .name, 1), ("Her", "Her", .pronoun, 1),
        ("He", "He", .pronoun, 0),
      ])
    #expect(chosen == [2: 1, 3: 0])
  }

  @Test func takesNoPhraseWhoseNounIsStillToCome() throws {
    let chosen = try chosen(
      "John saw his wife.",
      [
        ("John", "John", .name, 0), ("his wife", "wife", .nominal, 1), ("his", "his", .pronoun, 0),
      ])
    #expect(chosen == [2: 0])
  }

  @Test func answersNothingWhereNobodyFits() throws {
    #expect(try chosen("She ran.", [("She", "She", .pronoun, 0)]).isEmpty)
  }
}
