package import IncipitText

/// What became of paragraphs, as a person reads it: one that was changed is shown beside what it was.
package enum ParagraphChange: Hashable, Sendable {
  /// Paragraphs of the second version that the first has too, but for marks and spaces.
  case alike([TextSpan])
  /// A paragraph of the first version alone.
  case removed(TextSpan)
  /// A paragraph of the second version alone.
  case added(TextSpan)
  /// A paragraph that has most of its words in both versions.
  case changed(first: TextSpan, second: TextSpan)
}

extension ParagraphDiff {
  /// Paragraphs that share less of their words are not one that was changed.
  private static let alike = 0.5
  /// How many paragraphs further on the changed one may stand.
  private static let window = 12
  /// Longer paragraphs are told whole.
  private static let mostBytes = 12_000

  /// The steps with each paragraph by itself, those that were changed in pairs.
  ///
  /// O(length).
  ///
  /// - Parameters:
  ///   - second: spans of the second version's paragraphs, as they were compared.
  ///   - text: the first version's text.
  ///   - other: the second version's text.
  /// - Returns: the changes, in the order of the text.
  package func changes(
    to second: [TextSpan], in text: SourceText, and other: SourceText
  ) -> [ParagraphChange] {
    var changes: [ParagraphChange] = []
    var gone: [TextSpan] = []
    var place = 0
    for step in steps {
      if case .added(let new) = step {
        changes += Self.paired(gone, in: text, new, in: other)
        place += new.count
        gone = []
        continue
      }
      changes += gone.map(ParagraphChange.removed)
      gone = []
      switch step {
      case .removed(let spans): gone = spans
      case .same(let count):
        changes.append(.alike(Array(second.dropFirst(place).prefix(count))))
        place += count
      case .added: break
      }
    }
    return changes + gone.map(ParagraphChange.removed)
  }

  /// Each paragraph that was taken away with the one that stands in its place, if one is like it.
  private static func paired(
    _ gone: [TextSpan], in text: SourceText, _ new: [TextSpan], in other: SourceText
  ) -> [ParagraphChange] {
    let words = new.map { cut($0, in: other) }
    var changes: [ParagraphChange] = []
    var place = 0
    for span in gone {
      let own = cut(span, in: text)
      var best: (place: Int, likeness: Double)?
      for candidate in place..<min(place + window, new.count) {
        guard let own, let words = words[candidate] else { continue }
        let likeness = own.likeness(to: words)
        if likeness >= alike, likeness > best?.likeness ?? 0 { best = (candidate, likeness) }
      }
      guard let best else {
        changes.append(.removed(span))
        continue
      }
      changes += new[place..<best.place].map(ParagraphChange.added)
      changes.append(.changed(first: span, second: new[best.place]))
      place = best.place + 1
    }
    return changes + new[place...].map(ParagraphChange.added)
  }

  private static func cut(_ span: TextSpan, in text: SourceText) -> WordCut? {
    span.utf8Length <= mostBytes ? WordCut(span, in: text) : nil
  }
}
