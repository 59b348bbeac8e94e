import ArgumentParser
import Foundation
import IncipitEvaluation

/// Measures the reader on gold texts and prints the figures.
@main
struct EvaluateReader: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incipit-eval",
    abstract: "Measure how well the reader reads, end to end, on gold texts.",
    discussion: """
      Speakers, pronouns and cast are counted by name vote: a predicted character counts as the gold \
      character that most of its name mentions mean. A quotation that was not found has a wrong \
      speaker.
      """)

  @Option(help: "The folder that holds the gold sets.")
  var data = "../shared/data"

  @Option(
    help: ArgumentHelp(
      "Sets to measure, parted by commas: \(GoldSet.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "sets"))
  var set: String?

  @Option(help: "A folder of sample stories with gold/NAME.tsv beside them.")
  var samples: String?

  @Option(
    help: ArgumentHelp(
      "Print what was misread: \(Misreading.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"))
  var errors: String?

  @Option(help: "How many misreadings to print.")
  var limit = 50

  @Option(help: "Only the texts with this name.")
  var story: String?

  @Option(help: ArgumentHelp("Write all figures to this file as JSON.", valueName: "file"))
  var json: String?

  func run() throws {
    do {
      try measure()
    } catch let error as EvaluationError {
      FileHandle.standardError.write(Data("incipit-eval: \(error.description)\n".utf8))
      throw ExitCode(1)
    }
  }

  private func measure() throws {
    let kind = try errors.map { name in
      guard let kind = Misreading.Kind(rawValue: name) else {
        throw ValidationError("--errors \(name): no such kind of misreading")
      }
      return kind
    }
    var left = limit
    var reports: [ScoreReport] = []
    for (name, stories) in try sets() {
      var scores: [StoryScore] = []
      for gold in stories where story == nil || story == gold.name {
        let evaluation = try StoryEvaluation(gold)
        scores.append(evaluation.score)
        guard let kind, left > 0 else { continue }
        for error in evaluation.misreadings(kind).prefix(left) {
          print(error.report)
          left -= 1
        }
      }
      let report = ScoreReport(name: name, scores: scores)
      if kind == nil { print(report.text) }
      reports.append(report)
    }
    if let json {
      do {
        try ScoreReport.json(of: reports).write(to: URL(fileURLWithPath: json))
      } catch let error as EvaluationError {
        throw error
      } catch {
        throw EvaluationError("\(json): cannot be written")
      }
    }
  }

  /// The sets asked for; without any, both sets of stories, or only the samples if they are named.
  private func sets() throws -> [(String, [GoldStory])] {
    var sets: [(String, [GoldStory])] = []
    let named = set ?? (samples == nil ? "stories-dev,stories-train" : "")
    for name in named.split(separator: ",").map(String.init) {
      guard let set = GoldSet(rawValue: name) else {
        throw ValidationError("--set \(name): no such set")
      }
      sets.append((name, try set.stories(in: data)))
    }
    if let samples { sets.append(("samples", try SampleGold.stories(in: samples))) }
    return sets
  }
}
