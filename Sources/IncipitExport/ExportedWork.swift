package import IncipitBooks

/// A work as it is handed to an exporter: what is shown of it, its text and what was read in it.
package struct ExportedWork: Sendable {
  package let card: Card
  package let manuscript: Manuscript
  /// With the card's facts, the owner's corrections among them.
  package let reading: Reading
  /// The words and marks of the story; only for formats that need them.
  package let tokens: [StoryToken]
  /// The time of the last change, `2018-02-11T10:20:30Z`; only EPUB tells it.
  package let modified: String
  /// Whether books say of each quotation who speaks, and list the cast.
  package let marksSpeakers: Bool

  /// A work of a shelf.
  package init(
    card: Card, manuscript: Manuscript, reading: Reading, modified: String,
    marksSpeakers: Bool = false
  ) {
    self.card = card
    self.manuscript = manuscript
    self.reading = reading.with(work: card.work)
    tokens = []
    self.modified = modified
    self.marksSpeakers = marksSpeakers
  }

  /// A reading without a shelf.
  package init(manuscript: Manuscript, reading: Reading, tokens: [StoryToken] = []) {
    card = Card(
      id: 0, reading: reading, corrections: [], copies: [manuscript.source], addedAt: "")
    self.manuscript = manuscript
    self.reading = reading
    self.tokens = tokens
    modified = ""
    marksSpeakers = false
  }
}

extension Reading {
  /// This reading with other facts, as the owner corrected them.
  fileprivate func with(work: WorkFacts) -> Reading {
    Reading(
      work: work, scenes: scenes, inserts: inserts, characters: characters, mentions: mentions,
      quotations: quotations, places: places, times: times, findings: findings)
  }
}
