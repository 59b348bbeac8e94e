import IncipitLibrary
import Synchronization

/// A line on standard error that shows how far a copy has come, where that can be redrawn.
///
/// A class because what draws it is handed on as a closure.
final class CopyBar: Sendable {
  private let terminal = Terminal.current
  private let lastDrawn = Mutex<ContinuousClock.Instant?>(nil)

  /// Draws the line anew, at most ten times a second.
  func show(_ progress: CopyProgress) {
    guard terminal.canRedraw else { return }
    let now = ContinuousClock.now
    let isDue = lastDrawn.withLock { last in
      if let last, now - last < .milliseconds(100) { return false }
      last = now
      return true
    }
    if isDue { Output.draw("\r\u{1B}[K" + Self.line(progress, width: terminal.width - 1)) }
  }

  /// Takes the line away.
  func clear() {
    if terminal.canRedraw { Output.draw("\r\u{1B}[K") }
  }

  /// What is drawn: a bar and a share where the whole is known, else a count.
  static func line(_ progress: CopyProgress, width: Int) -> String {
    let bytes = "\(progress.bytesDone / 1_000_000) MB"
    guard progress.total > 0 else {
      return TextWidth.cut("\(progress.done) files  \(bytes)", to: width)
    }
    // An export counts works alone.
    let isCounted = progress.bytesTotal > 0
    let percent =
      isCounted
      ? progress.bytesDone * 100 / progress.bytesTotal : progress.done * 100 / progress.total
    let cells = min(20, percent / 5)
    let bar = String(repeating: "█", count: cells) + String(repeating: "░", count: 20 - cells)
    return TextWidth.cut(
      "\(bar) \(percent) %  \(progress.done)/\(progress.total)" + (isCounted ? "  \(bytes)" : ""),
      to: width)
  }
}
