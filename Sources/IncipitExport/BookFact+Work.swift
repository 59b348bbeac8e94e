import IncipitBooks

extension BookFact {
  /// What is known of a work, in the order in which it is shown; title, author and a summary that a
  /// person gave, which stand apart, are not among it.
  static func facts(of work: WorkFacts, stated: StatedFacts) -> [BookFact] {
    let complete = stated.isComplete.map {
      Stated($0.value ? "complete" : "in progress", evidence: [])
    }
    let guess = work.summary.origin == .inferred ? work.summary : .unknown
    return single("summary", "Summary", guess) { $0 }
      + groups("fandoms", "Fandoms", work.fandoms)
      + groups("relationships", "Relationships", work.relationships.map(\.name))
      + groups("characters", "Characters", stated.characters.map(Fact.stated))
      + single("universe", "Universe", work.universe) { $0 == .au ? "AU" : $0.rawValue }
      + single("rating", "Rating", work.rating, \.rawValue)
      + groups("warnings", "Warnings", work.warnings.map(\.value))
      + groups("categories", "Categories", stated.categories.map(Fact.stated))
      + groups("tags", "Tags", work.tags)
      + single("kind", "Kind", work.kind, \.rawValue)
      + single("language", "Language", work.language) { $0 }
      + single("pointofview", "Point of view", work.pointOfView) { "\($0.rawValue) person" }
      + single("tense", "Tense", work.tense) { "\($0.rawValue) tense" }
      + single("archive", "Archive", work.archive, \.shownName)
      + single("chapters", "Chapters", Fact(stated.chapters)) { $0 }
      + single("status", "Status", Fact(complete)) { $0 }
      + single("published", "Published", Fact(stated.published)) { $0 }
      + single("updated", "Updated", Fact(stated.updated)) { $0 }
  }

  private static func single<Value>(
    _ key: String, _ label: String, _ fact: Fact<Value>, _ text: (Value) -> String
  ) -> [BookFact] {
    guard let value = fact.value, let origin = Origin(fact) else { return [] }
    let line = BookText.name(text(value))
    guard !line.isEmpty else { return [] }
    return [
      BookFact(
        key: key, label: label, values: [line], origin: origin, confidence: fact.confidence)
    ]
  }

  /// The facts of a list, those of one origin together.
  private static func groups(
    _ key: String, _ label: String, _ facts: [Fact<String>]
  ) -> [BookFact] {
    [Origin.stated, .corrected, .inferred].compactMap { origin in
      let own = facts.filter { Origin($0) == origin }
      let values = own.compactMap(\.value).map(BookText.name).filter { !$0.isEmpty }
      guard !values.isEmpty else { return nil }
      return BookFact(
        key: key, label: label, values: values, origin: origin,
        confidence: own.map(\.confidence).min() ?? 0)
    }
  }
}

extension Fact {
  /// What the source states, if it does.
  fileprivate init(_ stated: Stated<Value>?) { self = stated.map(Fact.stated) ?? .unknown }
}

extension BookFact {
  /// The name of the fact with as many values as it has: "Fandom", "Fandoms".
  var shownLabel: String {
    guard values.count == 1 else { return label }
    return Self.singular[key] ?? label
  }

  /// The names of lists for a single value.
  static let singular = [
    "fandoms": "Fandom", "relationships": "Relationship", "characters": "Character",
    "warnings": "Warning", "categories": "Category", "tags": "Tag",
  ]
}

extension BookFact.Origin {
  /// Who says `fact`; nil for the unknown.
  init?<Value>(_ fact: Fact<Value>) {
    switch fact {
    case .unknown: return nil
    case .stated: self = .stated
    case .corrected: self = .corrected
    case .inferred: self = .inferred
    }
  }
}

extension Archive {
  /// As the archive writes its own name.
  var shownName: String {
    switch self {
    case .ao3: "Archive of Our Own"
    case .fanfictionNet: "FanFiction.Net"
    case .wattpad: "Wattpad"
    case .tumblr: "Tumblr"
    }
  }
}
