extension WorkFacts {
  /// The fields in which at least one value is a guess of ours, in the order of
  /// `Correction.Field.allCases`.
  package var inferredFields: [Correction.Field] {
    Correction.Field.allCases.filter { origins(of: $0).contains(.inferred) }
  }

  /// The fields in which a person's correction holds, in the same order.
  package var correctedFields: [Correction.Field] {
    Correction.Field.allCases.filter { origins(of: $0).contains(.corrected) }
  }

  private enum Origin {
    case unknown
    case stated
    case inferred
    case corrected
  }

  private func origins(of field: Correction.Field) -> [Origin] {
    switch field {
    case .title: [origin(title)]
    case .author: [origin(author)]
    case .summary: [origin(summary)]
    case .kind: [origin(kind)]
    case .fandom: fandoms.map(origin)
    case .ship: relationships.map { origin($0.name) }
    case .universe: [origin(universe)]
    case .tag: tags.map(origin)
    case .rating: [origin(rating)]
    case .warning: warnings.map { origin($0.value) }
    case .language: [origin(language)]
    case .pointOfView: [origin(pointOfView)]
    case .tense: [origin(tense)]
    }
  }

  private func origin<Value>(_ fact: Fact<Value>) -> Origin {
    switch fact {
    case .unknown: .unknown
    case .stated: .stated
    case .inferred: .inferred
    case .corrected: .corrected
    }
  }
}
