import IncipitText

/// A word, a number, a clitic or a punctuation mark of the story.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case word
    case number
    /// What hangs on the word before: "'s", "'ll", "'m".
    case clitic
    case punctuation
  }

  let start: UInt32
  let end: UInt32
  /// Index into the table's vocabulary.
  let word: Int32
  let kind: Kind
  /// The first letter is a capital.
  let isCapitalised: Bool
  /// Two or more letters, all capitals.
  let isShouted: Bool

  var span: TextSpan { TextSpan(Int(start), Int(end)) }
}
