package import Foundation
import Glibc

/// Reads inputs one after another in a process that may die of any of them.
package struct FuzzWorker {
  private let maker: InputMaker
  private let check: InputCheck

  package init(_ maker: InputMaker, _ check: InputCheck) {
    self.maker = maker
    self.check = check
  }

  /// Reads the inputs from `first` on.
  ///
  /// - Parameters:
  ///   - first: the number of the first input.
  ///   - goal: when to stop.
  ///   - file: where the tally is written; what rule was broken comes behind it.
  /// - Returns: the exit status: 0, or one of `Allowance`'s.
  package func run(from first: Int, until goal: Goal, file: FileHandle) -> Int32 {
    var tally = Tally(number: first)
    var allowance = Allowance(for: check.work)
    let clock = ContinuousClock()
    let start = clock.now
    while true {
      let done = tally.number - first
      if goal.isReached(inputs: done, after: start.duration(to: clock.now)) { break }
      Self.write(tally.bytes, to: file)
      let input = maker.input(tally.number)
      let size = input.bytes.count
      allowance.start(size: size)
      let verdict = check.verdict(
        on: input, number: tally.number, twice: tally.number.isMultiple(of: 64))
      allowance.stop()
      if let bytes = allowance.excess(size: size) {
        Self.write(tally.bytes + Array("\(bytes)".utf8), to: file)
        return Allowance.memoryStatus
      }
      switch verdict {
      case .read: tally.read += 1
      case .refused: tally.refused += 1
      case .fault(let rule):
        Self.write(tally.bytes + Array(rule.utf8), to: file)
        return Allowance.ruleStatus
      }
      tally.number += 1
    }
    Self.write(tally.bytes, to: file)
    return 0
  }

  /// Writes `bytes` at the beginning of `file` in one call.
  private static func write(_ bytes: [UInt8], to file: FileHandle) {
    _ = unsafe bytes.withUnsafeBytes {
      unsafe pwrite(file.fileDescriptor, $0.baseAddress, $0.count, 0)
    }
  }
}
