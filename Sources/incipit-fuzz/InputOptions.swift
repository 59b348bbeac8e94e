import ArgumentParser
import IncipitFuzzing

/// What makes inputs the same again.
struct InputOptions: ParsableArguments {
  @Option(help: "The number that all chance follows from.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp("Folders of sound files that inputs are made of.", valueName: "folder"))
  var seeds = [
    "Tests/IncipitIntakeTests/Fixtures", "Tests/IncipitFuzzingTests/Seeds", "Samples",
  ]

  @Option(help: ArgumentHelp("How long an input gets at most.", valueName: "bytes"))
  var largest = 1 << 20

  /// What makes the inputs of `target`.
  func maker(_ target: FuzzTarget) throws -> InputMaker {
    InputMaker(
      target, seeds: try Seed.all(for: target, in: seeds), seed: seed, largest: max(0, largest))
  }

  /// The same options as words of a command line.
  var words: [String] {
    ["--seed", "\(seed)", "--largest", "\(largest)"] + seeds.flatMap { ["--seeds", $0] }
  }
}
