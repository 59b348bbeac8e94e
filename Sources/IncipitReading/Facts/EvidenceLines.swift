import IncipitText

/// The lines that an inferred fact shows a person.
enum EvidenceLines {
  /// As many lines as anybody looks at.
  static let maximum = 5

  /// The sentences of up to three of `tokens`, from the beginning, the middle and the end, so that
  /// they stand for the whole story; in order, without repeats.
  static func spread(_ tokens: [Int], in table: TokenTable, count: Int = 3) -> [TextSpan] {
    guard let last = tokens.indices.last else { return [] }
    let steps = min(count, tokens.count)
    let chosen = (0..<steps).map { tokens[steps == 1 ? 0 : $0 * last / (steps - 1)] }
    return unique(chosen.map { table.sentence(around: $0) })
  }

  /// The sentences of the first few of `tokens`, which are in order of weight.
  static func first(_ tokens: [Int], in table: TokenTable) -> [TextSpan] {
    Array(unique(tokens.prefix(maximum * 3).map { table.sentence(around: $0) }).prefix(maximum))
  }

  private static func unique(_ spans: [TextSpan]) -> [TextSpan] {
    var seen: Set<TextSpan> = []
    return spans.filter { seen.insert($0).inserted }
  }
}
