import Foundation
import Glibc

/// How much time and memory an input may take, and whether it took more.
///
/// Time is the process's own, so that others on the machine do not count; past it the kernel ends the
/// process by SIGPROF. Something that waits instead is ended by SIGALRM, much later.
struct Allowance {
  /// Exit status of a process that took too much memory.
  static let memoryStatus: Int32 = 91
  /// Exit status of a process that found a rule broken.
  static let ruleStatus: Int32 = 92

  /// Resident bytes of the process before the first input.
  private let empty: Int
  private let work: FuzzTarget.Work
  private var peak: Int

  /// Measures the empty process, which is to do `work`.
  init(for work: FuzzTarget.Work) {
    self.work = work
    empty = ProcessUse.now.peakBytes
    peak = empty
    // A runaway is ended before the machine notices; 6 GiB of addresses are more than any input may use.
    var limit = rlimit(rlim_cur: 6 << 30, rlim_max: 6 << 30)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    limit = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
  }

  /// Processor seconds for an input of `size` bytes: 2 for each megabyte, at least 1; twice that with
  /// the reader behind the intake.
  static func seconds(_ size: Int, for work: FuzzTarget.Work) -> Double {
    max(1, (work == .reading ? 4 : 2) * Double(size) / 1_048_576)
  }

  /// Bytes of memory for an input of `size` bytes: ten times that and 64 MiB.
  ///
  /// A reading is larger than its story: one of nothing but short speeches takes 140 bytes a byte.
  static func bytes(_ size: Int, for work: FuzzTarget.Work) -> Int {
    (work == .reading ? 160 : 10) * size + 64 << 20
  }

  /// Sets the clocks for an input of `size` bytes.
  func start(size: Int) {
    set(ITIMER_PROF, Self.seconds(size, for: work))
    set(ITIMER_REAL, 60 * Self.seconds(size, for: work))
  }

  /// Stops the clocks.
  func stop() {
    set(ITIMER_PROF, 0)
    set(ITIMER_REAL, 0)
  }

  /// How many bytes too many an input of `size` bytes took, counted from the empty process; nil if none.
  mutating func excess(size: Int) -> Int? {
    let now = ProcessUse.now.peakBytes
    defer { peak = now }
    guard now > peak else { return nil }
    let used = now - empty
    if used > Self.bytes(size, for: work) { return used }
    // A large input's peak would hide what a small one takes next.
    if used > 32 << 20, let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") {
      try? file.write(contentsOf: Data("5".utf8))
    }
    return nil
  }

  private func set(_ clock: __itimer_which, _ seconds: Double) {
    let whole = Int(seconds)
    let value = timeval(tv_sec: whole, tv_usec: Int((seconds - Double(whole)) * 1_000_000))
    var timer = itimerval(it_interval: timeval(), it_value: value)
    _ = unsafe setitimer(__itimer_which_t(clock.rawValue), &timer, nil)
  }
}
