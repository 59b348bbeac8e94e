import Foundation

/// A thread of its own for storing, which waits for the disk most of the time; on one of those that
/// tasks share, of which there is one a core, it would keep a core from reading.
///
/// A class because the queue is an identity.
final class StoringExecutor: TaskExecutor {
  private let queue = DispatchQueue(label: "storing")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }

  func asUnownedTaskExecutor() -> UnownedTaskExecutor {
    unsafe UnownedTaskExecutor(ordinary: self)
  }
}
