package import IncipitBooks
package import IncipitText

/// How many bytes of a file were put into the right part; blanks are not counted.
package struct PartScore: Hashable, Sendable {
  /// By gold kind; "story" is what the gold leaves unmarked.
  package var byKind: [String: Tally] = [:]
  /// By "gold kind → predicted kind", wrong ones only: how many bytes.
  package var confusions: [String: Int] = [:]

  package init() {}

  /// Scores parts that cover a text against the gold parts that are not story.
  ///
  /// O(bytes + parts).
  package init(gold: [GoldPart], predicted: [Part], text: SourceText) {
    var goldIndex = 0
    var index = 0
    var offset = 0
    while let (scalar, length) = text.scalar(at: offset) {
      defer { offset += length }
      if CharacterClass.isBlank(scalar) { continue }
      while goldIndex < gold.count, Int(gold[goldIndex].span.end) <= offset { goldIndex += 1 }
      while index < predicted.count, Int(predicted[index].span.end) <= offset { index += 1 }
      let kind =
        goldIndex < gold.count && gold[goldIndex].span.contains(offset: offset)
        ? gold[goldIndex].kind : nil
      let guess =
        index < predicted.count && predicted[index].span.contains(offset: offset)
        ? predicted[index].kind : nil
      let isRight = guess.map { Self.accepted(for: kind).contains($0) } ?? false
      let name = kind?.rawValue ?? "story"
      byKind[name, default: Tally()] =
        byKind[name, default: Tally()] + Tally(right: isRight ? length : 0, total: length)
      if !isRight { confusions["\(name) → \(guess?.rawValue ?? "none")", default: 0] += length }
    }
  }

  /// All bytes.
  package var all: Tally { byKind.values.reduce(Tally(), +) }

  /// The kinds of ours that are right for a kind of the gold, which knows fewer.
  package static func accepted(for kind: GoldPart.Kind?) -> Set<Part.Kind> {
    switch kind {
    case .note: [.authorNote]
    case .endnote: [.endNote]
    case .disclaimer: [.disclaimer]
    case .summary: [.summary]
    case .title: [.title]
    case .header: [.header, .siteText]
    case .chapter: [.chapter, .header, .siteText]
    case nil: [.chapter]
    }
  }

  package static func + (left: PartScore, right: PartScore) -> PartScore {
    var sum = PartScore()
    sum.byKind = left.byKind.adding(right.byKind)
    sum.confusions = left.confusions.merging(right.confusions, uniquingKeysWith: +)
    return sum
  }
}
