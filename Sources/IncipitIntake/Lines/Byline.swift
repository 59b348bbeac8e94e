import IncipitText

/// A line that names the author: "by nightjar", "By: nightjar", "Author: nightjar".
enum Byline {
  /// The span of the name in `line`; nil if the line is none.
  static func name(in line: Line) -> TextSpan? {
    guard !line.isCut, line.span.utf8Length <= 80, line.words.count <= 8, !line.holdsSpeech,
      line.last != ".", let opening = openings.first(where: { opens(line, with: $0) })
    else { return nil }
    let index = opening.count - 1
    let gap = line.gap(after: index)
    guard index + 1 < line.words.count, gap.utf8.allSatisfy({ " :-\u{A0}".utf8.contains($0) })
    else { return nil }
    let isLabel = gap.contains(":")
    // "By midnight" moves the time; "by the river" is a place.
    let rest = line.words[(index + 1)...]
    guard isLabel || rest.count <= 5, let first = rest.first else { return nil }
    if !isLabel, ["the", "a", "an", "my", "your", "his", "her", "now", "then"].contains(first.form)
    {
      return nil
    }
    return TextSpan(Int(first.span.start), Int(line.span.end))
  }

  private static let openings: [[String]] = [
    ["by"], ["written", "by"], ["story", "by"], ["a", "story", "by"], ["author"], ["authors"],
    ["posted", "by"], ["chapter", "by"],
  ]

  private static func opens(_ line: Line, with opening: [String]) -> Bool {
    guard line.words.count > opening.count, line.firstWord?.span.start == line.span.start,
      zip(opening, line.words).allSatisfy({ $0 == $1.form })
    else { return false }
    return opening.last == "by" || line.gap(after: opening.count - 1).hasPrefix(":")
  }
}
