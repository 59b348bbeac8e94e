package import IncipitText

/// What changed between two works, cut into leaves of a length that a person and a browser can bear.
package struct ChangeLeaves: Hashable, Sendable {
  /// What a leaf has of one chapter.
  package struct Section: Hashable, Sendable {
    /// The place of the chapter in the list that was cut.
    package let chapter: Int
    /// Whether the leaf before has the beginning of the chapter.
    package let isContinued: Bool
    package let changes: [ParagraphChange]
  }

  /// In order; none if nothing changed.
  package let leaves: [[Section]]

  /// A leaf ends with the paragraph that reaches so many bytes of text.
  private static let fullBytes = 40_000
  /// A leaf has no more changes.
  private static let mostChanges = 200
  /// Of a paragraph no more is shown.
  private static let mostBytes = 6_000
  /// Of paragraphs that are alike, as many at either end are shown.
  private static let ends = 3

  /// Cuts the changes of each chapter; chapters without any have no section.
  ///
  /// O(changes).
  package init(_ chapters: [[ParagraphChange]]) {
    var leaves: [[Section]] = []
    var leaf: [Section] = []
    var bytes = 0
    var count = 0
    for (chapter, all) in chapters.enumerated() {
      var changes: [ParagraphChange] = []
      var isContinued = false
      for change in all {
        changes.append(change)
        bytes += Self.length(change)
        count += 1
        guard bytes >= Self.fullBytes || count >= Self.mostChanges else { continue }
        leaf.append(Section(chapter: chapter, isContinued: isContinued, changes: changes))
        leaves.append(leaf)
        (leaf, changes, bytes, count) = ([], [], 0, 0)
        isContinued = true
      }
      guard !changes.isEmpty else { continue }
      leaf.append(Section(chapter: chapter, isContinued: isContinued, changes: changes))
    }
    self.leaves = leaf.isEmpty ? leaves : leaves + [leaf]
  }

  /// The leaf on which a chapter begins, from 1; nil if nothing of it was changed.
  package func leaf(of chapter: Int) -> Int? {
    leaves.firstIndex { $0.contains { $0.chapter == chapter } }.map { $0 + 1 }
  }

  /// Of paragraphs that are alike, those that are shown: some before and some behind those left out.
  package static func shown(
    _ alike: [TextSpan]
  ) -> (before: ArraySlice<TextSpan>, leftOut: Int, behind: ArraySlice<TextSpan>) {
    guard alike.count > 2 * ends else { return (alike[...], 0, []) }
    return (alike.prefix(ends), alike.count - 2 * ends, alike.suffix(ends))
  }

  /// As much of a paragraph as is shown: all, or its beginning up to a whole letter.
  package static func shown(_ paragraph: TextSpan, in text: SourceText) -> TextSpan {
    guard paragraph.utf8Length > mostBytes else { return paragraph }
    var end = Int(paragraph.start) + mostBytes
    while end > Int(paragraph.start), !text.isScalarBoundary(end) { end -= 1 }
    return TextSpan(Int(paragraph.start), end)
  }

  /// Bytes of text that are shown of a change.
  private static func length(_ change: ParagraphChange) -> Int {
    switch change {
    case .alike(let spans):
      let (before, _, behind) = shown(spans)
      return (before + behind).reduce(0) { $0 + min(mostBytes, $1.utf8Length) }
    case .removed(let span), .added(let span): return min(mostBytes, span.utf8Length)
    case .changed(let first, let second): return first.utf8Length + second.utf8Length
    }
  }
}
