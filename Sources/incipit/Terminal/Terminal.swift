import Foundation
import Glibc

/// What the program knows of the terminal it may be writing to.
struct Terminal: Sendable {
  /// Whether standard output is one.
  let isInteractive: Bool
  /// Whether standard error is one that can redraw a line.
  let canRedraw: Bool
  /// In columns; 100 where nobody says.
  let width: Int
  let hasColours: Bool

  /// The terminal of this process.
  static var current: Terminal {
    let environment = ProcessInfo.processInfo.environment
    let isInteractive = isatty(STDOUT_FILENO) == 1
    let isDumb = environment["TERM"] == "dumb"
    let isColourless = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return Terminal(
      isInteractive: isInteractive, canRedraw: isatty(STDERR_FILENO) == 1 && !isDumb,
      width: width(environment["COLUMNS"]),
      hasColours: isInteractive && !isDumb && !isColourless)
  }

  /// `text` in bold, where there are colours.
  func bold(_ text: String) -> String { styled(text, "1") }

  /// `text` faint, where there are colours.
  func faint(_ text: String) -> String { styled(text, "2") }

  private func styled(_ text: String, _ code: String) -> String {
    hasColours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private static func width(_ stated: String?) -> Int {
    var size = winsize()
    for descriptor in [STDOUT_FILENO, STDERR_FILENO]
    where unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 {
      return max(20, Int(size.ws_col))
    }
    return stated.flatMap { Int($0) }.map { min(1_000, max(20, $0)) } ?? 100
  }
}
