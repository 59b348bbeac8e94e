import IncipitText

/// A line that is nothing but an address: of a page, or where to write to the author.
enum AddressLine {
  /// Whether `line` is one.
  static func matches(_ line: Line) -> Bool {
    guard !line.isCut, line.span.utf8Length <= 200, !line.text.bytes(line.span).contains(0x20)
    else {
      return false
    }
    let string = line.string.lowercased()
    if ["http://", "https://", "www.", "mailto:"].contains(where: string.hasPrefix) { return true }
    let halves = string.replacing("[at]", with: "@")
      .split(separator: "@", omittingEmptySubsequences: false)
    return halves.count == 2 && !halves[0].isEmpty && halves[1].dropLast().contains(".")
  }
}
