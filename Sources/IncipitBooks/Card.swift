package import IncipitText

/// What is shown of a work on a shelf: its facts with the owner's corrections applied.
package struct Card: Hashable, Sendable, Codable {
  /// The number by which a person names the work; never given to another.
  package let id: Int64
  /// The facts, corrections applied.
  package let work: WorkFacts
  /// The corrections in force, oldest first.
  package let corrections: [Correction]
  /// The people, most present first, with their share of the talk.
  package let cast: [CastMember]
  /// How many quotations are speech, and how many of them have no speaker.
  package let speeches: Int
  package let unresolvedSpeeches: Int
  package let scenes: Int
  package let places: [Place]
  package let findings: [Finding]
  /// The files that hold it, as they came in; the first is the one that was read.
  ///
  /// Of a work that was joined
  /// out of others the files of all, in the order of the story.
  package let copies: [SourceDescription]
  /// The works that it was joined out of, in their order; none for one that came in as a file.
  package let pieces: [Int64]
  /// The work on the shelf that this one is a piece or a version of; nil for one that stands on the shelf itself.
  package let whole: Int64?
  /// Whether it stands on the shelf by itself.
  package let isShelved: Bool
  /// Works that stand behind this one as its versions, in order of numbers.
  package let versions: [Int64]
  /// ISO 8601, UTC.
  package let addedAt: String
  /// When a person took it off the shelf; ISO 8601, UTC; nil for a work on the shelf or held by another.
  package let removedAt: String?

  package init(
    id: Int64, reading: Reading, corrections: [Correction], copies: [SourceDescription],
    addedAt: String, pieces: [Int64] = [], whole: Int64? = nil, versions: [Int64] = [],
    removedAt: String? = nil, isShelved: Bool = true
  ) {
    self.id = id
    self.corrections = corrections
    work = reading.work.applying(corrections)
    cast = CastMember.cast(of: reading)
    speeches = reading.quotations.count { $0.kind == .speech }
    unresolvedSpeeches = reading.quotations.count {
      $0.kind == .speech && $0.speaker == nil && $0.speakerText == nil
    }
    scenes = reading.scenes.count
    places = reading.places
    findings = reading.findings
    self.copies = copies
    self.addedAt = addedAt
    self.pieces = pieces
    self.whole = whole
    self.versions = versions
    self.removedAt = removedAt
    self.isShelved = isShelved
  }

  /// The title if one is known, else the opening words.
  package var heading: String {
    work.title.value ?? work.incipit ?? copies.first?.name ?? "Work \(id)"
  }
}

/// A person of the cast and how much of the talk is theirs.
package struct CastMember: Hashable, Sendable, Codable {
  package let character: StoryCharacter
  /// Bytes of speech that are theirs over bytes of speech in all, 0…1.
  package let shareOfTalk: Double

  /// The cast of `reading` in its order.
  ///
  /// O(quotations + characters).
  package static func cast(of reading: Reading) -> [CastMember] {
    var spoken = Array(repeating: 0, count: reading.characters.count + 1)
    var total = 0
    for quotation in reading.quotations where quotation.kind == .speech {
      total += quotation.span.utf8Length
      if let speaker = quotation.speaker, spoken.indices.contains(speaker) {
        spoken[speaker] += quotation.span.utf8Length
      }
    }
    return reading.characters.map { character in
      let own = spoken.indices.contains(character.id) ? spoken[character.id] : 0
      return CastMember(
        character: character, shareOfTalk: total == 0 ? 0 : Double(own) / Double(total))
    }
  }
}
