import IncipitBooks
import IncipitLexicon
import IncipitText

/// Tells speech from quoted words that nobody says: irony, titles, what a sign reads.
enum QuotationSorter {
  /// Parts what somebody says from what only stands in marks.
  ///
  /// O(tokens).
  ///
  /// - Returns: the speech, with the other quotations taken out, and these.
  static func sort(
    _ speech: FoundSpeech, in table: TokenTable
  ) -> (spoken: FoundSpeech, unspoken: [FoundQuotation]) {
    var spoken = FoundSpeech(inserts: speech.inserts, findings: speech.findings)
    var unspoken: [FoundQuotation] = []
    var newIndex = [Int?](repeating: nil, count: speech.quotations.count)
    for (index, found) in speech.quotations.enumerated() {
      var quotation = found
      quotation.kind = kind(of: found, table)
      if quotation.kind == .scare {
        unspoken.append(quotation)
      } else {
        quotation.continues = found.continues.flatMap { newIndex[$0] }
        newIndex[index] = spoken.quotations.count
        spoken.quotations.append(quotation)
      }
    }
    return (spoken, unspoken)
  }

  private static func kind(of quotation: FoundQuotation, _ table: TokenTable) -> Quotation.Kind {
    if quotation.label != nil || quotation.continues != nil { return .speech }
    let tokens = table.tokens(in: quotation.span)
    guard !tokens.isEmpty else { return .speech }
    let paragraph = table.paragraphs[quotation.paragraph]
    let words = tokens.filter { table.tokens[$0].kind != .punctuation }
    guard let first = words.first, let last = tokens.last else { return .scare }
    let inner = tokens.reversed().first { !["\"", "”", "’", "'", "»"].contains(table.word($0)) }
    let endsSentence =
      inner.map { [".", ",", "!", "?", "…", "...", "—", "–", "-", "--"].contains(table.word($0)) }
      ?? false
    // What follows a word of the same sentence without a comma is part of that sentence.
    let before = tokens.lowerBound - 1
    guard before >= paragraph.tokens.lowerBound else { return .speech }
    let isInSentence =
      table.tokens[before].kind == .word || table.tokens[before].kind == .clitic
    let isTag =
      table.classes(before).contains(.speechVerb)
      && !table.classes(before).contains(.weakSpeechVerb)
    guard isInSentence, !isTag else { return .speech }
    let isShort = words.count <= 6
    if isShort, !endsSentence { return .scare }
    let isLower = !table.tokens[first].isCapitalised
    let goesOn =
      last + 1 < paragraph.tokens.upperBound && table.tokens[last + 1].kind == .word
      && !table.tokens[last + 1].isCapitalised
    let articleBefore = table.classes(before).contains(.determiner)
    if isShort, articleBefore, isLower || goesOn || words.count <= 3 { return .scare }
    return .speech
  }
}
