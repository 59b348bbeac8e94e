import IncipitBooks
import IncipitText

/// Who is met in each paragraph, as sets of characters.
///
/// A set is 64 bits, one a character by id; those behind the 63rd share the last bit, for they are
/// walk-ons whose coming and going tells nothing.
struct ParagraphPeople: Sendable {
  /// Mentioned by the narrator, in any way, or speaking.
  let present: [UInt64]
  /// In which way the narrator first mentions anybody, if at all.
  let firstKind: [Mention.Kind?]

  /// Sorts mentions and speeches into the paragraphs of `table`.
  ///
  /// O(paragraphs + mentions + quotations).
  init(_ table: TokenTable, quotations: [Quotation], mentions: [Mention]) {
    var present = Array(repeating: UInt64(0), count: table.paragraphs.count)
    var firstKind: [Mention.Kind?] = Array(repeating: nil, count: table.paragraphs.count)
    var paragraph = 0
    var quotation = 0
    for mention in mentions {
      while paragraph < table.paragraphs.count,
        table.paragraphs[paragraph].span.end <= mention.span.start
      { paragraph += 1 }
      guard paragraph < table.paragraphs.count else { break }
      while quotation < quotations.count, quotations[quotation].span.end <= mention.span.start {
        quotation += 1
      }
      if quotation < quotations.count, quotations[quotation].kind != .scare,
        quotations[quotation].span.contains(mention.span)
      {
        continue
      }
      present[paragraph] |= Self.bit(mention.character)
      if firstKind[paragraph] == nil { firstKind[paragraph] = mention.kind }
    }
    paragraph = 0
    for quotation in quotations where quotation.kind == .speech {
      guard let speaker = quotation.speaker else { continue }
      while paragraph < table.paragraphs.count,
        table.paragraphs[paragraph].span.end <= quotation.span.start
      { paragraph += 1 }
      guard paragraph < table.paragraphs.count else { break }
      present[paragraph] |= Self.bit(speaker)
    }
    self.present = present
    self.firstKind = firstKind
  }

  /// Everybody who is present in one of `paragraphs`.
  func union(_ paragraphs: Range<Int>) -> UInt64 {
    paragraphs.reduce(0) { $0 | present[$1] }
  }

  /// The bit of the character with `id`.
  static func bit(_ id: Int) -> UInt64 { 1 << UInt64(min(63, max(0, id))) }
}
