import Foundation
import IncipitLibrary
import Synchronization

/// Reads works beside one another and writes them in the order in which they came, each as soon as it
/// and all before it are read, so that whoever feeds a pipe line by line gets each answer before the
/// next line.
final class ReadingQueue: Sendable {
  typealias Outcome = Result<ReadingOutput.Product, Refusal>

  private struct State {
    var waiting: [Int: Outcome] = [:]
    var written = 0
    var hasRefusals = false
  }

  private let output: ReadingOutput
  private let state = Mutex(State())

  init(_ output: ReadingOutput) { self.output = output }

  /// How many works are done with.
  var written: Int { state.withLock { $0.written } }

  /// Whether a work was refused.
  var hasRefusals: Bool { state.withLock { $0.hasRefusals } }

  /// Works that may be read at a time; as many again may wait for one that takes long.
  static var width: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Reads `job`, the `number`th from 0.
  func read(_ job: ReadingOutput.Job, number: Int) {
    do throws(Refusal) {
      deliver(.success(try output.product(of: job)), number: number)
    } catch {
      deliver(.failure(error), number: number)
    }
  }

  /// Takes the outcome of the `number`th work, and writes all whose turn it is.
  func deliver(_ outcome: Outcome, number: Int) {
    state.withLock { state in
      state.waiting[number] = outcome
      while let next = state.waiting.removeValue(forKey: state.written) {
        state.written += 1
        do throws(Refusal) {
          try output.write(next.get())
        } catch {
          Output.complain(Failure(error).line)
          state.hasRefusals = true
        }
      }
    }
  }
}
