import Foundation
import IncipitEvaluation
import IncipitLexicon
import IncipitReading
import IncipitTraining
import Testing

@Suite struct TaggerTrainerTests {
  /// A treebank of a few sentences, each word with its tag behind a slash.
  private static let gold: TaggedText = {
    let sentences = [
      "the/DET zorp/NOUN blinks/VERB ./PUNCT", "a/DET zorp/NOUN blinks/VERB ./PUNCT",
      "Quill/PROPN blinks/VERB the/DET flan/NOUN ./PUNCT",
      "the/DET flan/NOUN sings/VERB and/CCONJ blinks/VERB ./PUNCT",
      "Quill/PROPN sings/VERB a/DET song/NOUN ./PUNCT", "zorps/NOUN sing/VERB ./PUNCT",
    ]
    let lines = sentences.flatMap { sentence in
      sentence.split(separator: " ").enumerated().map { index, word in
        let fields = word.split(separator: "/")
        return "\(index + 1)\t\(fields[0])\t_\t\(fields[1])\t_\t_\t_\t_\t_\t_"
      } + [""]
    }
    return TaggedText([ConlluFile(Array(lines.joined(separator: "\n").utf8))])
  }()

  private func weights(seed: UInt64) -> Data {
    var settings = TaggerSettings()
    settings.seed = seed
    settings.rowBits = 10
    settings.folds = 2
    settings.epochs = 4
    settings.models = 2
    settings.groups = 2
    settings.families = 2
    settings.groupCount = 1
    return TaggerTrainer(
      gold: Self.gold, plain: [Self.gold.text], lexicon: Lexicon(), settings: settings
    ).weights().data
  }

  @Test func givesTheSameBytesForTheSameSeed() {
    let first = weights(seed: 7)
    #expect(first == weights(seed: 7))
    #expect(first != weights(seed: 8))
  }

  @Test func learnsWhatItIsShown() throws {
    let file = try #require(WeightFile(weights(seed: 7)))
    let tagger = PartOfSpeechTagger(lexicon: Lexicon(), weights: file)
    #expect(tagger.isTrained)
    let score = TaggerEvaluation(tagger: tagger, lexicon: Lexicon()).score(on: Self.gold)
    #expect(score.right >= score.words - 1, "\(score.report("learned", 5))")
  }

  @Test func learnsFromATreebankAlone() {
    var settings = TaggerSettings()
    settings.rowBits = 8
    settings.folds = 2
    settings.epochs = 1
    let made = TaggerTrainer(
      gold: Self.gold, plain: [], lexicon: Lexicon(), settings: settings
    ).weights().data
    #expect(WeightFile(made) != nil)
  }
}
