import ArgumentParser
import Foundation
import IncipitTraining

/// Learns the part-of-speech tagger.
struct TrainTagger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger",
    abstract: "Learn the part-of-speech tagger from a treebank and plain texts.")

  @Option(help: "The folder that holds the gold sets.")
  var data = "../shared/data"

  @Option(help: "Where tagger.weights and tagger.md are written.")
  var out = "Sources/IncipitLexicon/Resources"

  @Option(help: "The same seed gives the same bytes.")
  var seed: UInt64 = 1

  func run() throws {
    do {
      let made = try TaggerMaker.make(data: data, seed: seed) { line in
        FileHandle.standardError.write(Data((line + "\n").utf8))
      }
      let folder = URL(fileURLWithPath: out)
      try made.weights.write(to: folder.appending(path: "tagger.weights"))
      try Data(made.card.utf8).write(to: folder.appending(path: "tagger.md"))
    } catch {
      FileHandle.standardError.write(Data("incipit-train: \(error)\n".utf8))
      throw ExitCode(1)
    }
  }
}
