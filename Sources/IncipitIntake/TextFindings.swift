import IncipitBooks
import IncipitText

/// What is odd about a text as a whole: endless lines, control characters, a text cut off.
enum TextFindings {
  /// The findings on the lines and characters of `text`.
  ///
  /// O(n).
  static func characters(of text: SourceText) -> [Finding] {
    var findings: [Finding] = []
    var long: TextSpan?
    var start = 0
    func endLine(at end: Int) {
      if long == nil, end - start > longLine { long = TextSpan(start, end) }
      start = end + 1
    }
    var controls = 0
    var first: Int?
    let bytes = text.utf8
    for offset in bytes.indices where bytes[offset] < 0x20 || bytes[offset] == 0x7F {
      switch bytes[offset] {
      case 0x0A, 0x0D: endLine(at: offset)
      case 0x09, 0x0B, 0x0C: break
      default:
        controls += 1
        if first == nil { first = offset }
      }
    }
    endLine(at: bytes.count)
    if let long {
      findings.append(
        Finding(
          "intake.lines.very-long", .note, at: long,
          "a line of \(long.utf8Length) bytes; its paragraphs cannot be told apart"))
    }
    if let first {
      findings.append(
        Finding(
          "intake.control-characters", .warning, at: TextSpan(first, first + 1),
          "\(controls) control \(controls == 1 ? "character" : "characters") in the text; kept, never shown"
        ))
    }
    return findings
  }

  /// That the story stops in the middle of a sentence, if it does.
  ///
  /// Said only of texts whose paragraphs otherwise end as sentences do; many writers leave the last
  /// mark out everywhere.
  static func truncation(
    _ paragraphs: [Paragraph], _ parts: [Part], _ text: SourceText
  ) -> [Finding] {
    guard parts.last?.kind == .chapter else { return [] }
    let prose = paragraphs.filter { $0.role == .prose && parts[$0.part].kind == .chapter }
    guard let last = prose.last, paragraphs.last == last, prose.count >= 8,
      !endsSentence(last, text), last.span.utf8Length > 30
    else { return [] }
    let ended = prose.dropLast().count { endsSentence($0, text) }
    guard ended * 10 >= (prose.count - 1) * 9 else { return [] }
    let start = max(Int(last.span.start), Int(last.span.end) - 80)
    return [
      Finding(
        "intake.truncated", .warning, at: text.boundarySpan(start, Int(last.span.end)),
        "the story stops in the middle of a sentence",
        remedy: "look for a complete copy of the file")
    ]
  }

  /// Above this a line is no paragraph that somebody wrote.
  private static let longLine = 100_000

  private static func endsSentence(_ paragraph: Paragraph, _ text: SourceText) -> Bool {
    var end = Int(paragraph.span.end)
    while end > Int(paragraph.span.start), let (scalar, length) = text.scalar(before: end),
      Marks.closes(scalar)
    {
      end -= length
      if scalar == "\"" || scalar == "\u{201D}" || scalar == "\u{2019}" || scalar == "\u{00BB}" {
        return true
      }
    }
    guard let (scalar, _) = text.scalar(before: end) else { return false }
    return !(CharacterClass.isLetter(scalar) || CharacterClass.isDigit(scalar) || scalar == ",")
  }
}

extension SourceText {
  /// The span from `start`, moved forward to a scalar's start, to `end`.
  func boundarySpan(_ start: Int, _ end: Int) -> TextSpan {
    var start = start
    while start < end, !isScalarBoundary(start) { start += 1 }
    return TextSpan(start, end)
  }
}
