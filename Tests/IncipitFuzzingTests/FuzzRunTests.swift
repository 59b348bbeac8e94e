import Foundation
import IncipitTestSupport
import Testing

@testable import IncipitFuzzing

/// The runner beside these tests, on a target that goes wrong on purpose.
@Suite struct FuzzRunTests {
  private static let program: String = {
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appendingPathComponent("incipit-fuzz").path
  }()

  @Test func findsACrashAHangTooMuchMemoryAndABrokenRuleAndGoesOn() throws {
    let maker = try ProjectSeeds.maker(.rehearsal, seed: 3, largest: 1000)
    let run = FuzzRun(
      .rehearsal, seed: 3, maker, program: Self.program,
      options: ["--seed", "3", "--largest", "1000"]
        + ProjectSeeds.folders.flatMap { ["--seeds", $0] })
    var kept: [Int: InputMaker.Input] = [:]
    let outcome = try run.outcome(until: Goal(inputs: 20, seconds: nil)) { fault, input in
      kept[fault.number] = input
    }
    #expect(outcome.faults.map(\.number) == [3, 5, 7, 9])
    #expect(outcome.faults.allSatisfy { $0.isAlone })
    try #require(outcome.faults.count == 4)
    #expect([.crash(signal: SIGILL), .crash(signal: SIGTRAP)].contains(outcome.faults[0].kind))
    #expect(outcome.faults[1].kind == .broken(rule: "a rehearsal"))
    #expect(outcome.faults[2].kind == .hang)
    guard case .memory(let bytes) = outcome.faults[3].kind else {
      Issue.record("\(outcome.faults[3].line)")
      return
    }
    #expect(bytes > 128 << 20)
    #expect(outcome.tally == Tally(number: 20, read: 10, refused: 6))
    for number in [3, 5, 7, 9] { #expect(kept[number] == maker.input(number)) }
  }

  @Test func printsAFaultWithWhatRunsItAgain() throws {
    let result = try ChildProcess.run(
      Self.program, ["rehearsal", "--inputs", "6", "--seed", "9"], in: ProjectFolder.path)
    #expect(result.status == 1)
    #expect(result.outputText.contains("rehearsal --seed 9 --only 5: against a rule: a rehearsal"))
    let again = try ChildProcess.run(
      Self.program, ["rehearsal", "--only", "5", "--seed", "9"], in: ProjectFolder.path)
    #expect(again.status == 1 && again.outputText.contains("a rehearsal"))
    let sound = try ChildProcess.run(
      Self.program, ["rehearsal", "--only", "4", "--seed", "9"], in: ProjectFolder.path)
    #expect(sound.status == 0)
  }

  @Test func refusesATargetThatIsNotThere() throws {
    let result = try ChildProcess.run(Self.program, ["papyrus"], in: ProjectFolder.path)
    #expect(result.status != 0 && result.errorText.contains("papyrus: no such target"))
  }

  @Test func givesTimeAndMemoryByTheInputsSize() {
    #expect(Allowance.seconds(10, for: .intake) == 1)
    #expect(Allowance.seconds(4 << 20, for: .archive) == 8)
    #expect(Allowance.seconds(4 << 20, for: .reading) == 16)
    #expect(Allowance.bytes(1 << 20, for: .intake) == 74 << 20)
    #expect(Allowance.bytes(1 << 20, for: .reading) == 224 << 20)
  }

  @Test func goesOnUntilTheLaterOfInputsAndTime() {
    let both = Goal(inputs: 10, seconds: 2)
    #expect(!both.isReached(inputs: 10, after: .seconds(1)))
    #expect(!both.isReached(inputs: 9, after: .seconds(3)))
    #expect(both.isReached(inputs: 10, after: .seconds(2)))
    #expect(Goal(inputs: 10, seconds: nil).isReached(inputs: 10, after: .zero))
    #expect(Goal(inputs: nil, seconds: nil) == Goal(inputs: 1_000_000, seconds: 600))
    #expect(both.rest(inputs: 4, after: .seconds(3)) == Goal(inputs: 6, seconds: 0))
  }

  @Test func keepsATallyInBytes() {
    let tally = Tally(number: 1 << 40, read: 7, refused: 300)
    #expect(Tally(tally.bytes) == tally)
    #expect(Tally([1, 2]) == nil)
  }
}
