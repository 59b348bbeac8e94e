import IncipitBooks
import IncipitLexicon
import IncipitText

/// Speech that a dash opens and nothing closes: "— I know it, said Ada. It is Thursday."
enum DashSpeech {
  /// The quotations of one paragraph that begins with a dash: its words less the tags in it.
  ///
  /// A tag runs from behind the mark that ends the speech to the next comma (the speech goes on) or
  /// full stop (so it does too, unless a sentence of narration follows).
  static func quotations(in index: Int, of table: TokenTable) -> [FoundQuotation] {
    let paragraph = table.paragraphs[index]
    var found: [FoundQuotation] = []
    var start = Int(paragraph.span.start)
    let end = paragraph.tokens.upperBound
    var position = paragraph.tokens.lowerBound
    while position < end {
      let mark = table.word(position)
      let isEnd =
        table.tokens[position].kind == .punctuation
        && [",", "!", "?", "…", ".", "...", "—", "–"].contains(mark)
      guard isEnd, position > paragraph.tokens.lowerBound,
        TagScanner.isTag(position + 1, end, table)
      else {
        position += 1
        continue
      }
      let span = table.text.trimmed(TextSpan(start, Int(table.tokens[position].end)))
      found.append(FoundQuotation(span: span, paragraph: index))
      position = tagEnd(from: position + 1, to: end, table)
      while position < end, isNarration(position, end, table) {
        position = sentenceEnd(from: position, to: end, table)
      }
      start = position < end ? Int(table.tokens[position].start) : Int(paragraph.span.end)
    }
    let rest = table.text.trimmed(TextSpan(start, Int(paragraph.span.end)))
    if rest.utf8Length > 1 { found.append(FoundQuotation(span: rest, paragraph: index)) }
    return found
  }

  private static func tagEnd(from start: Int, to end: Int, _ table: TokenTable) -> Int {
    var index = start
    while index < end {
      let mark = table.word(index)
      if mark == "." || mark == "," || mark == ":" || mark == ";" || mark == "—" || mark == "–" {
        return index + 1
      }
      index += 1
    }
    return end
  }

  private static func sentenceEnd(from start: Int, to end: Int, _ table: TokenTable) -> Int {
    var index = start
    while index < end {
      let mark = table.word(index)
      if mark == "." || mark == "!" || mark == "?" || mark == "…" { return index + 1 }
      index += 1
    }
    return end
  }

  /// A sentence that starts with a name or he/she and a verb in the past.
  private static func isNarration(_ index: Int, _ end: Int, _ table: TokenTable) -> Bool {
    guard index + 1 < end else { return false }
    let isPerson =
      ["he", "she", "they"].contains(table.word(index))
      || (table.tokens[index].isCapitalised && table.classes(index).isEmpty)
      || (table.tokens[index].isCapitalised && table.classes(index).contains(.givenName))
    return isPerson && table.classes(index + 1).contains(.pastVerb)
  }
}
