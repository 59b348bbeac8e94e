package import IncipitText

/// One thing that was read wrongly, for reading errors by hand.
package struct Misreading: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case speaker
    case addressee
    case quotation
    /// A quotation whose first and last words are not both right.
    case span
    case cast
    case pronoun
    case nominal
    /// Of he and she, the mentions being given.
    case antecedent
    case part
    case scene
    case fact
  }

  package let kind: Kind
  package let story: String
  /// Where; nil for what has no place.
  package let span: TextSpan?
  package let gold: String
  package let predicted: String
  /// The text before, within and behind the span.
  package let before: String
  package let within: String
  package let behind: String

  /// Takes what stands around `span` with it, `context` bytes on either side.
  package init(
    _ kind: Kind, in story: String, at span: TextSpan?, of text: SourceText, gold: String,
    predicted: String, context: Int = 160
  ) {
    self.kind = kind
    self.story = story
    self.span = span
    self.gold = gold
    self.predicted = predicted
    guard let span else {
      before = ""
      within = ""
      behind = ""
      return
    }
    var start = max(0, Int(span.start) - context)
    while !text.isScalarBoundary(start) { start -= 1 }
    var end = min(text.count, Int(span.end) + context)
    while !text.isScalarBoundary(end) { end += 1 }
    before = text.string(TextSpan(start, Int(span.start)))
    within = text.string(span)
    behind = text.string(TextSpan(Int(span.end), end))
  }

  /// Some lines for a person: place, what was wanted and what was said, and the text.
  package var report: String {
    let place = span.map { " \($0.start)–\($0.end)" } ?? ""
    let text = span == nil ? "" : "\n  …\(before)⟦\(within)⟧\(behind)…"
    return "\(story)\(place)  \(kind.rawValue): \(predicted), gold \(gold)"
      + text.replacing("\n", with: "⏎")
      + "\n"
  }
}
