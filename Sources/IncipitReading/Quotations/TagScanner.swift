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
      guard endsSpeech(index, table) else { continue }
      if isTag(index + 1, range.upperBound, table) { return Int(table.tokens[index].end) }
    }
    return nil
  }

  /// Whether a mark stands at `index` that speech may end with before its tag.
  static func endsSpeech(_ index: Int, _ table: TokenTable) -> Bool {
    [",", "!", "?", "…", ".", "..."].contains(table.word(index))
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

  /// Whether the tokens from `index` on tell that something is said or written, by whomever or
  /// whatever: "says the palm", "it says", "she scrawls".
  static func isMessageTag(_ index: Int, _ end: Int, _ table: TokenTable) -> Bool {
    guard index + 1 < end else { return false }
    if writing.contains(table.word(index + 1)) { return isSubject(index, table) }
    if writing.contains(table.word(index)) { return isSubject(index + 1, table) }
    if table.word(index) == "it", table.classes(index + 1).contains(.speechVerb) { return true }
    return isTag(index, end, table)
      && thinking.isDisjoint(with: [table.word(index), table.word(index + 1)])
  }

  /// Where a tag of thinking that begins at `index` ends ("she thought", "thinks Ada", "he told
  /// himself"); nil if there is none.
  static func thinkingTagEnd(_ index: Int, _ end: Int, _ table: TokenTable) -> Int? {
    guard index + 1 < end else { return nil }
    let word = table.word(index)
    if thinking.contains(word), !table.tokens[index].isCapitalised {
      if table.tokens[index + 1].isCapitalised, table.word(index + 1) != "i" {
        let isLong = index + 2 < end && table.tokens[index + 2].isCapitalised
        return index + (isLong ? 3 : 2)
      }
      guard table.classes(index + 1).contains(.determiner), index + 2 < end else { return nil }
      return index + 3
    }
    guard isThinker(index, table) else { return nil }
    var verb = index + 1
    if verb + 1 < end, table.tokens[index].isCapitalised, table.tokens[verb].isCapitalised {
      verb += 1
    }
    guard verb < end else { return nil }
    if thinking.contains(table.word(verb)) { return verb + 1 }
    if telling.contains(table.word(verb)), verb + 1 < end,
      table.word(verb + 1).hasSuffix("self") || table.word(verb + 1).hasSuffix("selves")
    {
      return verb + 2
    }
    return nil
  }

  private static func isThinker(_ index: Int, _ table: TokenTable) -> Bool {
    ["he", "she", "they", "i", "you"].contains(table.word(index))
      || table.tokens[index].isCapitalised
        && table.classes(index).isDisjoint(
          with: [.pronoun, .determiner, .conjunction, .preposition, .auxiliary])
  }

  private static func isSubject(_ index: Int, _ table: TokenTable) -> Bool {
    table.tokens[index].isCapitalised
      || !table.classes(index).isDisjoint(with: [.pronoun, .determiner])
  }

  /// Verbs of thinking that stand in a tag.
  static let thinking: Set<String> = [
    "thought", "thinks", "think", "wondered", "wonders", "mused", "muses",
  ]
  private static let telling: Set<String> = [
    "told", "tells", "tell", "reminded", "reminds", "asked", "asks",
  ]
  /// Verbs of writing that stand in a tag.
  static let writing: Set<String> = [
    "writes", "wrote", "write", "types", "typed", "type", "texts", "texted", "text", "scrawls",
    "scrawled", "scribbles", "scribbled", "prints", "printed", "spells", "spelled", "spelt",
    "sends",
    "sent", "signs", "signed", "reads",
  ]
}
