extension WorkFacts {
  /// The fields that hold a guess of ours, in the order of `Correction.Field.allCases`.
  ///
  /// A list counts as a guess when nothing in it is stated or corrected.
  package var inferredFields: [Correction.Field] { fields(of: .inferred) }

  /// The fields that hold a person's correction, in the same order.
  package var correctedFields: [Correction.Field] { fields(of: .corrected) }

  private func fields(of origin: Origin) -> [Correction.Field] {
    Correction.Field.allCases.filter { field in
      let origins = origins(of: field)
      return !origins.isEmpty && origins.allSatisfy { $0 == origin }
    }
  }

  private func origins(of field: Correction.Field) -> [Origin] {
    switch field {
    case .title: [title.origin]
    case .author: [author.origin]
    case .summary: [summary.origin]
    case .kind: [kind.origin]
    case .fandom: fandoms.map(\.origin)
    case .ship: relationships.map(\.name.origin)
    case .universe: [universe.origin]
    case .tag: tags.map(\.origin)
    case .rating: [rating.origin]
    case .warning: warnings.map(\.value.origin)
    case .language: [language.origin]
    case .pointOfView: [pointOfView.origin]
    case .tense: [tense.origin]
    case .alias, .person, .pronouns, .speaker, .addressee, .scene, .setting, .time, .part,
      .declined:
      []
    }
  }
}
