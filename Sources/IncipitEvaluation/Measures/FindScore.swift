/// At which places the works came that were asked for.
package struct FindScore: Hashable, Sendable {
  /// From 1, one for each description; nil for a work that was not found.
  package let places: [Int?]

  package init(places: [Int?]) { self.places = places }

  /// The share of descriptions whose work came among the first `count`; 0 for no description.
  package func share(within count: Int) -> Double {
    mean { $0 <= count ? 1 : 0 }
  }

  /// The mean of one over the place; a work that was not found counts as nothing.
  package var reciprocalRank: Double { mean { 1 / Double($0) } }

  private func mean(_ value: (Int) -> Double) -> Double {
    guard !places.isEmpty else { return 0 }
    return places.reduce(0) { $0 + ($1.map(value) ?? 0) } / Double(places.count)
  }
}
