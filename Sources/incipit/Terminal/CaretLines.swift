/// A query with a caret under the place of its fault.
enum CaretLines {
  /// So many characters are shown before and after the place.
  static let reach = 30

  /// Two lines; of a long query only what stands around the place.
  ///
  /// - Parameters:
  ///   - query: as typed.
  ///   - position: in Unicode scalars from 0; may be behind the last.
  /// - Returns: the query, and the caret.
  static func lines(_ query: String, at position: Int) -> [String] {
    let scalars = Array(query.unicodeScalars)
    let place = min(max(0, position), scalars.count)
    let start = max(0, place - reach)
    let end = min(scalars.count, place + reach)
    func text(_ range: Range<Int>) -> String {
      HarmlessText.line(String(String.UnicodeScalarView(scalars[range])))
    }
    let before = (start > 0 ? "…" : "") + text(start..<place)
    let line = before + text(place..<end) + (end < scalars.count ? "…" : "")
    return ["  " + line, "  " + String(repeating: " ", count: TextWidth.of(before)) + "^"]
  }
}
