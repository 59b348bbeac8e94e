import IncipitBooks
import IncipitTestSupport
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct ReaderTests {
  @Test func readsAnEmptyChapterIntoEmptyLayers() throws {
    let story = try ReadStory("A/N: I will write this tomorrow, promise!\n\n.")
    #expect(story.reading.quotations.isEmpty)
    #expect(story.reading.characters.isEmpty)
  }

  @Test func keepsIdsInOrderAndEveryReferenceKnown() throws {
    let story = try ReadStory(
      "\"Run,\" said Ada.\n\nBen ran. Ada ran. Cora sat.\n\n\"Why?\" asked Cora. \"Oh,\" said Ben.")
    let ids = story.reading.characters.map(\.id)
    #expect(ids == Array(1...ids.count))
    let known = Set(ids)
    #expect(story.reading.mentions.allSatisfy { known.contains($0.character) })
    #expect(story.reading.quotations.allSatisfy { $0.speaker.map(known.contains) ?? true })
    #expect(story.reading.scenes.allSatisfy { known.isSuperset(of: $0.present) })
    #expect(story.reading.mentions.map(\.span) == story.reading.mentions.map(\.span).sorted())
  }

  @Test func namesThatRunOverALinesEndAreWrittenWithASpace() throws {
    let story = try ReadStory(
      """
      Nobody at the quay had a word to say that morning to Miss Ada
      Quill, who walked about with a lantern. "Good day," said Ada
      Quill. Nobody answered Miss Ada Quill, and Ada went home.
      """)
    let names = story.reading.characters.flatMap { [$0.name] + $0.aliases }
    #expect(names.contains("Miss Ada Quill"))
    #expect(!names.contains { $0.contains("\n") })
    #expect(names.count == Set(names).count)
  }

  @Test func readsRandomTextWithoutATrap() throws {
    var random = SeededRandom(seed: 11)
    let pieces = [
      "Ada", "Mr.", "Ben", "said", "\"", ".", ",", "\n\n", "she", "his", "the girl", "'s", "—",
      "Dear",
      "I'm", "you", "***", "\n\nLater\n\n", "é", ":", "Cora Vale", "Vale", "her", "?", "!",
      "\u{A0}",
    ]
    for _ in 0..<300 {
      let count = Int.random(in: 1..<120, using: &random)
      let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      guard let story = try? ReadStory(text) else { continue }
      for mention in story.reading.mentions {
        #expect(Int(mention.span.end) <= story.manuscript.text.count)
      }
    }
  }

  @Test func readsAMillionMarksInABoundedTime() throws {
    let text =
      String(repeating: "\"", count: 200_000) + "\n\nAda ran.\n\n"
      + String(repeating: "\"a\" ", count: 20_000)
    _ = try ReadStory(text)
  }
}
