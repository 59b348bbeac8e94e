package import Foundation
import IncipitBooks
package import IncipitEvaluation
import IncipitIntake
import IncipitLexicon
import IncipitReading
import IncipitText

/// Learns to tell speech from other words that stand in quotation marks.
///
/// Gold: the quotations of the Project Dialogism Novel Corpus and of the project's own stories. What the
/// finder found and no gold quotation overlaps is no speech; the stories, few as they are, count more. Novels
/// are well edited, so each of their quotations is learned once more as a careless writer would set it.
package struct QuotationTrainer: Sendable {
  /// How much a quotation of a story counts against one of a novel.
  private static let storyWeight: Float = 5
  /// How much the careless copy of a novel's quotation counts.
  private static let roughWeight: Float = 0.5
  private static let folds = 5

  /// The examples of each text.
  private let texts: [[LogisticModel.Example]]

  /// Reads the train parts.
  ///
  /// - Parameter data: The folder that holds all sets.
  /// - Throws: If a set is not there or malformed.
  package init(data: String) throws(EvaluationError) {
    let reader = Reader(lexicon: Lexicon())
    var texts: [[LogisticModel.Example]] = []
    for set in [GoldSet.novelsTrain, .storiesTrain] {
      for story in try set.stories(in: data) {
        let isStory = set == .storiesTrain
        texts.append(try Self.examples(story, reader, weight: isStory ? Self.storyWeight : 1))
      }
    }
    self.texts = texts
  }

  private static func examples(
    _ story: GoldStory, _ reader: Reader, weight: Float
  ) throws(EvaluationError) -> [LogisticModel.Example] {
    let manuscript: Manuscript
    do {
      manuscript = try Intake.manuscript(
        of: story.bytes, name: story.name, sha256: String(repeating: "0", count: 64)
      ).value
    } catch {
      throw EvaluationError("\(story.name): not taken in: \(error.reason)")
    }
    let examples = reader.quotationExamples(of: manuscript)
    let spans = examples.map { QuotationMarks.trimmed($0.span, in: manuscript.text) }
    let matches = SpanAlignment.overlap.counterparts(
      of: spans, in: story.quotations.map(\.span))
    var random = SplitMix64(seed: 7)
    return zip(examples, matches).flatMap { example, match in
      let isPositive = match != nil
      var own = [
        LogisticModel.Example(features: example.features, isPositive: isPositive, weight: weight)
      ]
      if story.spansLeaveMarksOut {
        let dropsEnd = isPositive && Bool.random(using: &random)
        own.append(
          LogisticModel.Example(
            features: example.roughened(dropsEnd: dropsEnd), isPositive: isPositive,
            weight: Self.roughWeight))
      }
      return own
    }
  }

  /// The weight file's bytes.
  package var weights: Data {
    var writer = WeightWriter()
    writer.add("speech", model(of: texts.flatMap { $0 }).weights)
    return writer.data
  }

  private func model(of examples: [LogisticModel.Example]) -> LogisticModel {
    LogisticModel(learning: examples, features: QuotationExample.featureCount)
  }

  /// What the model is and how it does on texts that it has not seen, as Markdown.
  package var card: String {
    var kept = (right: 0, wrong: 0)
    var dropped = (right: 0, wrong: 0)
    for fold in 0..<Self.folds {
      let seen = texts.indices.filter { $0 % Self.folds != fold }.flatMap { texts[$0] }
      let model = model(of: seen)
      for text in texts.indices where text % Self.folds == fold {
        for example in texts[text] where example.weight >= 1 {
          switch (model.score(example.features) >= 0, example.isPositive) {
          case (true, true): kept.right += 1
          case (true, false): kept.wrong += 1
          case (false, true): dropped.wrong += 1
          case (false, false): dropped.right += 1
          }
        }
      }
    }
    let count = texts.reduce(0) { $0 + $1.count { $0.weight >= 1 } }
    return """
      # quotations.weights

      Tells speech from other words in quotation marks: a logistic model of \
      \(QuotationExample.featureCount) features (`QuotationFeatures`).

      - Learned from: Project Dialogism Novel Corpus v2 (Vishnubhotla, Hammond and Hirst 2022; public-domain \
      novels, no text of which is kept), train part; the project's own stories, train part, each of whose \
      quotations counts \(Int(Self.storyWeight)) times. A novel's quotations count half once more as a careless \
      writer would set them.
      - Size: \(texts.count) texts, \(count) quotations.
      - Seed: 1. Rebuild with `incipit-train quotations --data FOLDER`.
      - Held out by text, \(Self.folds) folds: of \(kept.right + dropped.wrong) speeches \(dropped.wrong) were \
      dropped; of \(kept.wrong + dropped.right) others \(dropped.right) were.

      """
  }
}
