import IncipitBooks
import IncipitLexicon
import IncipitText

/// Tells speech from quoted words that nobody says: irony, titles, what a sign reads.
///
/// A logistic model over `QuotationFeatures`, learned by IncipitTraining; without its weights all that
/// stands in marks is speech.
struct QuotationSorter: Sendable {
  /// One for each feature; empty if there are none.
  private let weights: [Float]

  /// The sorter that has learned `weights`.
  init(weights: [Float]) { self.weights = weights }

  /// The sorter whose weights come with the program.
  init() {
    let table = WeightFile(named: "quotations")?.table("speech", of: Float.self)
    weights = table.map { $0.count == QuotationFeatures.count ? $0.elements : [] } ?? []
  }

  /// Whether it can tell at all.
  var hasWeights: Bool { !weights.isEmpty }

  /// Parts what somebody says from what only stands in marks.
  ///
  /// O(tokens).
  ///
  /// - Parameters:
  ///   - speech: what stands in marks.
  ///   - table: the story's tokens.
  ///   - said: places of which a person says that somebody says what stands there.
  /// - Returns: the speech, with the other quotations taken out, and these.
  func sort(
    _ speech: FoundSpeech, in table: TokenTable, said: [TextSpan] = []
  ) -> (spoken: FoundSpeech, unspoken: [FoundQuotation]) {
    let features = QuotationFeatures(speech.quotations, in: table)
    // What goes on over paragraphs is speech, its beginning too.
    var isJoined = speech.quotations.map { $0.continues != nil || $0.isCertain }
    for place in said {
      if let index = speech.quotations.firstIndex(where: { $0.span.overlaps(place) }) {
        isJoined[index] = true
      }
    }
    for quotation in speech.quotations {
      if let before = quotation.continues { isJoined[before] = true }
    }
    var spoken = FoundSpeech(inserts: speech.inserts, findings: speech.findings)
    var unspoken: [FoundQuotation] = []
    var newIndex = [Int?](repeating: nil, count: speech.quotations.count)
    for (index, found) in speech.quotations.enumerated() {
      if isJoined[index] || features.isPlainlySaid(index)
        || score(features.indices(of: index)) >= 0
      {
        var quotation = found
        quotation.continues = found.continues.flatMap { newIndex[$0] }
        newIndex[index] = spoken.quotations.count
        spoken.quotations.append(quotation)
      } else {
        var quotation = found
        quotation.kind = features.isNearWriting(index) ? .writing : .scare
        unspoken.append(quotation)
      }
    }
    return (spoken, unspoken)
  }

  private func score(_ features: [Int]) -> Float {
    guard !weights.isEmpty else { return 0 }
    return features.reduce(0) { $0 + weights[$1] }
  }
}
