package import IncipitText

/// A word or mark of the story, as tools that count tokens want it.
///
/// The reading itself is said in spans of the text; who wants tokens asks the reader for them. Notes,
/// headers and marks between scenes have none.
package struct StoryToken: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case word
    case number
    /// What hangs on the word before: "'s", "'ll".
    case clitic
    case punctuation
  }

  package let span: TextSpan
  package let kind: Kind
  /// From 0, in the order of the story's paragraphs; paragraphs without tokens are not counted.
  package let paragraph: Int
  /// From 0, through the whole story.
  package let sentence: Int
  /// A tag of Universal Dependencies (<https://universaldependencies.org/u/pos/>); nil if untagged.
  package let partOfSpeech: String?

  package init(
    _ span: TextSpan, _ kind: Kind, paragraph: Int, sentence: Int, partOfSpeech: String? = nil
  ) {
    self.span = span
    self.kind = kind
    self.paragraph = paragraph
    self.sentence = sentence
    self.partOfSpeech = partOfSpeech
  }
}
