import IncipitBooks
import IncipitText

/// The table `.quotes`: every quotation with the mention it is ascribed to.
enum BookNLPQuotes {
  /// What Python prints where there is nothing.
  private static let none = "None"

  static func file(
    _ reading: Reading, _ table: BookNLPTokens, _ entities: BookNLPEntities
  ) -> [UInt8] {
    var file = FileText()
    file.reserve(reading.quotations.count * 128 + 128)
    file.write(
      "quote_start\tquote_end\tmention_start\tmention_end\tmention_phrase\tchar_id\tquote\n")
    for quotation in reading.quotations {
      guard let tokens = table.range(of: quotation.span) else { continue }
      let mention = quotation.speaker.flatMap { speaker in
        entities.mention(
          of: speaker, cue: quotation.cue.flatMap(table.range), quotation: tokens)
      }
      let fields = [
        String(tokens.lowerBound), String(tokens.upperBound),
        mention.map { String($0.tokens.lowerBound) } ?? none,
        mention.map { String($0.tokens.upperBound) } ?? none,
        mention?.text ?? none,
        quotation.speaker.map(String.init) ?? none,
        table.phrase(tokens),
      ]
      file.write(fields.joined(separator: "\t"))
      file.write("\n")
    }
    return file.bytes
  }
}
