import Foundation
import IncipitLexicon
import Testing

@testable import IncipitReading

@Suite struct PartOfSpeechTaggerTests {
  private static let tagger = PartOfSpeechTagger(lexicon: ReadStory.lexicon)

  /// The tags of a story's tokens, with their words.
  private func tagged(
    _ story: String, by tagger: PartOfSpeechTagger = Self.tagger
  ) throws -> [(word: String, tag: UniversalTag)] {
    let manuscript = try ReadStory(story).manuscript
    let table = Tokenizer.table(of: manuscript, lexicon: ReadStory.lexicon)
    let segments = Segments(table, QuotationReader().quotations(in: table).spoken)
    let tags = tagger.tags(of: table, startsSentence: segments.startsSentence)
    #expect(tags.count == table.tokens.count)
    return zip(table.tokens.indices, tags).map { (table.word($0), $1) }
  }

  /// Sentences as fans write them; each word but marks has its tag behind a slash.
  private static let sentences = [
    "She/PRON didn't/AUX want/VERB to/PART look/VERB at/ADP him/PRON .",
    "“ Don't/AUX you/PRON dare/VERB , ” Mira/PROPN hissed/VERB , and/CCONJ slammed/VERB the/DET door/NOUN .",
    "Tobin/PROPN 's/PART eyes/NOUN were/AUX a/DET startling/ADJ green/NOUN .",
    "He/PRON 'd/AUX always/ADV been/AUX stubborn/ADJ , even/ADV as/ADP a/DET child/NOUN .",
    "“ I/PRON 'm/AUX not/PART going/VERB anywhere/ADV , ” she/PRON whispered/VERB .",
    "Slowly/ADV , he/PRON traced/VERB the/DET scar/NOUN with/ADP his/PRON thumb/NOUN .",
    "The/DET taller/ADJ boy/NOUN smirked/VERB and/CCONJ rolled/VERB his/PRON eyes/NOUN .",
    "“ WHAT/PRON ARE/AUX YOU/PRON DOING/VERB HERE/ADV ? ”",
    "“ Oh/INTJ , shut/VERB up/ADP , ” said/VERB Mira/PROPN fondly/ADV .",
    "Nobody/PRON had/AUX told/VERB her/PRON that/SCONJ the/DET castle/NOUN would/AUX be/AUX so/ADV cold/ADJ .",
    "mira/PROPN looks/VERB at/ADP her/PRON phone/NOUN and/CCONJ sighs/VERB .",
    "They/PRON kissed/VERB until/SCONJ neither/PRON could/AUX breathe/VERB .",
    "Two/NUM days/NOUN later/ADV , the/DET letter/NOUN came/VERB .",
  ]

  @Test func tagsFanFictionAlmostAsAPersonWould() throws {
    var right = 0
    var all = 0
    var wrong: [String] = []
    for sentence in Self.sentences {
      let marked = sentence.split(separator: " ").map { $0.split(separator: "/") }
      let found = try tagged(marked.map { String($0[0]) }.joined(separator: " "))
        .filter { $0.tag != .punctuation }
      let gold = marked.filter { $0.count == 2 }
      #expect(found.count == gold.count, "\(sentence)")
      for (one, other) in zip(gold, found) {
        all += 1
        if other.tag.name == one[1] {
          right += 1
        } else {
          wrong.append("\(one[0]): \(other.tag.name), not \(one[1])")
        }
      }
    }
    #expect(right * 100 >= all * 93, "\(right) of \(all); \(wrong.joined(separator: "; "))")
  }

  @Test func tagsWordsThatDependOnTheirNeighbours() throws {
    let tags = try tagged("She opened the book. They book rooms. He cannot swim.")
    #expect(tags.filter { $0.word == "book" }.map(\.tag) == [.noun, .verb])
    #expect(tags.first { $0.word == "cannot" }?.tag == .auxiliary)
  }

  @Test func saysSomethingSensibleWithoutWeights() throws {
    let bare = PartOfSpeechTagger(lexicon: ReadStory.lexicon, weights: nil)
    #expect(!bare.isTrained)
    let tags = try tagged("She is in the house, and he walked to 12 doors.", by: bare)
    let expected: [String: UniversalTag] = [
      "she": .pronoun, "is": .auxiliary, "the": .determiner, "house": .noun, ",": .punctuation,
      "and": .coordinator, "walked": .verb, "12": .numeral, "in": .adposition,
    ]
    for (word, tag) in expected {
      #expect(tags.first { $0.word == word }?.tag == tag, "\(word)")
    }
  }

  @Test func takesWeightsOfAnotherShapeForNone() throws {
    var writer = WeightWriter()
    writer.add("first", [Int8](repeating: 0, count: 48))
    let file = try #require(WeightFile(writer.data))
    #expect(!PartOfSpeechTagger(lexicon: ReadStory.lexicon, weights: file).isTrained)
  }

  @Test func comesWithWeightsAndGivesTheSameTagsTwice() throws {
    #expect(Self.tagger.isTrained)
    let story = Self.sentences.joined(separator: "\n\n")
    #expect(try tagged(story).map(\.tag) == tagged(story).map(\.tag))
  }

  @Test func tagsNothingForNothing() {
    #expect(Self.tagger.tags(of: TaggerText()).isEmpty)
  }
}
