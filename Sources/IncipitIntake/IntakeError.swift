/// Why a file could not become a manuscript.
package struct IntakeError: Error, Hashable {
  package enum Reason: Hashable, Sendable {
    /// No bytes, or nothing but white space.
    case empty
    /// Bytes of a known format that is no text; `what` names it: "a JPEG picture".
    case foreign(what: String)
    /// Bytes that are no text in any encoding that is told apart.
    case notText
    /// More than `SourceText.maximumBytes`.
    case tooLarge(bytes: Int)
  }

  package let reason: Reason
  /// The file's own name.
  package let name: String

  package init(_ reason: Reason, name: String) {
    self.reason = reason
    self.name = name
  }

  /// What happened, in one line without the file's name and without a full stop.
  package var summary: String {
    switch reason {
    case .empty: "empty: no text in it"
    case .foreign(let what): "\(what), which is not read; only plain text is"
    case .notText: "not text: its bytes fit no text encoding"
    case .tooLarge(let bytes): "too large: \(bytes / 1_048_576) MiB, at most 256 MiB are read"
    }
  }

  /// What the person can do.
  package var remedy: String {
    switch reason {
    case .empty: "look for another copy of the file"
    case .foreign: "save the story as plain text and add that"
    case .notText: "save the story as UTF-8 text and add that"
    case .tooLarge: "split the file and add its pieces"
    }
  }
}
