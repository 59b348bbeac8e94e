import IncipitBooks
import IncipitLexicon
import IncipitText

/// Notes what looks lost or broken in a text once it has been read.
enum FindingsMaker {
  /// Fewer unresolved speeches are nothing to speak of.
  private static let minimumUnresolved = 5
  /// Words of a paragraph that nobody would write without a break.
  private static let endlessParagraph = 700
  /// More stray words are a manner of writing, not slips.
  private static let maximumStrayWords = 20

  /// Everything odd, in order of the text, what has no place last.
  static func findings(
    in table: TokenTable, quotations: [Quotation], language: Fact<String>
  ) -> [Finding] {
    var findings = strayWords(in: table, quotations)
    if let finding = endless(table) { findings.append(finding) }
    if let finding = ProseShape.finding(in: table, quotations: quotations.count) {
      findings.append(finding)
    }
    if let finding = truncated(table) { findings.append(finding) }
    findings.sort { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }
    if let finding = unresolved(quotations) { findings.append(finding) }
    if let tag = language.value, tag != "en", !tag.hasPrefix("en-") {
      findings.append(
        Finding(
          "language.not-english", .warning,
          "language \"\(tag)\" is not read yet; names and speakers may be wrong"))
    }
    return findings
  }

  /// A lone small word behind a closing quotation mark at the end of a paragraph, or between two
  /// quotations: what is left of a lost tag, or a slip of the keyboard.
  private static func strayWords(in table: TokenTable, _ quotations: [Quotation]) -> [Finding] {
    var findings: [Finding] = []
    for (index, quotation) in quotations.enumerated() where quotation.kind == .speech {
      let next = table.firstToken(from: Int(quotation.span.end))
      guard next < table.tokens.count, next > 0,
        table.paragraphOf[next] == table.paragraphOf[next - 1]
      else { continue }
      let token = table.tokens[next]
      guard token.kind == .word, !token.isCapitalised, token.end - token.start > 1,
        table.classes(next).isDisjoint(with: [.speechVerb, .conjunction, .adverb])
      else { continue }
      let isLast =
        next + 1 == table.tokens.count
        || table.paragraphOf[next + 1] != table.paragraphOf[next]
      let isBetween =
        index + 1 < quotations.count && !isLast
        && quotations[index + 1].span.start == table.tokens[next + 1].start
      guard isLast || isBetween else { continue }
      findings.append(
        Finding(
          "text.stray-word", .note, at: token.span,
          "word \"\(table.text.string(token.span))\" stands alone behind a quotation"))
      if findings.count == maximumStrayWords { break }
    }
    return findings
  }

  private static func truncated(_ table: TokenTable) -> Finding? {
    let last = table.paragraphs.last { $0.role == .prose && !$0.tokens.isEmpty }
    guard let last, let token = last.tokens.last, last.tokens.count > 3,
      table.tokens[token].kind == .word || table.firstByte(token) == 0x2C
    else { return nil }
    return Finding(
      "text.truncated", .warning, at: table.tokens[token].span,
      "last paragraph stops without an end mark; the copy may be cut off",
      remedy: "compare with another copy of the story")
  }

  private static func endless(_ table: TokenTable) -> Finding? {
    let paragraphs = table.paragraphs.filter { $0.role == .prose && !$0.tokens.isEmpty }
    guard let longest = paragraphs.max(by: { $0.tokens.count < $1.tokens.count }),
      longest.tokens.count > endlessParagraph,
      paragraphs.count < 4 || table.tokens.count / paragraphs.count > endlessParagraph / 2
    else { return nil }
    return Finding(
      "text.no-paragraphs", .warning, at: longest.span,
      "paragraph breaks are missing; speakers and scenes are less sure")
  }

  private static func unresolved(_ quotations: [Quotation]) -> Finding? {
    let speeches = quotations.filter { $0.kind == .speech }
    let open = speeches.count { $0.speaker == nil && $0.speakerText == nil }
    guard open >= minimumUnresolved, open * 10 >= speeches.count * 3 else { return nil }
    return Finding(
      "cast.unresolved-many", .note,
      "\(open) of \(speeches.count) speeches have no known speaker")
  }
}
