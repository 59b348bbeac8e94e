import ArgumentParser
import Foundation
import IncipitTraining

/// Learns what tells speech from other words in quotation marks.
struct TrainQuotations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotations",
    abstract: "Learn to tell speech from other words in quotation marks.")

  @Option(help: "The folder that holds the gold sets.")
  var data = "../shared/data"

  @Option(help: "The folder to write quotations.weights and quotations.md to.")
  var output = "Sources/IncipitLexicon/Resources"

  func run() throws {
    do {
      let trainer = try QuotationTrainer(data: data)
      let folder = URL(fileURLWithPath: output)
      let card = trainer.card
      try trainer.weights.write(to: folder.appendingPathComponent("quotations.weights"))
      try Data(card.utf8).write(to: folder.appendingPathComponent("quotations.md"))
      print(card)
    } catch {
      FileHandle.standardError.write(Data("incipit-train: \(error)\n".utf8))
      throw ExitCode(1)
    }
  }
}
