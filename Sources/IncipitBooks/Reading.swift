package import IncipitText

/// Everything that was read out of one manuscript.
///
/// Each layer is present even if it is empty.
package struct Reading: Hashable, Sendable, Codable {
  package let work: WorkFacts
  /// In order of the text; marks, headings and lines of time lie between them.
  package let scenes: [Scene]
  package let inserts: [Insert]
  /// Most present first; `id`s run from 1.
  package let characters: [StoryCharacter]
  /// In order of the text.
  package let mentions: [Mention]
  /// In order of the text; no two overlap.
  package let quotations: [Quotation]
  package let places: [Place]
  package let times: [TimeMark]
  /// What intake and reading found odd, in order of the text where they have a span.
  package let findings: [Finding]

  package init(
    work: WorkFacts, scenes: [Scene], inserts: [Insert], characters: [StoryCharacter],
    mentions: [Mention], quotations: [Quotation], places: [Place], times: [TimeMark],
    findings: [Finding]
  ) {
    self.work = work
    self.scenes = scenes
    self.inserts = inserts
    self.characters = characters
    self.mentions = mentions
    self.quotations = quotations
    self.places = places
    self.times = times
    self.findings = findings
  }
}

/// The facts of the story itself: what the card shows.
package struct WorkFacts: Hashable, Sendable, Codable {
  /// The first sentence of the story, as written; nil if there is no story.
  package let incipit: String?
  package let incipitSpan: TextSpan?
  package let title: Fact<String>
  package let author: Fact<String>
  package let summary: Fact<String>
  package let archive: Fact<Archive>
  package let kind: Fact<WorkKind>
  package let fandoms: [Fact<String>]
  package let relationships: [Relationship]
  package let universe: Fact<Universe>
  package let tags: [Fact<String>]
  package let rating: Fact<Rating>
  package let warnings: [Warning]
  /// BCP 47.
  package let language: Fact<String>
  package let pointOfView: Fact<PointOfView>
  package let tense: Fact<Tense>
  /// Of the story: notes, headers and disclaimers are not counted.
  package let words: Int

  package init(
    incipit: String?, incipitSpan: TextSpan?, title: Fact<String>, author: Fact<String>,
    summary: Fact<String>, archive: Fact<Archive>, kind: Fact<WorkKind>, fandoms: [Fact<String>],
    relationships: [Relationship], universe: Fact<Universe>, tags: [Fact<String>],
    rating: Fact<Rating>, warnings: [Warning], language: Fact<String>,
    pointOfView: Fact<PointOfView>, tense: Fact<Tense>, words: Int
  ) {
    self.incipit = incipit
    self.incipitSpan = incipitSpan
    self.title = title
    self.author = author
    self.summary = summary
    self.archive = archive
    self.kind = kind
    self.fandoms = fandoms
    self.relationships = relationships
    self.universe = universe
    self.tags = tags
    self.rating = rating
    self.warnings = warnings
    self.language = language
    self.pointOfView = pointOfView
    self.tense = tense
    self.words = words
  }

  /// Minutes to read it at 240 words a minute, at least 1 for a story that is not empty
  /// (Brysbaert 2019, doi:10.1016/j.jml.2019.104047: 238 words a minute for English prose).
  package var readingMinutes: Int { words == 0 ? 0 : max(1, (words + 120) / 240) }
}

package enum PointOfView: String, Hashable, Sendable, Codable, CaseIterable {
  case first
  case second
  case third
}

package enum Tense: String, Hashable, Sendable, Codable, CaseIterable {
  case past
  case present
}

/// Two or more people and how they stand to each other.
package struct Relationship: Hashable, Sendable, Codable {
  package enum Nature: String, Hashable, Sendable, Codable, CaseIterable {
    case romantic
    case friendship
    case family
  }

  /// Ids into the reading's characters; empty if a stated pair was not met in the text.
  package let characters: [Int]
  /// As the author calls it, else made of the names: "Kolas / Marian".
  package let name: Fact<String>
  package let nature: Nature?

  package init(characters: [Int], name: Fact<String>, nature: Nature?) {
    self.characters = characters
    self.name = name
    self.nature = nature
  }
}

/// Something a reader may want to be warned of.
package struct Warning: Hashable, Sendable, Codable {
  /// violence, blood, death, torture, abuse, alcohol, drugs, self-harm, suicide, illness, panic,
  /// language, sex, or the archive's own words.
  package let value: Fact<String>
  /// 1 mentioned, 2 shown, 3 dwelt on; nil where only stated.
  package let severity: Int?

  package init(_ value: Fact<String>, severity: Int?) {
    self.value = value
    self.severity = severity
  }
}

/// A stretch of story in one place and time.
package struct Scene: Hashable, Sendable, Codable {
  /// How the scene is parted from the one before.
  package enum Break: String, Hashable, Sendable, Codable, CaseIterable {
    case start
    case marker
    case implicit
    case timeShift
    case chapter
  }

  package let span: TextSpan
  package let `break`: Break
  /// Ids of the characters who are there, most present first.
  package let present: [Int]
  package let place: String?
  package let time: String?
  /// Id of the character through whose eyes it is told.
  package let pointOfView: Int?
  package let isFlashback: Bool
  /// −1 sad or hostile … 1 happy; nil for a scene with too few words to tell.
  package let valence: Double?
  /// That a scene begins here, 0…1.
  package let confidence: Double

  package init(
    span: TextSpan, break: Break, present: [Int], place: String?, time: String?,
    pointOfView: Int?, isFlashback: Bool, valence: Double?, confidence: Double
  ) {
    self.span = span
    self.break = `break`
    self.present = present
    self.place = place
    self.time = time
    self.pointOfView = pointOfView
    self.isFlashback = isFlashback
    self.valence = valence
    self.confidence = confidence
  }
}

/// A text within the story: a letter, a message, a song.
package struct Insert: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case letter
    case text
    case song
    case lyrics
    case diary
    case quoted
  }

  package let kind: Kind
  package let span: TextSpan
  /// Ids of characters, nil if unknown.
  package let writer: Int?
  package let reader: Int?
  package let confidence: Double

  package init(kind: Kind, span: TextSpan, writer: Int?, reader: Int?, confidence: Double) {
    self.kind = kind
    self.span = span
    self.writer = writer
    self.reader = reader
    self.confidence = confidence
  }
}

/// A place that the story names.
package struct Place: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case country
    case city
    case building
    case room
    case outdoors
    case other
  }

  package let name: String
  package let kind: Kind
  /// Every mention, in order.
  package let spans: [TextSpan]
  package let confidence: Double

  package init(name: String, kind: Kind, spans: [TextSpan], confidence: Double) {
    self.name = name
    self.kind = kind
    self.spans = spans
    self.confidence = confidence
  }
}

/// Words that move the story in time.
package struct TimeMark: Hashable, Sendable, Codable {
  package enum Effect: String, Hashable, Sendable, Codable, CaseIterable {
    case back
    case forward
    case now
  }

  package let text: String
  package let span: TextSpan
  package let effect: Effect

  package init(text: String, span: TextSpan, effect: Effect) {
    self.text = text
    self.span = span
    self.effect = effect
  }
}
