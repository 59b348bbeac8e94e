import Foundation
package import IncipitBooks

/// A fact of a work as lists and searches ask for it.
package struct FactRow: Hashable, Sendable {
  /// The names of `QueryField`, and `incipit`, `summary`.
  package let field: String
  /// From 0 within the field.
  package let position: Int
  /// As it is shown.
  package let value: String
  /// As it is compared.
  package let folded: String
  /// `stated`, `inferred` or `corrected`.
  package let origin: String

  /// Whether its value is counted for facets; of a person's names only the whole one is.
  var isCounted: Bool { Self.isCounted(field, value, as: folded) }

  static func isCounted(_ field: String, _ value: String, as folded: String) -> Bool {
    switch field {
    case "title", "author", "incipit", "place", "summary": false
    case "character": folded == FoldedText.folded(value)
    default: true
    }
  }

  /// Whether its value may come to be shown in another way than here: a person's other name is shown by the
  /// whole one, until somebody has it for theirs.
  var mayBeShownOtherwise: Bool { field == "character" && !isCounted }

  /// `origin` as it is stored: 0 for `stated`, 1 for `inferred`, 2 for `corrected`.
  var originNumber: Int { origin == "stated" ? 0 : origin == "inferred" ? 1 : 2 }

  /// The column of `fact_value` that counts facts of an origin.
  static func column(ofOrigin number: Int) -> String { number == 1 ? "inferred" : "stated" }

  /// Every fact of a work, in the order of fields and values.
  ///
  /// - Parameters:
  ///   - work: the facts, corrections applied.
  ///   - characters: the cast; each form of a name is a row with the full name as its value.
  ///   - places: the places that the story names.
  /// - Returns: rows that differ in field and position.
  package static func rows(
    work: WorkFacts, characters: [StoryCharacter], places: [Place]
  ) -> [FactRow] {
    var rows: [FactRow] = []
    var positions: [String: Int] = [:]
    func add(
      _ field: String, _ value: String?, as compared: String? = nil, _ origin: Origin = .inferred
    ) {
      guard let value, !value.isEmpty else { return }
      let position = positions[field, default: 0]
      positions[field] = position + 1
      rows.append(
        FactRow(
          field: field, position: position, value: value,
          folded: FoldedText.folded(compared ?? value), origin: origin.word))
    }
    func add(_ field: String, _ fact: Fact<String>) { add(field, fact.value, fact.origin) }

    add("title", work.title)
    add("author", work.author)
    add("incipit", work.incipit)
    add("summary", work.summary)
    for fandom in work.fandoms { add("fandom", fandom) }
    for relationship in work.relationships { add("ship", relationship.name) }
    for tag in work.tags { add("tag", tag) }
    for warning in work.warnings { add("warning", warning.value) }
    for character in characters {
      for form in [character.name] + character.aliases {
        add("character", character.name, as: form)
      }
    }
    for place in places { add("place", place.name) }
    add("kind", work.kind.value?.rawValue, work.kind.origin)
    add("rating", work.rating.value?.rawValue, work.rating.origin)
    if let universe = work.universe.value {
      add("au", universe.rawValue, as: universe.answer, work.universe.origin)
    }
    if let language = work.language.value {
      let name = Locale(identifier: "en_US_POSIX").localizedString(forLanguageCode: language)
      add("language", language, as: "\(language) \(name ?? "")", work.language.origin)
    }
    return rows
  }
}

extension Origin {
  /// As it is stored; nothing is stored of what is unknown.
  fileprivate var word: String {
    switch self {
    case .stated: "stated"
    case .inferred, .unknown: "inferred"
    case .corrected: "corrected"
    }
  }
}

extension Universe {
  /// What `au:` is answered with, and the value itself.
  fileprivate var answer: String {
    switch self {
    case .au: "yes au"
    case .canon: "no canon"
    case .crossover: "crossover"
    }
  }
}
