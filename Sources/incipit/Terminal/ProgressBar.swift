import IncipitLibrary
import Synchronization

/// A line on standard error that shows how far an addition has come: count, rate and time left.
///
/// A class because the progress of a task group is told to one place from wherever it happens.
final class ProgressBar: Sendable {
  private let width: Int
  private let start = ContinuousClock.now
  private let lastDrawn = Mutex<ContinuousClock.Instant?>(nil)

  init(width: Int) { self.width = width }

  /// Draws the line anew, at most ten times a second, and always for the last file.
  func show(_ progress: AddProgress) {
    let now = ContinuousClock.now
    let isDue = lastDrawn.withLock { last in
      if let last, now - last < .milliseconds(100), progress.done < progress.total { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let line = Self.line(progress, elapsed: now - start, width: width - 1)
    Output.draw("\r\u{1B}[K" + line)
  }

  /// Takes the line away.
  func clear() { Output.draw("\r\u{1B}[K") }

  /// What is drawn.
  static func line(_ progress: AddProgress, elapsed: Duration, width: Int) -> String {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let share =
      progress.bytesTotal > 0
      ? Double(progress.bytesDone) / Double(progress.bytesTotal)
      : Double(progress.done) / Double(max(1, progress.total))
    let cells = 20
    let filled = Int((min(1, max(0, share)) * Double(cells)).rounded(.down))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
    let rate = seconds > 0 ? Double(progress.done) / seconds : 0
    var line = "\(bar) \(progress.done)/\(progress.total)  \(Int(rate.rounded()))/s"
    // The first moments say nothing about the rest.
    if seconds > 0.5, share > 0, share < 1 {
      line += "  \(time(seconds * (1 - share) / share)) left"
    }
    return TextWidth.cut(line + "  " + HarmlessText.line(progress.name), to: width)
  }

  private static func time(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 359_999).rounded(.up))
    let rest = whole % 60
    return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
