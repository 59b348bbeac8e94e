import Foundation

/// Fuzzes one target in processes of its own and goes on behind each input that ends one.
package struct FuzzRun {
  /// What came out for a target.
  package struct Outcome: Sendable {
    package let target: String
    package var tally: Tally
    package var faults: [Fault]
    package var duration: Duration
  }

  private let target: FuzzTarget
  private let seed: UInt64
  private let maker: InputMaker
  /// This program, and the words behind which it works through inputs: see `arguments(from:_:_:)`.
  private let program: String
  private let options: [String]

  /// - Parameters:
  ///   - target: what to fuzz.
  ///   - seed: the seed of `maker`.
  ///   - maker: makes the inputs again that showed a fault.
  ///   - program: the executable that has a command `work`.
  ///   - options: what makes that command's inputs the same as `maker`'s.
  package init(
    _ target: FuzzTarget, seed: UInt64, _ maker: InputMaker, program: String, options: [String]
  ) {
    self.target = target
    self.seed = seed
    self.maker = maker
    self.program = program
    self.options = options
  }

  /// At so many faults a target is given up.
  static let mostFaults = 20

  /// Fuzzes until `goal`.
  ///
  /// - Parameters:
  ///   - goal: when to stop.
  ///   - found: is told each fault as it is found, with its input.
  /// - Returns: the faults and how far it came.
  /// - Throws: `FuzzError` if the processes do not work.
  package func outcome(
    until goal: Goal, found: (Fault, InputMaker.Input) throws -> Void
  ) throws -> Outcome {
    let clock = ContinuousClock()
    let start = clock.now
    var outcome = Outcome(target: target.name, tally: Tally(), faults: [], duration: .zero)
    while outcome.faults.count < Self.mostFaults {
      let rest = goal.rest(inputs: outcome.tally.number, after: start.duration(to: clock.now))
      let (tally, kind) = try work(from: outcome.tally.number, until: rest)
      outcome.tally.read += tally.read
      outcome.tally.refused += tally.refused
      outcome.tally.number = tally.number
      guard let kind else { break }
      outcome.tally.number += 1
      let (_, again) = try work(from: tally.number, until: Goal(inputs: 1, seconds: nil))
      if again == nil, kind.isMeasured { continue }
      let input = maker.input(tally.number)
      let fault = Fault(
        kind: again ?? kind, target: target.name, seed: seed, number: tally.number,
        size: input.bytes.count, isAlone: again != nil)
      outcome.faults.append(fault)
      try found(fault, input)
    }
    outcome.duration = start.duration(to: clock.now)
    return outcome
  }

  /// Works through inputs in a new process; the tally's number is that of the input it ended with.
  private func work(from first: Int, until goal: Goal) throws -> (Tally, Fault.Kind?) {
    let path = FileManager.default.temporaryDirectory.path + "/incipit-fuzz-" + UUID().uuidString
    try Data().write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["work", target.name, "--tally", path, "--from", "\(first)"] + options
    process.arguments? += ["--inputs", "\(goal.inputs ?? 0)", "--seconds", "\(goal.seconds ?? 0)"]
    // The inputs that crash are run again by hand; a trace of each would take seconds.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()

    let written = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    guard let tally = Tally(Array(written.prefix(24))) else {
      throw FuzzError("\(program) work \(target.name): it does not come to its first input")
    }
    let said = String(decoding: written.dropFirst(24), as: UTF8.self)
    let status = process.terminationStatus
    if process.terminationReason == .uncaughtSignal {
      return (tally, status == SIGPROF || status == SIGALRM ? .hang : .crash(signal: status))
    }
    switch status {
    case 0: return (tally, nil)
    case Allowance.memoryStatus: return (tally, .memory(bytes: Int(said) ?? 0))
    case Allowance.ruleStatus: return (tally, .broken(rule: said))
    default: throw FuzzError("\(program) work \(target.name): exit status \(status)")
    }
  }
}

extension Fault.Kind {
  /// Whether it was measured and counts only if it is measured again: a machine is never quite still.
  fileprivate var isMeasured: Bool {
    switch self {
    case .hang, .memory: true
    case .crash, .broken: false
    }
  }
}
