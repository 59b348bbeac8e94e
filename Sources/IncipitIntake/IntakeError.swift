/// Why a file could not become a manuscript.
package struct IntakeError: Error, Hashable {
  package enum Reason: Hashable, Sendable {
    /// No bytes, or nothing but white space.
    case empty
    /// Bytes of a known format that is not read.
    case foreign(ForeignFormat)
    /// Holds other files; `what` names it: "a ZIP archive".
    case archive(what: String)
    /// Bytes that are no text in any encoding that is told apart.
    case notText
    /// More than `SourceText.maximumBytes`.
    case tooLarge(bytes: Int)
    /// A page of more elements or bytes than are read.
    case pageTooLarge
    /// A book, document or archive that cannot be opened; `how` says what is wrong with it.
    case damaged(how: String)
    /// A book or document whose words are encrypted.
    case locked
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
    case .foreign(let format): "\(format.what), which is not read"
    case .archive(let what): "\(what), whose files are to be read one by one"
    case .notText: "not text: its bytes fit no text encoding"
    case .tooLarge(let bytes): "too large: \(bytes / 1_048_576) MiB, at most 256 MiB are read"
    case .pageTooLarge: "too large: a page of more than 64 MiB or four million elements"
    case .damaged(let how): "damaged: \(how)"
    case .locked: "locked: its words are encrypted"
    }
  }

  /// What the person can do.
  package var remedy: String {
    switch reason {
    case .empty: "look for another copy of the file"
    case .foreign(let format): format.remedy
    case .archive: "unpack it and add the files in it"
    case .notText: "save the story as UTF-8 text and add that"
    case .tooLarge, .pageTooLarge: "split the file and add its pieces"
    case .damaged: "look for a sound copy of the file"
    case .locked: "add a copy without copy protection"
    }
  }
}
