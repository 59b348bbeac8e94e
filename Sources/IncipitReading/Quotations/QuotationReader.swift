import IncipitBooks
package import IncipitText

/// All that is set off as speech, thought or writing: found, then sorted.
struct QuotationReader: Sendable {
  private let sorter: QuotationSorter

  init(sorter: QuotationSorter = QuotationSorter()) { self.sorter = sorter }

  /// What is said in the story, and apart from it, in order, what is thought or only stands in marks.
  ///
  /// O(n).
  ///
  /// - Parameters:
  ///   - table: the story's tokens.
  ///   - marked: what the source's markup emphasises.
  ///   - said: places of which a person says that somebody says what stands there.
  /// - Returns: both, in order.
  func quotations(
    in table: TokenTable, emphasis marked: [TextSpan] = [], said: [TextSpan] = []
  ) -> (spoken: FoundSpeech, unspoken: [FoundQuotation]) {
    let emphasis = EmphasisFinder(table, emphasis: marked)
    let found = QuotationFinder.speech(in: table, emphasis: emphasis)
    let thoughts = ThoughtFinder.thoughts(in: table, beside: found, emphasis: emphasis)
    let sorted = sorter.sort(found, in: table, said: said)
    return (sorted.spoken, (sorted.unspoken + thoughts).sorted { $0.span < $1.span })
  }
}

/// A quotation as an example to learn from.
package struct QuotationExample: Sendable {
  package let span: TextSpan
  /// The features that hold, below `featureCount`.
  package let features: [Int]

  /// The features that it would have in a careless writer's work, in small letters; with `dropsEnd` the mark
  /// at its end is left out too.
  package func roughened(dropsEnd: Bool) -> [Int] {
    QuotationFeatures.roughened(features, dropsEnd: dropsEnd)
  }

  /// How many features there are.
  package static var featureCount: Int { QuotationFeatures.count }
}
