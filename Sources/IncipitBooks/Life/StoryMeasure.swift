import IncipitText

/// How far into a story an offset lies; notes and the page's own words do not count.
package struct StoryMeasure: Sendable {
  /// The chapters' spans, in order.
  private let chapters: [TextSpan]
  private let total: Int
  /// Of the whole story.
  private let words: Int

  /// - Parameters:
  ///   - manuscript: the text and its parts.
  ///   - words: how many the story has.
  package init(_ manuscript: Manuscript, words: Int) {
    chapters = manuscript.chapters.map(\.span)
    total = chapters.reduce(0) { $0 + $1.utf8Length }
    self.words = max(0, words)
  }

  /// The share of the story before `offset`, 0…1; 0 for a work without a story.
  ///
  /// O(chapters).
  package func share(before offset: Int) -> Double {
    total == 0 ? 0 : Double(bytes(0, offset)) / Double(total)
  }

  /// About how many words of the story stand from one offset to another; 0 backwards.
  ///
  /// O(chapters).
  package func words(from start: Int, to end: Int) -> Int {
    guard total > 0, start < end else { return 0 }
    return Int((Double(words) * Double(bytes(start, end)) / Double(total)).rounded())
  }

  private func bytes(_ start: Int, _ end: Int) -> Int {
    chapters.reduce(0) { sum, chapter in
      sum + max(0, min(end, Int(chapter.end)) - max(start, Int(chapter.start)))
    }
  }
}
