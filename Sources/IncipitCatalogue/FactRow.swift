import Foundation
package import IncipitBooks

/// A fact of a work as lists and searches ask for it.
package struct FactRow: Hashable, Sendable {
  package let field: FactField
  /// The id of the character whose name it is; 0 for every other fact.
  package let person: Int
  /// From 0 within the field.
  package let position: Int
  /// As it is shown.
  package let value: String
  /// As it is compared.
  package let folded: String
  package let origin: FactOrigin

  init(
    field: FactField, person: Int = 0, position: Int, value: String, folded: String,
    origin: FactOrigin
  ) {
    self.field = field
    self.person = person
    self.position = position
    self.value = value
    self.folded = folded
    self.origin = origin
  }

  /// Whether its value is counted for facets; of a person's names only the whole one is.
  var isCounted: Bool { Self.isCounted(field, value, as: folded) }

  static func isCounted(_ field: FactField, _ value: String, as folded: String) -> Bool {
    switch field {
    case .title, .author, .incipit, .place, .summary, .unknown: false
    case .character: folded == FoldedText.folded(value)
    case .fandom, .kind, .language, .rating, .ship, .speaker, .tag, .universe, .warning: true
    }
  }

  /// Whether its value may come to be shown in another way than here: a person's other name is shown by the
  /// whole one, until somebody has it for theirs.
  var mayBeShownOtherwise: Bool { field == .character && !isCounted }

  /// Every fact of a work, in the order of fields and values.
  ///
  /// - Parameters:
  ///   - work: the facts, corrections applied.
  ///   - characters: the cast; each form of a name is a row with the full name as its value,
  ///     none twice for one person.
  ///   - places: the places that the story names.
  /// - Returns: rows that differ in field and position.
  package static func rows(
    work: WorkFacts, characters: [StoryCharacter], places: [Place]
  ) -> [FactRow] {
    var rows: [FactRow] = []
    var positions: [FactField: Int] = [:]
    func add(
      _ field: FactField, _ value: String?, as compared: String? = nil, of person: Int = 0,
      _ origin: Origin = .inferred
    ) {
      guard let value, !value.isEmpty else { return }
      let position = positions[field, default: 0]
      positions[field] = position + 1
      rows.append(
        FactRow(
          field: field, person: person, position: position, value: value,
          folded: FoldedText.folded(compared ?? value), origin: FactOrigin(origin)))
    }
    func add(_ field: FactField, _ fact: Fact<String>) { add(field, fact.value, fact.origin) }

    add(.title, work.title)
    add(.author, work.author)
    add(.incipit, work.incipit)
    add(.summary, work.summary)
    for fandom in work.fandoms { add(.fandom, fandom) }
    for relationship in work.relationships { add(.ship, relationship.name) }
    for tag in work.tags { add(.tag, tag) }
    for warning in work.warnings { add(.warning, warning.value) }
    for character in characters where character.id > 0 {
      var seen: Set<String> = []
      for form in [character.name] + character.aliases
      where seen.insert(FoldedText.folded(form)).inserted {
        add(.character, character.name, as: form, of: character.id)
      }
    }
    for place in places { add(.place, place.name) }
    add(.kind, work.kind.value?.rawValue, work.kind.origin)
    add(.rating, work.rating.value?.rawValue, work.rating.origin)
    if let universe = work.universe.value {
      add(.universe, universe.rawValue, as: universe.answer, work.universe.origin)
    }
    if let language = work.language.value {
      let name = Locale(identifier: "en_US_POSIX").localizedString(forLanguageCode: language)
      add(.language, language, as: "\(language) \(name ?? "")", work.language.origin)
    }
    return rows
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
