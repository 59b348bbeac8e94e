/// What a word speaks of, whatever its word class: what facts and scenes are read from.
package struct Topics: OptionSet, Sendable, Hashable {
  package let rawValue: UInt64
  @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Too short a time to move a scene: "moment", "seconds".
  @inlinable package static var shortTime: Topics { Topics(rawValue: 1 << 0) }
  /// "hours", "week", "year".
  @inlinable package static var timeUnit: Topics { Topics(rawValue: 1 << 1) }
  /// "morning", "noon", "breakfast".
  @inlinable package static var dayPart: Topics { Topics(rawValue: 1 << 2) }
  /// A weekday or feast.
  @inlinable package static var day: Topics { Topics(rawValue: 1 << 3) }
  @inlinable package static var month: Topics { Topics(rawValue: 1 << 4) }
  @inlinable package static var season: Topics { Topics(rawValue: 1 << 5) }
  /// "three", "few", "several".
  @inlinable package static var numberWord: Topics { Topics(rawValue: 1 << 6) }
  @inlinable package static var ordinal: Topics { Topics(rawValue: 1 << 7) }
  /// "today", "tomorrow".
  @inlinable package static var today: Topics { Topics(rawValue: 1 << 8) }
  /// A verb of seeing, feeling, thinking or wanting: its subject is who the story looks through.
  @inlinable package static var perception: Topics { Topics(rawValue: 1 << 9) }
  @inlinable package static var romance: Topics { Topics(rawValue: 1 << 10) }
  @inlinable package static var kinship: Topics { Topics(rawValue: 1 << 11) }
  @inlinable package static var friendship: Topics { Topics(rawValue: 1 << 12) }
  @inlinable package static var touch: Topics { Topics(rawValue: 1 << 13) }
  /// A thing that only a modern story has.
  @inlinable package static var modern: Topics { Topics(rawValue: 1 << 14) }
  /// Weather, light and stillness: what sets a scene.
  @inlinable package static var weather: Topics { Topics(rawValue: 1 << 15) }
  /// What breaks in upon a scene: a bell, a host, a doctor.
  @inlinable package static var reporting: Topics { Topics(rawValue: 1 << 16) }
  /// Has an entry among the words of warning.
  @inlinable package static var warning: Topics { Topics(rawValue: 1 << 17) }
  /// Begins a phrase of two words among those of warning.
  @inlinable package static var warningPhrase: Topics { Topics(rawValue: 1 << 18) }
  /// A common word for a place.
  @inlinable package static var commonPlace: Topics { Topics(rawValue: 1 << 19) }
  /// The name of a country or city, or the first word of one.
  @inlinable package static var namedPlace: Topics { Topics(rawValue: 1 << 20) }

  /// A word that names a stretch or point of time long enough to move a scene.
  @inlinable package static var time: Topics {
    [.timeUnit, .dayPart, .day, .month, .season, .today]
  }

  static let sorts: [String: Topics] = [
    "moment": .shortTime, "unit": .timeUnit, "daypart": .dayPart, "day": .day, "month": .month,
    "season": .season, "number": .numberWord, "ordinal": .ordinal, "today": .today,
    "perception": .perception, "romance": .romance, "kinship": .kinship,
    "friendship": .friendship, "touch": .touch, "modern": .modern, "weather": .weather,
    "reporting": .reporting,
  ]
}

// The reader asks these of every word. They are written out because those that every option set has
// are generic code of the standard library, which is not made anew for a type of another module.
extension Topics {
  @inlinable
  package init(arrayLiteral elements: Topics...) {
    var rawValue: UInt64 = 0
    for element in elements { rawValue |= element.rawValue }
    self.init(rawValue: rawValue)
  }

  @inlinable package var isEmpty: Bool { rawValue == 0 }

  @inlinable
  package func contains(_ other: Topics) -> Bool { rawValue & other.rawValue == other.rawValue }

  @inlinable
  package func isDisjoint(with other: Topics) -> Bool { rawValue & other.rawValue == 0 }

  @inlinable
  package func isSuperset(of other: Topics) -> Bool { contains(other) }

  @inlinable
  package func union(_ other: Topics) -> Topics { Topics(rawValue: rawValue | other.rawValue) }

  @inlinable
  package func subtracting(_ other: Topics) -> Topics {
    Topics(rawValue: rawValue & ~other.rawValue)
  }

  @inlinable
  package mutating func formUnion(_ other: Topics) { self = union(other) }
}
