/// What a word speaks of, whatever its word class: what facts and scenes are read from.
package struct Topics: OptionSet, Sendable, Hashable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Too short a time to move a scene: "moment", "seconds".
  package static let shortTime = Topics(rawValue: 1 << 0)
  /// "hours", "week", "year".
  package static let timeUnit = Topics(rawValue: 1 << 1)
  /// "morning", "noon", "breakfast".
  package static let dayPart = Topics(rawValue: 1 << 2)
  /// A weekday or feast.
  package static let day = Topics(rawValue: 1 << 3)
  package static let month = Topics(rawValue: 1 << 4)
  package static let season = Topics(rawValue: 1 << 5)
  /// "three", "few", "several".
  package static let numberWord = Topics(rawValue: 1 << 6)
  package static let ordinal = Topics(rawValue: 1 << 7)
  /// "today", "tomorrow".
  package static let today = Topics(rawValue: 1 << 8)
  /// A verb of seeing, feeling, thinking or wanting: its subject is who the story looks through.
  package static let perception = Topics(rawValue: 1 << 9)
  package static let romance = Topics(rawValue: 1 << 10)
  package static let kinship = Topics(rawValue: 1 << 11)
  package static let friendship = Topics(rawValue: 1 << 12)
  package static let touch = Topics(rawValue: 1 << 13)
  /// A thing that only a modern story has.
  package static let modern = Topics(rawValue: 1 << 14)
  /// Weather, light and stillness: what sets a scene.
  package static let weather = Topics(rawValue: 1 << 15)
  /// What breaks in upon a scene: a bell, a host, a doctor.
  package static let reporting = Topics(rawValue: 1 << 16)
  /// Has an entry among the words of warning.
  package static let warning = Topics(rawValue: 1 << 17)
  /// Begins a phrase of two words among those of warning.
  package static let warningPhrase = Topics(rawValue: 1 << 18)
  /// A common word for a place.
  package static let commonPlace = Topics(rawValue: 1 << 19)
  /// The name of a country or city, or the first word of one.
  package static let namedPlace = Topics(rawValue: 1 << 20)

  /// A word that names a stretch or point of time long enough to move a scene.
  package static let time: Topics = [.timeUnit, .dayPart, .day, .month, .season, .today]

  static let sorts: [String: Topics] = [
    "moment": .shortTime, "unit": .timeUnit, "daypart": .dayPart, "day": .day, "month": .month,
    "season": .season, "number": .numberWord, "ordinal": .ordinal, "today": .today,
    "perception": .perception, "romance": .romance, "kinship": .kinship,
    "friendship": .friendship, "touch": .touch, "modern": .modern, "weather": .weather,
    "reporting": .reporting,
  ]
}
