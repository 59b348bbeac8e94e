import IncipitLexicon
import IncipitText

/// Finds where words that name a speaker begin inside a run that has no marks to tell.
enum TagScanner {
  /// Where `span` turns from speech to its tag: behind ",", "!", "?", "…" or a dash, before a verb
  /// of speech with its subject ("said Ada", "she asked").
  ///
  /// - Returns: the offset behind the mark, or nil if no tag is met.
  static func tagStart(in span: TextSpan, of table: TokenTable) -> Int? {
    let range = table.tokens(in: span)
    for index in range
    where table.tokens[index].kind == .punctuation && index > range.lowerBound {
      let mark = table.word(index)
      guard mark == "," || mark == "!" || mark == "?" || mark == "…" || mark == "." || mark == "..."
      else { continue }
      if isTag(index + 1, range.upperBound, table) { return Int(table.tokens[index].end) }
    }
    return nil
  }

  /// Whether the tokens from `index` on read as a tag.
  static func isTag(_ index: Int, _ end: Int, _ table: TokenTable) -> Bool {
    guard index + 1 < end else { return false }
    let first = table.classes(index)
    let second = table.classes(index + 1)
    let isSubject = { (position: Int) in
      table.tokens[position].isCapitalised || !table.classes(position).isDisjoint(with: [.pronoun])
        || (table.classes(position).contains(.determiner))
    }
    if first.contains(.speechVerb), !table.tokens[index].isCapitalised, isSubject(index + 1) {
      return true
    }
    return second.contains(.speechVerb) && !second.contains(.weakSpeechVerb) && isSubject(index)
      && !(first.contains(.pronoun) && !["he", "she", "they", "i"].contains(table.word(index)))
      && !first.contains(.determiner)
  }
}
