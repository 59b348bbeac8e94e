import Foundation
import Synchronization

/// Does what waits for the disk and not for the processor, some of it at a time.
///
/// A disk that is asked by several at once to make writes last does it once for all of them; asked by
/// one after another it does it as often. Tasks will not do: of their threads there is one a core.
enum WaitingThreads {
  /// No more wait at one time.
  private static let maximumLanes = 16

  /// Does `body` for each number below `count` and waits for the last of them.
  ///
  /// - Throws: the fault of the lowest number that has one; the others are done all the same.
  static func forEach(
    below count: Int, _ body: @escaping @Sendable (Int) throws(FileFault) -> Void
  ) throws(FileFault) {
    let outcome = Outcome()
    let lanes = min(maximumLanes, count)
    let group = DispatchGroup()
    let work = { @Sendable (lane: Int) in
      for number in stride(from: lane, to: count, by: lanes) {
        do throws(FileFault) { try body(number) } catch { outcome.note(error, of: number) }
      }
    }
    for lane in 1..<max(1, lanes) {
      group.enter()
      Thread.detachNewThread {
        work(lane)
        group.leave()
      }
    }
    if lanes > 0 { work(0) }
    group.wait()
    if let fault = outcome.fault { throw fault }
  }

  /// The fault of the lowest number so far; a class because threads share it.
  private final class Outcome: Sendable {
    private let first = Mutex<(number: Int, fault: FileFault)?>(nil)

    var fault: FileFault? { first.withLock { $0?.fault } }

    func note(_ fault: FileFault, of number: Int) {
      first.withLock { first in
        if first.map({ number < $0.number }) ?? true { first = (number, fault) }
      }
    }
  }
}
