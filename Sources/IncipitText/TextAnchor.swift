/// A place in a text that is found again when the text around it has changed.
///
/// Holds both selectors of the W3C Web Annotation Data Model
/// (https://www.w3.org/TR/annotation-model/#selectors): where the words stood (TextPositionSelector) and
/// which words they were, with those before and behind (TextQuoteSelector).
package struct TextAnchor: Hashable, Sendable, Codable {
  /// Where the words stood, in UTF-8 bytes of the text that was marked.
  package let span: TextSpan
  /// The words themselves.
  package let exact: String
  /// What stood before them, at most 32 scalars.
  package let prefix: String
  /// What stood behind them, at most 32 scalars.
  package let suffix: String

  /// An anchor out of its parts, as they were kept.
  package init(span: TextSpan, exact: String, prefix: String, suffix: String) {
    self.span = span
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }

  private static var context: Int { 32 }

  /// The anchor of `span`, cut to what lies inside `text` and to whole scalars.
  ///
  /// O(length of the span).
  package init(_ span: TextSpan, in text: SourceText) {
    var start = min(Int(span.start), text.count)
    var end = min(Int(span.end), text.count)
    while !text.isScalarBoundary(start) { start -= 1 }
    while !text.isScalarBoundary(end) { end += 1 }
    var before = start
    var behind = end
    for _ in 0..<Self.context {
      before -= text.scalar(before: before)?.1 ?? 0
      behind += text.scalar(at: behind)?.1 ?? 0
    }
    self.span = TextSpan(start, end)
    exact = text.string(self.span)
    prefix = text.string(TextSpan(before, start))
    suffix = text.string(TextSpan(end, behind))
  }

  /// Where the words stand in `text`: at their old place if they are still there, else where they and
  /// what surrounds them are most alike, of like places the one nearest to the old; nil if the words are gone.
  ///
  /// An anchor of no words is a point between its surroundings: it stays where these are.
  ///
  /// O(1) for a text that did not change, else O(length of the text).
  package func found(in text: SourceText) -> TextSpan? {
    let words = Array(exact.utf8)
    guard !words.isEmpty else { return point(in: text) }
    if text.bytes(span).elementsEqual(words), surroundings(span, text) > 0 || isAlone {
      return span
    }
    var best: (span: TextSpan, likeness: Int, distance: Int)?
    for start in text.places(of: exact) {
      let place = TextSpan(start, start + words.count)
      let likeness = surroundings(place, text)
      let distance = abs(start - Int(span.start))
      if let held = best, (held.likeness, -held.distance) >= (likeness, -distance) { continue }
      best = (place, likeness, distance)
    }
    return best?.span
  }

  private var isAlone: Bool { prefix.isEmpty && suffix.isEmpty }

  private func point(in text: SourceText) -> TextSpan? {
    let around = prefix + suffix
    guard !around.isEmpty else { return span.end <= text.span.end ? span : nil }
    let offset = prefix.utf8.count
    let old = Int(span.start) - offset
    if old >= 0, text.bytes(TextSpan(old, old + around.utf8.count)).elementsEqual(around.utf8) {
      return span
    }
    let nearest = text.places(of: around).min {
      abs($0 - old) < abs($1 - old)
    }
    return nearest.map { TextSpan($0 + offset, $0 + offset) }
  }

  /// How many bytes around `place` are those that stood around the words.
  private func surroundings(_ place: TextSpan, _ text: SourceText) -> Int {
    let before = text.bytes(TextSpan(0, Int(place.start))).suffix(prefix.utf8.count)
    let behind = text.bytes(TextSpan(Int(place.end), text.count)).prefix(suffix.utf8.count)
    return zip(before.reversed(), prefix.utf8.reversed()).prefix { $0 == $1 }.count
      + zip(behind, suffix.utf8).prefix { $0 == $1 }.count
  }
}

extension SourceText {
  /// Every offset at which `words` stand, in order, in UTF-8 bytes; none for no words.
  ///
  /// O(length of the text), unless it repeats a beginning of the words over and over.
  package func places(of words: String) -> [Int] {
    let wanted = Array(words.utf8)
    guard let first = wanted.first, count >= wanted.count else { return [] }
    var places: [Int] = []
    for start in 0...(count - wanted.count)
    where utf8[start] == first && utf8[start...].starts(with: wanted) {
      places.append(start)
    }
    return places
  }
}
