package import IncipitCollation
package import IncipitText

/// What became of each chapter between two versions of a work.
package struct VersionDifference: Hashable, Sendable {
  /// A chapter of one or both.
  package struct Chapter: Hashable, Sendable {
    /// "chapter 3"; "the whole text" where the chapters of the two do not answer to each other.
    package let name: String
    /// Whether each work has it.
    package let isInFirst: Bool
    package let isInSecond: Bool
    /// How much of it is the same, 0…1.
    package let sameness: Double
    /// Of the longer one where both have it.
    package let words: Int
    /// What changed, paragraph by paragraph; nil if it is the same or in one work alone.
    package let diff: ParagraphDiff?
    /// The paragraphs of the second work's chapter, where `diff` is.
    package let paragraphs: [TextSpan]

    init(
      name: String, isInFirst: Bool = true, isInSecond: Bool = true, sameness: Double, words: Int,
      diff: ParagraphDiff? = nil, paragraphs: [TextSpan] = []
    ) {
      self.name = name
      self.isInFirst = isInFirst
      self.isInSecond = isInSecond
      self.sameness = sameness
      self.words = words
      self.diff = diff
      self.paragraphs = paragraphs
    }
  }

  package let pair: VersionPair
  /// In the order of the second work; chapters of the first alone stand behind.
  package let chapters: [Chapter]
  /// The texts that the spans point into.
  package let first: SourceText
  package let second: SourceText

  /// What changed in each chapter, in the order of `chapters`; nothing for one that is the same or in one work
  /// alone.
  ///
  /// O(length).
  package var changes: [[ParagraphChange]] {
    chapters.map { chapter in
      chapter.diff?.changes(to: chapter.paragraphs, in: first, and: second) ?? []
    }
  }
}
