import ArgumentParser
import Foundation
import IncipitBooks
import IncipitEvaluation
import IncipitLibrary
import Logging

/// Measures how well stories are found by what somebody half remembers of them.
struct EvaluateFind: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Ask a shelf of stories and novels' chapters for the stories as people remember them."
  )

  @Option(help: "The folder that holds the gold sets.")
  var data = "../shared/data"

  @Option(help: ArgumentHelp("Sets of novels whose chapters stand among them.", valueName: "sets"))
  var novels = "pdnc-dev,pdnc-train"

  @Option(help: ArgumentHelp("Sets whose descriptions are asked for.", valueName: "sets"))
  var stories = "stories-dev,stories-train"

  @Option(help: "A folder to keep the shelf in, or that has it from another run.")
  var shelf: String?

  @Flag(help: "Print each description with its place and clues.")
  var queries = false

  func run() async throws {
    let asked = try Self.sets(stories)
    let crowd = try Self.sets(novels)
    guard (asked + crowd).allSatisfy({ $0.isPresent(in: data) }) else {
      print("skipped: not all gold sets are in \(data); name the folder with --data")
      return
    }
    let scratch = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let library = try await library(in: shelf ?? scratch + "/shelf", heap: scratch, crowd: crowd)
    let evaluation = FindEvaluation(library: library)
    for set in asked {
      let answers = try evaluation.answers(for: set.stories(in: data))
      if queries { answers.forEach(Self.show) }
      let score = FindScore(places: answers.map(\.place))
      let shares = [1, 5, 20].map { "\($0): \(Self.percent(score.share(within: $0)))" }
      print(
        "\(set.rawValue): \(answers.count) descriptions; among the first "
          + "\(shares.joined(separator: ", ")); mean reciprocal rank "
          + "\(Self.percent(score.reciprocalRank))")
    }
  }

  /// The shelf of all marked stories and the chapters of `crowd`, made if it is not there.
  private func library(in folder: String, heap: String, crowd: [GoldSet]) async throws -> Library {
    let logger = Logger(label: "incipit-eval") { _ in SwiftLogNoOpLogHandler() }
    let isThere = FileManager.default.fileExists(atPath: folder + "/shelf.sqlite")
    let library = try Library.open(
      at: folder, settings: Library.Settings(now: { Date() }, logger: logger))
    guard !isThere else { return library }
    try FileManager.default.createDirectory(
      atPath: heap + "/heap", withIntermediateDirectories: true)
    let marked = try [GoldSet.storiesDev, .storiesTrain].filter { $0.isPresent(in: data) }
      .flatMap { try $0.stories(in: data) }
    try FindEvaluation.writeHeap(
      stories: marked, novels: try crowd.flatMap { try $0.stories(in: data) }, to: heap + "/heap")
    let report = try await library.add([heap + "/heap"])
    print("\(report.added.count) works on the shelf")
    return library
  }

  private static func show(_ answer: FindEvaluation.Answer) {
    print("\(answer.place.map(String.init) ?? "–") \(answer.story): \(answer.description)")
    if answer.place != 1, let first = answer.first { print("    first: \(first)") }
    for clue in answer.clues {
      let ground = clue.isMatched ? clue.line ?? clue.fact ?? "" : "not found"
      let via = clue.via.map { " (\($0))" } ?? ""
      print("    \(percent(clue.weight)) \(clue.clue)\(via): \(ground.prefix(90))")
    }
  }

  private static func percent(_ share: Double) -> String {
    "\(Double((share * 1000).rounded()) / 10) %"
  }

  private static func sets(_ names: String) throws -> [GoldSet] {
    try names.split(separator: ",").map { name in
      guard let set = GoldSet(rawValue: String(name)) else {
        throw ValidationError("no such set: \(name)")
      }
      return set
    }
  }
}
