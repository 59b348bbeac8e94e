import IncipitBooks
import IncipitText

extension Book {
  /// What of a reading is laid over the text of a book.
  struct Layers: OptionSet {
    let rawValue: Int
    /// Each quotation's words are runs of their own.
    static let quotations = Layers(rawValue: 1)
    /// Scene breaks that the source does not show stand where we guess them.
    static let guessedScenes = Layers(rawValue: 2)
  }

  /// The book of a work: its facts from the card, its text from the manuscript, its letters from the
  /// reading, and what `layers` asks for.
  ///
  /// O(n log n) in the layers, O(n) in the text.
  init(_ work: ExportedWork, layers: Layers = []) {
    let facts = work.card.work
    let manuscript = work.manuscript
    let people = CastList(work.reading)
    let summary = Self.isGuess(facts.summary) ? "" : facts.summary.value ?? ""
    self.summary = BookText.paragraphs(summary).map(BookText.name)
    let parts = BookParts(
      manuscript, work.reading, layers: layers, hasSummary: !self.summary.isEmpty)
    chapters = parts.chapters
    looseNotes = parts.looseNotes
    header = parts.header

    let file = BookText.name(work.card.copies.first?.name ?? "")
    name = WorkName(facts, fallback: file.isEmpty ? "Work \(work.card.id)" : file)
    language = BookText.language(facts.language.value)
    self.facts = BookFact.facts(of: facts, stated: manuscript.stated)
    words = facts.words
    readingMinutes = facts.readingMinutes
    quotations =
      layers.contains(.quotations)
      ? work.reading.quotations.map { quotation in
        BookQuotation(
          kind: quotation.kind, speaker: quotation.speaker.flatMap { people[$0]?.id },
          name: people.speaker(of: quotation).map(BookText.name),
          confidence: quotation.confidence)
      } : []
    cast = people.known.map { person in
      BookPerson(
        id: person.id, name: BookText.name(person.name),
        aliases: person.aliases.map(BookText.name).filter { !$0.isEmpty },
        pronouns: person.pronouns, quotations: person.quotations, isNarrator: person.isNarrator)
    }
    sourceName = BookText.name(manuscript.source.name)
    sha256 = manuscript.source.sha256
    published = manuscript.stated.published?.value
    modified = work.modified
  }

  private static func isGuess<Value>(_ fact: Fact<Value>) -> Bool { fact.origin == .inferred }
}
