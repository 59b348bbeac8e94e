package import IncipitBooks

/// What the shelf suggests of a work, each with the works that say so and a form for yes and for no.
package struct SuggestionRows: Sendable {
  let suggestions: [Suggestion]
  /// Of the works that they rest on, by number.
  let headings: [Int64: String]

  /// Works that one suggestion shows; a hundred would say no more.
  private static let mostWorks = 8

  /// The suggestions of a card.
  ///
  /// - Parameters:
  ///   - suggestions: the surest of each matter first.
  ///   - headings: of the works that they rest on, by number.
  package init(_ suggestions: [Suggestion], headings: [Int64: String]) {
    self.suggestions = suggestions
    self.headings = headings
  }

  /// What `suggestions.mustache` lays out.
  func rows(formToken: String) -> [PageValue] {
    suggestions.map { suggestion in
      .record([
        "what": .text(Self.what(suggestion)),
        "value": .text(suggestion.value),
        "field": .text(suggestion.field.rawValue),
        "about": .text(suggestion.about),
        "statement": .text(suggestion.statement),
        "sureness": .text(Wording.confidence(suggestion.confidence)),
        "confidence": .text(Wording.decimal(suggestion.confidence)),
        "groundCount": .text(Wording.count(suggestion.grounds.count, "work", "works")),
        "grounds": .list(suggestion.grounds.prefix(Self.mostWorks).map(ground)),
        "againstCount": suggestion.against.isEmpty
          ? .nothing : .text("\(suggestion.against.count)"),
        "against": .list(
          suggestion.against.prefix(Self.mostWorks).map {
            .record(["againstAddress": .text("/works/\($0)"), "againstNumber": .number(Int($0))])
          }),
        "formToken": .text(formToken),
      ])
    }
  }

  private func ground(_ ground: Suggestion.Ground) -> PageValue {
    .record([
      "groundAddress": .text("/works/\(ground.work)"),
      "groundHeading": .text(ItemValue.shortened(headings[ground.work] ?? "work \(ground.work)")),
      "people": .text(ground.people.joined(separator: ", ")),
    ])
  }

  private static func what(_ suggestion: Suggestion) -> String {
    switch suggestion.matter {
    case .fandom: "of the fandom"
    case .ship: "with the ship"
    case .name(let name): "\(name) is"
    }
  }
}
