import ArgumentParser
import Foundation
import IncipitEvaluation

/// Measures the part-of-speech tagger on treebanks.
struct EvaluateTagger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger",
    abstract: "Measure the part-of-speech tagger on treebanks, with their words given.")

  @Option(help: "The folder that holds the gold sets.")
  var data = "../shared/data"

  @Option(
    help: ArgumentHelp(
      "Treebanks, parted by commas: \(Treebank.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "sets"))
  var set = "ewt-dev,ewt-test,gum-fiction"

  @Option(help: ArgumentHelp("A weight file instead of the one shipped.", valueName: "file"))
  var weights: String?

  @Option(help: "How many confusions to print for each.")
  var confusions = 0

  @Option(
    help: ArgumentHelp(
      "Tag this text again and again and print words a second.", valueName: "file",
      visibility: .hidden))
  var speed: String?

  func run() throws {
    do {
      let evaluation = try TaggerEvaluation(weights: weights)
      if let speed { try time(evaluation, on: speed) } else { try measure(evaluation) }
    } catch let error as EvaluationError {
      FileHandle.standardError.write(Data("incipit-eval: \(error.description)\n".utf8))
      throw ExitCode(1)
    }
  }

  private func measure(_ evaluation: TaggerEvaluation) throws {
    for name in set.split(separator: ",").map(String.init) {
      guard let bank = Treebank(rawValue: name) else {
        throw ValidationError("--set \(name): no such treebank")
      }
      print(evaluation.score(on: try bank.text(in: data)).report(bank.rawValue, confusions))
    }
  }

  private func time(_ evaluation: TaggerEvaluation, on file: String) throws {
    let story = try evaluation.story(at: file)
    let clock = ContinuousClock()
    let best = (0..<20).map { _ in clock.measure { _ = evaluation.tag(story) } }.min() ?? .zero
    let rate = Int(Double(story.count) / (best / .seconds(1)))
    print(
      "\(story.count) words, \(story.distinct) distinct: \(rate) words a second, the best of 20 runs"
    )
  }
}
