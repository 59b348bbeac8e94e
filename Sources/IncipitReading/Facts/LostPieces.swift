import IncipitBooks
import IncipitText

/// Notes what a copy lacks by its own account: chapters between those it has, words that its source counts.
enum LostPieces {
  /// A copy with fewer words than this share of those stated lacks some; archives count otherwise than we
  /// do, by a few in a hundred.
  private static let wholeShare = 0.75
  /// Below this a difference is one of counting.
  private static let minimumWords = 300

  /// The findings, in order of the text.
  static func findings(of manuscript: Manuscript, words: Int) -> [Finding] {
    [chapters(manuscript), statedWords(manuscript, words)].compactMap(\.self)
  }

  /// Numbers left out between chapters that otherwise follow each other.
  private static func chapters(_ manuscript: Manuscript) -> Finding? {
    var numbered: [(number: Int, part: Part)] = []
    for part in manuscript.chapters {
      guard let number = part.number, number != numbered.last?.number else { continue }
      numbered.append((number, part))
    }
    guard numbered.count >= 3, let first = numbered.first,
      zip(numbered, numbered.dropFirst()).allSatisfy({ $0.number < $1.number })
    else { return nil }
    let gaps = NumberGaps(in: numbered.map(\.number), from: first.number, upTo: first.number)
    guard let gap = gaps.ranges.first,
      let behind = numbered.first(where: { $0.number > gap.lowerBound })
    else { return nil }
    let line = manuscript.paragraphs.first { behind.part.span.contains($0.span) }?.span
    return Finding(
      "text.chapters-missing", .warning, at: line ?? behind.part.span,
      "\(gaps.words("chapter")) \(gaps.verb) missing",
      remedy: "look for them among the other files, or for a complete copy")
  }

  private static func statedWords(_ manuscript: Manuscript, _ words: Int) -> Finding? {
    guard let stated = manuscript.stated.words, stated.value - words >= minimumWords,
      Double(words) < Double(stated.value) * wholeShare
    else { return nil }
    let parts = manuscript.stated.chapters?.value.split(separator: "/").first
    let posted = parts.flatMap { Int($0.filter(\.isNumber)) } ?? 1
    // One saved chapter of several is no damage.
    let isPiece = posted > manuscript.chapterCount
    return Finding(
      "text.words-missing", isPiece ? .note : .warning, at: stated.evidence.first,
      "the source counts \(stated.value) words, the story here has \(words)",
      remedy: isPiece
        ? "the other chapters may be in files of their own: see `incipit join`"
        : "look for a complete copy")
  }
}
