import IncipitLexicon
import IncipitText

/// Names by which somebody is spoken to.
enum Vocative {
  /// Whether the name at `tokens` within a quotation is set off by marks on both sides.
  static func isVocative(_ tokens: Range<Int>, _ table: TokenTable, _ segments: Segments) -> Bool {
    let quotation = segments.quotationOf[tokens.lowerBound]
    guard quotation >= 0 else { return false }
    let before = tokens.lowerBound - 1
    let after = tokens.upperBound
    let startsQuotation =
      before < 0 || segments.quotationOf[before] != quotation
      || (table.tokens[before].kind == .punctuation)
    let endsQuotation =
      after >= table.tokens.count || segments.quotationOf[after] != quotation
      || (table.tokens[after].kind == .punctuation && table.word(after) != "'"
        && table.word(after) != "’")
    if startsQuotation, endsQuotation {
      // A list ("Damon, the wolves, my dad") is no call: what stands alone in its clause is.
      return true
    }
    // "Oh Marian, …", "But Freddy I have", "Jesus Marian. Stay here": a word of address before.
    guard before >= 0, segments.quotationOf[before] == quotation else { return false }
    let isLed =
      table.classes(before).contains(.interjection)
      || [
        "but", "my", "dear", "dearest", "sweet", "poor", "jesus", "god", "damn", "goodbye", "bye",
        "morning", "night", "evening", "you",
      ].contains(table.word(before))
    if isLed, endsQuotation { return true }
    // "Calm down Mr. Ferrand you might": a full clause before and a new one behind, no comma.
    if endsQuotation, after < table.tokens.count, segments.quotationOf[after] == quotation,
      table.classes(before).contains(.adverb)
        || ["down", "you", "me", "it", "up"].contains(
          table.word(before))
    {
      return true
    }
    if startsQuotation, after < table.tokens.count,
      ["you", "i", "i'm", "come", "please", "don't", "we", "look", "listen", "wait"].contains(
        table.word(after))
    {
      return true
    }
    return false
  }
}
