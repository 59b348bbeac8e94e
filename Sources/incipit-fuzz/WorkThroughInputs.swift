import ArgumentParser
import Foundation
import IncipitFuzzing

/// Reads inputs in this very process, which may die of it; `FuzzRun` starts it.
struct WorkThroughInputs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work", abstract: "Read inputs in this process.", shouldDisplay: false)

  @Argument var target: String
  @OptionGroup var options: InputOptions
  @Option var tally: String
  @Option var from = 0
  @Option var inputs = 0
  @Option var seconds = 0.0

  func run() throws {
    guard let target = FuzzTarget.named(target),
      let file = FileHandle(forWritingAtPath: tally)
    else { throw ExitCode(2) }
    let worker = FuzzWorker(try options.maker(target), InputCheck(target))
    let status = worker.run(
      from: from, until: Goal(inputs: inputs, seconds: seconds), file: file)
    if status != 0 { throw ExitCode(status) }
  }
}
