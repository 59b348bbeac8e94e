import Foundation
import IncipitBooks
import IncipitIntake
package import IncipitLexicon
package import IncipitReading
import IncipitText

/// A tagger held against treebanks.
package struct TaggerEvaluation: Sendable {
  private let tagger: PartOfSpeechTagger
  private let lexicon: Lexicon

  package init(tagger: PartOfSpeechTagger, lexicon: Lexicon) {
    self.tagger = tagger
    self.lexicon = lexicon
  }

  /// The tagger with the weights of a file, or with those shipped.
  ///
  /// - Throws: if they are missing or damaged.
  package init(weights: String? = nil) throws(EvaluationError) {
    lexicon = Lexicon()
    let file =
      weights.map { WeightFile(contentsOf: URL(fileURLWithPath: $0)) }
      ?? WeightFile(named: "tagger")
    tagger = PartOfSpeechTagger(lexicon: lexicon, weights: file)
    guard tagger.isTrained else {
      throw EvaluationError("\(weights ?? "tagger.weights"): missing or damaged")
    }
  }

  /// The tagger's score on given words; each document is tagged by itself.
  package func score(on gold: TaggedText) -> TaggerScore {
    let given = gold.documents.flatMap { tagger.tags(of: gold.text.part($0)) }
    return TaggerScore(gold: gold.tags, given: given)
  }

  /// A story's words, ready to be tagged again and again.
  ///
  /// - Throws: if the file cannot be read or taken in.
  package func story(at path: String) throws(EvaluationError) -> StoryWords {
    let bytes = [UInt8](try GoldSet.contents(of: path))
    do {
      let noted = try Intake.manuscript(
        of: bytes, name: path, sha256: String(repeating: "0", count: 64))
      return StoryWords(text: TaggerText(noted.value, lexicon: lexicon))
    } catch {
      throw EvaluationError("\(path): not taken in: \(error.reason)")
    }
  }

  /// Tags a story and forgets the tags.
  ///
  /// - Returns: how many there were.
  package func tag(_ story: StoryWords) -> Int { tagger.tags(of: story.text).count }

  /// A story cut into words.
  package struct StoryWords: Sendable {
    let text: TaggerText

    package var count: Int { text.words.count }
    package var distinct: Int { text.vocabulary.count }
  }
}
