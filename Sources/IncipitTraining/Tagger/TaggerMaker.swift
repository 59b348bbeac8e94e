package import Foundation
package import IncipitEvaluation
import IncipitLexicon
import IncipitReading

/// Makes the tagger's weight file and its card from the folder of gold sets.
package enum TaggerMaker {
  /// Learns, measures, and lays out both files.
  ///
  /// - Parameters:
  ///   - data: the folder that holds all sets.
  ///   - seed: the same seed gives the same bytes.
  ///   - progress: gets a line at each step.
  /// - Returns: the bytes of `tagger.weights` and the words of `tagger.md`.
  /// - Throws: if a treebank is missing.
  package static func make(
    data: String, seed: UInt64, progress: (String) -> Void
  ) throws(EvaluationError) -> (weights: Data, card: String) {
    let lexicon = Lexicon()
    let gold = try Treebank.webTrain.text(in: data)
    var settings = TaggerSettings()
    settings.seed = seed
    for pair in (ProcessInfo.processInfo.environment["TS"] ?? "").split(separator: ",") {
      let f = pair.split(separator: "=").map(String.init)
      let v = Double(f[1]) ?? 0
      switch f[0] {
      case "models": settings.models = Int(v)
      case "epochs": settings.epochs = Int(v)
      case "rowBits": settings.rowBits = Int(v)
      case "margin": settings.margin = Float(v)
      case "share": settings.dictionaryShare = v
      case "dict": settings.dictionaryCount = Int(v)
      case "new": settings.newCount = Int(v)
      case "guess": settings.guessCount = Int(v)
      case "groups": settings.groups = Int(v)
      case "company": settings.company = Int(v)
      case "groupCount": settings.groupCount = Int(v)
      case "lower": settings.loweredShare = v
      default: break
      }
    }
    let trainer = TaggerTrainer(
      gold: gold, plain: PlainTexts.texts(in: data, lexicon: lexicon), lexicon: lexicon,
      settings: settings)
    let weights = trainer.weights(progress: progress).data
    let tagger = PartOfSpeechTagger(lexicon: lexicon, weights: WeightFile(weights))
    let evaluation = TaggerEvaluation(tagger: tagger, lexicon: lexicon)
    var scores: [String] = []
    for bank in [Treebank.webDev, .webTest, .fiction] {
      scores.append(evaluation.score(on: try bank.text(in: data)).report(bank.rawValue, 0))
      progress(scores.last ?? "")
    }
    return (weights, card(settings, bytes: weights.count, scores: scores))
  }

  private static func card(_ settings: TaggerSettings, bytes: Int, scores: [String]) -> String {
    """
    # tagger.weights

    Part-of-speech weights for `PartOfSpeechTagger`: the 17 tags of Universal Dependencies, English.

    - **Learned from** the train part of the Universal Dependencies English Web Treebank (EWT,
      https://universaldependencies.org/treebanks/en_ewt, © its authors, CC BY-SA 4.0): words and tags. Neighbours of words
      were counted, and words that the treebank lacks were guessed, in the plain texts of the train parts of the Project
      Dialogism Novel Corpus and LitBank (public domain) and of stories written for this project. No sentence of any is in
      the file, only counts and weights by hash.
    - **Licence**: CC BY-SA 4.0, as the treebank's; changed from it by learning.
    - **Model**: two passes of an averaged perceptron over hashed signs, \(settings.models) models of \(settings.epochs) rounds
      added up, 2^\(settings.rowBits) rows of 16 bytes each pass; a dictionary of tags, groups and guesses by hash.
    - **Size**: \(bytes) bytes. **Seed**: \(settings.seed).
    - **Rebuild**: `swift run -c release incipit-train tagger --data FOLDER`; some minutes on one core.
    - **Scores**, the words given; settings were chosen on `ewt-dev`, nothing was learned or chosen on the others:

    \(scores.map { "  - " + $0 }.joined(separator: "\n"))
    - **Limits**: web text and fiction in English. A capital counts for little at the beginning of a sentence, in headlines and
      in shouting; verse and other tongues were not tried.

    """
  }
}
