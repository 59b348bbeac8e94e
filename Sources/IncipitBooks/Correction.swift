package import IncipitText

/// A person's word over the machine's.
///
/// Kept apart from the reading, so that it survives each next one.
package struct Correction: Hashable, Sendable, Codable {
  /// What can be corrected.
  package enum Field: String, Hashable, Sendable, Codable, CaseIterable {
    case title
    case author
    case summary
    case kind
    case fandom
    case ship
    case universe
    case tag
    case rating
    case warning
    case language
    case pointOfView = "point-of-view"
    case tense
    /// Whose a name is.
    case alias
    /// Whether a name is a person's at all.
    case person
    /// Which pronouns somebody has.
    case pronouns
    /// Who says, thinks or writes what stands at a place.
    case speaker
    /// To whom it is said or written.
    case addressee
    /// Whether a scene begins at a place.
    case scene
    /// Where the scene around a place is, as `Scene.place` and the search call it.
    case setting = "place"
    /// When it is.
    case time
    /// Which part of the file a place belongs to.
    case part
    /// A suggestion of the shelf's that does not hold: `Suggestion.statement`. Each stands for itself.
    case declined
  }

  /// What in the text is meant.
  package enum Subject: Hashable, Sendable, Codable {
    /// A name as the story writes it.
    case name(String)
    case place(TextAnchor)
  }

  /// Rises with each correction of a shelf.
  package let id: Int64
  package let field: Field
  /// What of the text is meant; nil for what is said of the work as a whole.
  package let subject: Subject?
  /// What holds instead; lists are parted by "; ", an empty string means "none".
  package let value: String
  /// ISO 8601, UTC.
  package let madeAt: String

  package init(
    id: Int64, field: Field, subject: Subject? = nil, value: String, madeAt: String
  ) {
    self.id = id
    self.field = field
    self.subject = subject
    self.value = value
    self.madeAt = madeAt
  }
}

extension Correction.Field {
  /// What a correction of this field must name; nil for a field of the work as a whole.
  package enum Aim: Hashable, Sendable {
    case name
    case place
  }

  /// What it is about.
  package var aim: Aim? {
    switch self {
    case .alias, .person, .pronouns: .name
    case .speaker, .addressee, .scene, .setting, .time, .part: .place
    case .title, .author, .summary, .kind, .fandom, .ship, .universe, .tag, .rating, .warning,
      .language, .pointOfView, .tense, .declined:
      nil
    }
  }
}

extension [Correction] {
  /// Those that hold: of several about one thing the last, in order of ids.
  package var inForce: [Correction] {
    var last: [Matter: Correction] = [:]
    for correction in self { last[Matter(correction)] = correction }
    return last.values.sorted { $0.id < $1.id }
  }

  /// Those about the text itself, which the reader must know.
  package var ofReading: [Correction] { inForce.filter { $0.field.aim != nil } }
}

/// What a correction is about: two about the same cannot both hold.
private struct Matter: Hashable {
  let field: Correction.Field
  let subject: Correction.Subject?

  init(_ correction: Correction) {
    // Whose a name is and whether it is anybody's is one question.
    field = correction.field == .person ? .alias : correction.field
    subject = correction.subject
  }
}
