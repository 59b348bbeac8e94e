import IncipitLexicon
import IncipitText

extension TokenTable {
  /// The sentence that holds token `index`, within its paragraph, as a person would quote it.
  ///
  /// O(length of the sentence).
  func sentence(around index: Int) -> TextSpan {
    let paragraph = paragraphs[Int(paragraphOf[index])].tokens
    var start = index
    while start > paragraph.lowerBound, !endsSentence(start - 1) { start -= 1 }
    // A closing quotation mark behind the full stop belongs to the sentence before.
    while start < index, tokens[start].kind == .punctuation, start > paragraph.lowerBound,
      tokens[start].start == tokens[start - 1].end
    {
      start += 1
    }
    var end = index
    while end + 1 < paragraph.upperBound, !endsSentence(end) { end += 1 }
    while end + 1 < paragraph.upperBound, tokens[end + 1].kind == .punctuation,
      tokens[end + 1].start == tokens[end].end
    {
      end += 1
    }
    return span(start..<end + 1)
  }

  /// Whether token `index` is a mark that ends a sentence.
  func endsSentence(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    switch text.utf8[Int(tokens[index].start)] {
    case 0x2E: return !isAbbreviated(index)
    case 0x21, 0x3F: return true
    case 0xE2:
      return text.scalar(at: Int(tokens[index].start))?.0 == "\u{2026}"
    default: return false
    }
  }

  /// Whether the full stop at `index` only shortens a word, a title or an initial.
  private func isAbbreviated(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].end == tokens[index].start,
      tokens[index].end - tokens[index].start == 1
    else { return false }
    let before = tokens[index - 1]
    if before.isCapitalised, before.end - before.start == 1 { return true }
    return classes(index - 1).contains(.title) && before.end - before.start < 5
  }
}
