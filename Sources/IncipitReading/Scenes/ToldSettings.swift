import IncipitBooks
import IncipitText

/// Where and when scenes are, as the shelf's owner told it.
struct ToldSettings: Sendable {
  /// What was told at a place of the text; empty for what is not known.
  private struct Word {
    let span: TextSpan
    let value: String
  }

  /// In order of the text.
  private let places: [Word]
  private let times: [Word]

  init(_ guidance: Guidance = Guidance()) {
    func words(_ told: [Int: String]) -> [Word] {
      told.sorted { $0.key < $1.key }.filter { UInt32(exactly: $0.key) != nil }
        .map { Word(span: TextSpan($0.key, $0.key), value: $0.value) }
    }
    places = words(guidance.places)
    times = words(guidance.times)
  }

  /// Where the scene in `span` is: what was told nearest to its beginning, else `read`.
  func place(of span: TextSpan, else read: String?) -> String? {
    Self.value(places, in: span, else: read)
  }

  /// When it is.
  func time(of span: TextSpan, else read: String?) -> String? {
    Self.value(times, in: span, else: read)
  }

  private static func value(_ told: [Word], in span: TextSpan, else read: String?) -> String? {
    guard let word = told.slice(of: span, by: \.span).first else { return read }
    return word.value.isEmpty ? nil : word.value
  }

  /// `found` with the places that were told and are not among them, wherever the story writes them.
  ///
  /// O(text × places told).
  func adding(to found: [Place], in table: TokenTable) -> [Place] {
    var known = Set(found.map { $0.name.lowercased() })
    var told: [Place] = []
    for word in places where !word.value.isEmpty {
      guard known.insert(word.value.lowercased()).inserted else { continue }
      let spans = table.text.places(of: word.value)
        .map { TextSpan($0, $0 + word.value.utf8.count) }.filter { isWhole($0, table) }
      told.append(Place(name: word.value, kind: .other, spans: spans, confidence: 1))
    }
    return told.isEmpty ? found : PlaceFinder.inOrder(found + told)
  }

  /// Whether no word runs over either end: no "Rome" in "Romeo".
  private func isWhole(_ span: TextSpan, _ table: TokenTable) -> Bool {
    let tokens = table.tokens(in: span)
    return !tokens.isEmpty && table.span(tokens) == span
  }
}
