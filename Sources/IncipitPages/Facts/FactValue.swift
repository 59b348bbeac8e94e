import IncipitBooks
import IncipitText

/// Facts as the templates show them: who says it is never lost on the way to the page.
enum FactValue {
  /// The record that `fact.mustache` lays out; nothing if it is unknown.
  ///
  /// - Parameters:
  ///   - fact: The fact, its value in words.
  ///   - quoted: Makes the lines it rests on, if they are to be shown.
  /// - Returns: `factText`, `isStated`, `isInferred`, `isCorrected`, `sureness`, `confidence`, `lines`.
  static func record(
    _ fact: Fact<String>, quoted: (TextSpan) -> PageValue? = { _ in nil }
  )
    -> PageValue
  {
    guard let text = fact.value, !text.isEmpty else { return .nothing }
    var isInferred = false
    if case .inferred = fact { isInferred = true }
    return .record([
      "factText": .text(text),
      "isStated": .flag(fact.isStated),
      "isInferred": .flag(isInferred),
      "isCorrected": .flag(fact.isCorrected),
      "isDoubtful": .flag(isInferred && fact.confidence < 0.7),
      "sureness": .text(Wording.confidence(fact.confidence)),
      "confidence": .text(Wording.decimal(fact.confidence)),
      "lines": .list(fact.evidence.prefix(maximumLines).compactMap(quoted)),
      "lineCount": .text(Wording.count(fact.evidence.count, "line", "lines")),
    ])
  }

  /// Several facts of one kind, the unknown ones left out.
  static func records(
    _ facts: [Fact<String>], quoted: (TextSpan) -> PageValue? = { _ in nil }
  )
    -> PageValue
  {
    .list(facts.filter { $0.value?.isEmpty == false }.map { record($0, quoted: quoted) })
  }

  /// How many lines of evidence one fact shows; the best come first.
  private static let maximumLines = 8
}
