import Foundation
import Glibc

/// A thread of its own for storing, which waits for the disk most of the time; on one of those that
/// tasks share, of which there is one a core, it would keep a core from reading.
///
/// A class because the queue is an identity.
final class StoringExecutor: TaskExecutor {
  private let queue = DispatchQueue(label: "storing")

  /// Lets the calling thread, which reads, give way to the one that stores; for good, as a thread may not take its
  /// priority back.
  ///
  /// Readers are as many as cores, and the one who stores works on one text after another: with a third of two cores it
  /// was still storing when all was read. Linux's setpriority(2) means the thread, not the process.
  static func giveWay() {
    _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, readersNice)
  }

  private static let readersNice: Int32 = 8

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }

  func asUnownedTaskExecutor() -> UnownedTaskExecutor {
    unsafe UnownedTaskExecutor(ordinary: self)
  }
}
