import Glibc

/// What this process has used so far.
package struct ProcessUse: Hashable, Sendable {
  /// Of the processor, in the program and in the system.
  package let milliseconds: Int
  /// The highest number of resident bytes since the process began, or since it was set back.
  package let peakBytes: Int

  /// As the system counts it at this moment.
  package static var now: ProcessUse {
    var usage = rusage()
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let milliseconds = [usage.ru_utime, usage.ru_stime].map {
      Int($0.tv_sec) * 1000 + Int($0.tv_usec) / 1000
    }
    return ProcessUse(
      milliseconds: milliseconds.reduce(0, +), peakBytes: peak ?? usage.ru_maxrss * 1024)
  }

  /// The system's `VmHWM` (proc_pid_status(5)); `ru_maxrss` would count what the process that started
  /// this one had.
  private static var peak: Int? {
    let file = unsafe open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 8192)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
    let lines = String(decoding: buffer[..<max(0, count)], as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("VmHWM:") }) else { return nil }
    return Int(line.filter(\.isNumber)).map { $0 * 1024 }
  }
}
