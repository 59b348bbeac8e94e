import IncipitBooks
import IncipitText

/// How the pages put closed values and numbers into words.
enum Wording {
  /// A probability as people say it.
  static func confidence(_ confidence: Double) -> String {
    switch confidence {
    case 0.95...: "almost certainly"
    case 0.85...: "very likely"
    case 0.7...: "likely"
    case 0.5...: "perhaps"
    default: "a guess"
    }
  }

  /// A probability with two decimals: `0.93`.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((min(1, max(0, value)) * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
  }

  /// Whole percent: `43`.
  static func percent(_ share: Double) -> Int { Int((min(1, max(0, share)) * 100).rounded()) }

  /// A number with thin spaces between thousands: `12 345`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      let left = digits.count - index
      if index > 0, left % 3 == 0, digits[index - 1] != "-" { grouped += "\u{202F}" }
      grouped.append(digit)
    }
    return grouped
  }

  /// "1 work", "12 works".
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(grouped(number)) \(number == 1 ? one : many)"
  }

  /// Words that begin a sentence or a heading: "Chapter 3".
  static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Reading time: "4 minutes", "2 h 5 min".
  static func minutes(_ minutes: Int) -> String {
    switch minutes {
    case ..<60: count(minutes, "minute", "minutes")
    default: minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
    }
  }

  /// A size in bytes, rounded: "16.6 kB".
  static func bytes(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: count(bytes, "byte", "bytes")
    case ..<1_000_000: "\(bytes / 1000).\(bytes % 1000 / 100) kB"
    default: "\(bytes / 1_000_000).\(bytes % 1_000_000 / 100_000) MB"
    }
  }

  static func kind(_ kind: WorkKind) -> String {
    switch kind {
    case .oneShot: "one-shot"
    case .chaptered: "in chapters"
    case .chapterFragment: "part of a longer work"
    case .drabble: "drabble"
    }
  }

  static func universe(_ universe: Universe) -> String {
    switch universe {
    case .canon: "canon"
    case .au: "alternate universe"
    case .crossover: "crossover"
    }
  }

  static func rating(_ rating: Rating) -> String {
    switch rating {
    case .general: "general audiences"
    case .teen: "teen and up"
    case .mature: "mature"
    case .explicit: "explicit"
    }
  }

  static func archive(_ archive: Archive) -> String {
    switch archive {
    case .ao3: "Archive of Our Own"
    case .fanfictionNet: "FanFiction.Net"
    case .wattpad: "Wattpad"
    case .tumblr: "Tumblr"
    }
  }

  static func pointOfView(_ pointOfView: PointOfView) -> String {
    "\(pointOfView.rawValue) person"
  }

  static func tense(_ tense: Tense) -> String { "\(tense.rawValue) tense" }

  static func pronouns(_ pronouns: StoryCharacter.Pronouns) -> String {
    switch pronouns {
    case .she: "she"
    case .he: "he"
    case .they: "they"
    case .it: "it"
    }
  }

  static func nature(_ nature: Relationship.Nature) -> String {
    switch nature {
    case .romantic: "in love"
    case .friendship: "friends"
    case .family: "family"
    }
  }

  static func severity(_ severity: Int) -> String {
    switch severity {
    case ...1: "mentioned"
    case 2: "shown"
    default: "dwelt on"
    }
  }

  static func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  static func insert(_ kind: Insert.Kind) -> String {
    switch kind {
    case .letter: "A letter"
    case .text: "A message"
    case .song: "A song"
    case .lyrics: "Lyrics"
    case .diary: "A diary"
    case .quoted: "Quoted"
    }
  }

  /// Why a speaker was chosen.
  static func clue(_ clue: Quotation.Clue) -> StaticString {
    switch clue {
    case .tagName: "named beside it"
    case .tagPronoun: "a pronoun beside it"
    case .tagNominal: "described beside it"
    case .beat: "acts beside it"
    case .continued: "goes on speaking"
    case .vocative: "the other is called by name"
    case .turn: "by the turn of talk"
    case .narrator: "tells the story"
    case .letter: "writes the letter"
    case .label: "named before it"
    case .onlyOneThere: "nobody else is there"
    case .corrected: "as you said"
    }
  }

  /// What a correction's field is called on a page.
  static func field(_ field: Correction.Field) -> String {
    switch field {
    case .title: "Title"
    case .author: "Author"
    case .summary: "Summary"
    case .kind: "Kind"
    case .fandom: "Fandom"
    case .ship: "Ship"
    case .universe: "Universe"
    case .tag: "Tags"
    case .rating: "Rating"
    case .warning: "Warnings"
    case .language: "Language"
    case .pointOfView: "Point of view"
    case .tense: "Tense"
    case .alias: "Whose a name is"
    case .person: "Who is a person"
    case .pronouns: "Somebody’s pronouns"
    case .speaker: "Whose words these are"
    case .addressee: "To whom it goes"
    case .scene: "Where a scene begins"
    case .setting: "Where a scene is"
    case .time: "When a scene is"
    case .part: "What a passage is"
    case .declined: "What it is not"
    }
  }

  /// How a closed field's raw value reads; the value itself for an open field.
  static func choice(_ raw: String, of field: Correction.Field) -> String {
    switch field {
    case .kind: WorkKind(rawValue: raw).map(kind) ?? raw
    case .universe: Universe(rawValue: raw).map(universe) ?? raw
    case .rating: Rating(rawValue: raw).map(rating) ?? raw
    case .pointOfView: PointOfView(rawValue: raw).map(pointOfView) ?? raw
    case .tense: Tense(rawValue: raw).map(tense) ?? raw
    case .part: Part.Kind(rawValue: raw).map(part) ?? "goes on with the part before"
    case .title, .author, .summary, .fandom, .ship, .tag, .warning, .language, .alias, .person,
      .pronouns, .speaker, .addressee, .scene, .setting, .time, .declined:
      raw
    }
  }

  /// What a field of a query is called above the values that works have.
  static func list(_ field: String) -> String {
    switch field {
    case "fandom": "Fandoms"
    case "ship": "Ships"
    case "character": "People"
    case "warning": "Warnings"
    case "rating": "Ratings"
    case "kind": "Kinds"
    case "au": "Other worlds"
    case "language": "Languages"
    case "tag": "Tags"
    default: field
    }
  }

  /// A value of a field of a query as a person would say it.
  static func value(_ raw: String, of field: String) -> String {
    switch field {
    case "kind": WorkKind(rawValue: raw).map(kind) ?? raw
    case "rating": Rating(rawValue: raw).map(rating) ?? raw
    case "au": Universe(rawValue: raw).map(universe) ?? raw
    case "language": language(raw)
    default: raw
    }
  }

  /// What a passage is, as a person would call it.
  static func part(_ kind: Part.Kind) -> String {
    switch kind {
    case .header: "the archive’s table of facts"
    case .title: "the title"
    case .summary: "the summary"
    case .authorNote: "a note of the author"
    case .disclaimer: "a disclaimer"
    case .endNote: "an end note"
    case .siteText: "words of the site"
    case .chapter: "the story"
    }
  }

  /// The name of the day of an ISO 8601 time: `2026-01-05`.
  static func day(_ time: String) -> String { String(time.prefix(10)) }

  /// Names of languages that stories are found in; the tag itself for any other.
  static func language(_ tag: String) -> String {
    let names = [
      "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian",
      "pt": "Portuguese", "nl": "Dutch", "ru": "Russian", "pl": "Polish", "zh": "Chinese",
      "ja": "Japanese", "sv": "Swedish", "fi": "Finnish", "tr": "Turkish",
    ]
    return names[String(tag.prefix { $0 != "-" }).lowercased()] ?? tag
  }
}

extension Fact {
  /// The same fact of another value, who says it and its evidence kept.
  func map<Other: Sendable & Hashable & Codable>(_ transform: (Value) -> Other) -> Fact<Other> {
    switch self {
    case .unknown: .unknown
    case .stated(let stated): .stated(Stated(transform(stated.value), evidence: stated.evidence))
    case .inferred(let inferred):
      .inferred(
        Inferred(
          transform(inferred.value), confidence: inferred.confidence, evidence: inferred.evidence))
    case .corrected(let corrected):
      .corrected(Corrected(transform(corrected.value), correction: corrected.correction))
    }
  }
}
