import IncipitLexicon
import Testing

@Suite struct LexiconTests {
  private let lexicon = Lexicon()

  @Test func knowsVerbsOfSpeechInEveryFormWithTheirDictionaryForm() {
    for form in ["say", "says", "said", "saying"] {
      #expect(lexicon.classes(of: form).contains(.speechVerb))
      #expect(lexicon.speechLemma(of: form) == "say")
    }
    #expect(lexicon.classes(of: "nodded").isSuperset(of: [.speechVerb, .weakSpeechVerb]))
    #expect(!lexicon.classes(of: "said").contains(.weakSpeechVerb))
    #expect(lexicon.speechLemma(of: "table") == nil)
  }

  @Test(
    arguments: [
      ("caroline", [.givenName, .female]), ("mr", [.title, .male]),
      ("sister", [.kin, .female]), ("maid", [.staff, .female]), ("she", .pronoun),
      ("her", [.pronoun, .possessive]), ("kitchen", .place), ("said", .pastVerb),
      ("monday", .capitalised), ("house", .ordinary),
    ] as [(String, WordClasses)])
  func knowsWhatAWordMayBe(_ word: String, _ classes: WordClasses) {
    #expect(lexicon.classes(of: word).isSuperset(of: classes))
  }

  @Test func knowsNothingOfAWordOfNoList() { #expect(lexicon.classes(of: "zorblax").isEmpty) }

  @Test func joinsShortFormsBothWays() {
    #expect(lexicon.areForms("elizabeth", "lizzie") && lexicon.areForms("lizzie", "elizabeth"))
    #expect(!lexicon.areForms("elizabeth", "caroline"))
  }

  @Test func tellsGladWordsFromSadOnes() throws {
    #expect(try #require(lexicon.valence(of: "happy")) > 1)
    #expect(try #require(lexicon.valence(of: "murder")) < -1)
    #expect(lexicon.valence(of: "table") == nil)
  }
}
