package import IncipitText

/// Files that seem to be chapters of one work, to be offered to a person as such.
package struct ChapterGroup: Hashable, Sendable {
  /// One file.
  package struct Member: Hashable, Sendable {
    /// The work's number.
    package let id: Int64
    /// The chapters it holds, ascending; empty if neither text nor name says.
    package let chapters: [Int]

    package init(id: Int64, chapters: [Int]) {
      self.id = id
      self.chapters = chapters
    }
  }

  /// Why files are held to be of one work.
  package enum Ground: Hashable, Sendable {
    /// They state the same title.
    case title(String)
    /// They state the same author.
    case author(String)
    /// Their names differ by a number alone.
    case fileNames(String)
    /// Their chapters are numbered, and no number comes twice.
    case numbers
    /// They have people in common, whom hardly any other work has.
    case people([String])
    /// The same point of view, tense, marks of speech and lines between scenes.
    case manner
  }

  /// In the order in which they would be joined: by their chapters, then by their files' names.
  package let members: [Member]
  /// Chapters of the whole that no file holds; none are named unless every file says which it holds.
  package let gaps: NumberGaps
  /// How many chapters the whole is said to have; nil if nothing says it.
  package let chaptersInAll: Int?
  package let grounds: [Ground]
  /// That all of them are of one work, 0…1.
  package let confidence: Double

  package init(
    members: [Member], gaps: NumberGaps, chaptersInAll: Int?, grounds: [Ground],
    confidence: Double
  ) {
    self.members = members
    self.gaps = gaps
    self.chaptersInAll = chaptersInAll
    self.grounds = grounds
    self.confidence = confidence
  }

  /// Whether every file says which chapters it holds.
  package var isOrderKnown: Bool { members.allSatisfy { !$0.chapters.isEmpty } }
}
