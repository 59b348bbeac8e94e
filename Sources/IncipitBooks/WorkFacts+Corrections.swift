extension WorkFacts {
  /// These facts with each correction in the place of what it corrects.
  ///
  /// Of two for one field the later holds. An empty value makes the fact unknown; a value that is none of a closed list's
  /// (checked when it is made) changes nothing.
  package func applying(_ corrections: [Correction]) -> WorkFacts {
    var latest: [Correction.Field: Correction] = [:]
    for correction in corrections { latest[correction.field] = correction }

    func text(_ field: Correction.Field, _ fact: Fact<String>) -> Fact<String> {
      guard let correction = latest[field] else { return fact }
      return correction.value.isEmpty
        ? .unknown : .corrected(Corrected(correction.value, correction: correction.id))
    }
    func choice<Value: RawRepresentable<String> & Sendable & Hashable & Codable>(
      _ field: Correction.Field, _ fact: Fact<Value>
    ) -> Fact<Value> {
      guard let correction = latest[field] else { return fact }
      if correction.value.isEmpty { return .unknown }
      guard let value = Value(rawValue: correction.value) else { return fact }
      return .corrected(Corrected(value, correction: correction.id))
    }
    func list(_ field: Correction.Field, _ facts: [Fact<String>]) -> [Fact<String>] {
      guard let correction = latest[field] else { return facts }
      return correction.values.map { .corrected(Corrected($0, correction: correction.id)) }
    }

    return WorkFacts(
      incipit: incipit, incipitSpan: incipitSpan, title: text(.title, title),
      author: text(.author, author), summary: text(.summary, summary), archive: archive,
      kind: choice(.kind, kind), fandoms: list(.fandom, fandoms),
      relationships: latest[.ship] == nil
        ? relationships
        : list(.ship, []).map { Relationship(characters: [], name: $0, nature: nil) },
      universe: choice(.universe, universe), tags: list(.tag, tags),
      rating: choice(.rating, rating),
      warnings: latest[.warning] == nil
        ? warnings : list(.warning, []).map { Warning($0, severity: nil) },
      language: text(.language, language), pointOfView: choice(.pointOfView, pointOfView),
      tense: choice(.tense, tense), words: words)
  }
}

extension Correction {
  /// The single values of a list, trimmed of spaces.
  package var values: [String] {
    value.split(separator: ";").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }
}

extension Correction.Field {
  /// The values that the field may take; nil if any text will do.
  package var choices: [String]? {
    switch self {
    case .kind: WorkKind.allCases.map(\.rawValue)
    case .universe: Universe.allCases.map(\.rawValue)
    case .rating: Rating.allCases.map(\.rawValue)
    case .pointOfView: PointOfView.allCases.map(\.rawValue)
    case .tense: Tense.allCases.map(\.rawValue)
    case .person: ["no"]
    case .pronouns: StoryCharacter.Pronouns.allCases.map(\.rawValue)
    case .scene: ["start", "same"]
    case .part: Part.Kind.allCases.map(\.rawValue) + ["same"]
    case .title, .author, .summary, .fandom, .ship, .tag, .warning, .language, .alias, .speaker,
      .addressee, .setting, .time, .declined:
      nil
    }
  }
}
