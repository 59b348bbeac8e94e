/// How far a person is with a work.
package enum ReadingState: String, Hashable, Sendable, Codable, CaseIterable {
  case unread
  case reading
  case finished
  /// Begun, or not, and not to be gone on with.
  case putAway = "put-away"

  /// As it is shown and typed: "put away".
  package var words: String { self == .putAway ? "put away" : rawValue }

  /// The state that `words` name, hyphen, blank or case aside; nil if they name none.
  package init?(words: String) {
    let folded = words.lowercased().split { $0 == " " || $0 == "-" }.joined(separator: "-")
    self.init(rawValue: folded)
  }
}
