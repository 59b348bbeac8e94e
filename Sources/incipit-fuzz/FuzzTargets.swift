import ArgumentParser
import Foundation
import IncipitFuzzing

/// Fuzzes one target or all, or reads one input again.
struct FuzzTargets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Fuzz a target (what is done without a subcommand).",
    discussion: """
      The same seed and number make the same input. Exit status: 0 nothing found, 1 faults, each \
      printed with what runs it again, 2 wrong usage.
      """)

  @Argument(
    help: "\(FuzzTarget.all.map(\.name).joined(separator: ", ")), or all.")
  var target = "all"

  @OptionGroup var options: InputOptions

  @Option(help: "Go on for at least so many inputs a target (1,000,000).")
  var inputs: Int?

  @Option(help: "Go on for at least so many seconds a target (600).")
  var seconds: Double?

  @Option(help: ArgumentHelp("Write inputs that show a fault there.", valueName: "folder"))
  var keep: String?

  @Option(help: ArgumentHelp("Read this one input again, in this process.", valueName: "number"))
  var only: Int?

  @Option(help: ArgumentHelp("Read this file, in this process.", valueName: "path"))
  var file: [String] = []

  func run() throws {
    let targets = target == "all" ? FuzzTarget.all : FuzzTarget.named(target).map { [$0] } ?? []
    guard let first = targets.first else {
      throw ValidationError("\(target): no such target")
    }
    do {
      if let only {
        let input = try options.maker(first).input(only)
        try save(input, "\(first.name)-\(options.seed)-\(only)-\(input.file)")
        try read([input], only, first)
      } else if !file.isEmpty {
        let inputs = try file.map { path in
          let url = URL(fileURLWithPath: path)
          return InputMaker.Input(
            file: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
        }
        try read(inputs, 0, first)
      } else {
        try fuzz(targets)
      }
    } catch let error as FuzzError {
      FileHandle.standardError.write(Data("incipit-fuzz: \(error)\n".utf8))
      throw ExitCode(2)
    }
  }

  private func fuzz(_ targets: [FuzzTarget]) throws {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    if let keep {
      try FileManager.default.createDirectory(atPath: keep, withIntermediateDirectories: true)
    }
    var hasFaults = false
    say(FuzzTable.heading)
    for target in targets {
      let run = FuzzRun(
        target, seed: options.seed, try options.maker(target), program: program,
        options: options.words)
      let outcome = try run.outcome(until: Goal(inputs: inputs, seconds: seconds)) { fault, input in
        say("  \(fault.line)")
        try save(input, "\(fault.target)-\(fault.seed)-\(fault.number)-\(input.file)")
      }
      hasFaults = hasFaults || !outcome.faults.isEmpty
      say(FuzzTable.row(outcome))
    }
    if hasFaults { throw ExitCode(1) }
  }

  /// Prints `line` at once, also into a file: a run takes hours.
  private func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// Reads `inputs` once each, in this process, and says what came of it.
  private func read(
    _ inputs: [InputMaker.Input], _ number: Int, _ target: FuzzTarget
  ) throws {
    let check = InputCheck(target)
    var hasFaults = false
    for input in inputs {
      let before = ProcessUse.now
      let verdict = check.verdict(on: input, number: number)
      let use = ProcessUse.now
      print(
        "\(input.file), \(input.bytes.count) bytes: \(verdict), \(use.milliseconds - before.milliseconds)",
        "ms, \((use.peakBytes - before.peakBytes) >> 20) MiB more")
      if case .fault = verdict { hasFaults = true }
    }
    if hasFaults { throw ExitCode(1) }
  }

  private func save(_ input: InputMaker.Input, _ name: String) throws {
    guard let keep else { return }
    try FileManager.default.createDirectory(atPath: keep, withIntermediateDirectories: true)
    try Data(input.bytes).write(to: URL(fileURLWithPath: "\(keep)/\(name)"))
  }
}
