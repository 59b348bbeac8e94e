import IncipitBooks
import IncipitExport
import IncipitText
import Testing

/// A work for tests of exports: manuscript, reading and card that belong together.
struct TestWork: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let manuscript: Manuscript
  let reading: Reading
  let card: Card

  init(
    _ name: String, _ manuscript: Manuscript, _ reading: Reading, corrections: [Correction] = []
  ) {
    testDescription = name
    self.manuscript = manuscript
    self.reading = reading
    card = Card(reading, manuscript, corrections: corrections)
  }

  /// The work as exporters take it.
  var exported: ExportedWork { exported() }

  func exported(
    modified: String = TestWork.modified, marksSpeakers: Bool = false
  ) -> ExportedWork {
    ExportedWork(
      card: card, manuscript: manuscript, reading: reading, modified: modified,
      marksSpeakers: marksSpeakers)
  }

  /// A time of change for EPUB books.
  static let modified = "2024-05-06T07:08:09Z"

  static let all = [lighthouse, untitled, hostile, notesOnly, empty]

  /// Two chapters, notes before and behind, a letter, stated and inferred facts, a correction.
  static let lighthouse: TestWork = {
    var builder = ManuscriptBuilder()
    builder.add(.title, ["The Lighthouse Year"])
    builder.add(.header, ["Rating: Teen And Up", "Fandom: The Harbour Tales"])
    builder.add(.summary, ["Ada keeps the light. Somebody keeps writing."])
    builder.add(.authorNote, ["AN: first try, be kind!", "Updates on Sundays."])
    builder.add(.disclaimer, ["I own nothing but the fog."])
    builder.add(
      .chapter, number: 1, title: "Fog",
      [
        "# Chapter 1: Fog", "Ada lit the lamp & waited.", "\"Anyone there?\" she called.", "***",
        "@ An hour earlier", "The boat had turned back.", "Dear Ada,", "The sea is <rude> today.",
        "Yours, Bram", "She folded it *twice*.",
      ])
    builder.add(.endNote, ["Thanks for reading!"])
    builder.add(
      .chapter, number: 2, title: nil, ["1. She counted the waves.", "- Nobody came.", "***"])
    builder.add(.endNote, ["The end (for now)."])
    builder.stated.published = Stated("2019-02-28", evidence: [])
    var facts = FactsBuilder()
    facts.incipit = "Ada lit the lamp & waited."
    facts.title = .stated(Stated("The Lighthouse Year", evidence: [TextSpan(0, 19)]))
    facts.author = .stated(Stated("Mole & Sons", evidence: [TextSpan(0, 4)]))
    facts.summary = .stated(
      Stated("Ada keeps the light.\nSomebody keeps writing.", evidence: [TextSpan(40, 80)]))
    facts.archive = .inferred(Inferred(.ao3, confidence: 0.912_34, evidence: [TextSpan(0, 3)]))
    facts.kind = .inferred(Inferred(.chaptered, confidence: 0.99, evidence: [TextSpan(0, 3)]))
    facts.fandoms = [.stated(Stated("The Harbour Tales", evidence: [TextSpan(50, 60)]))]
    facts.relationships = [
      Relationship(
        characters: [1, 2],
        name: .inferred(Inferred("Ada / Bram", confidence: 0.7, evidence: [TextSpan(200, 210)])),
        nature: .romantic)
    ]
    facts.rating = .stated(Stated(.teen, evidence: [TextSpan(21, 40)]))
    facts.warnings = [
      Warning(
        .inferred(Inferred("blood", confidence: 0.4, evidence: [TextSpan(1, 2)])), severity: 1)
    ]
    facts.language = .inferred(Inferred("en", confidence: 1, evidence: [TextSpan(0, 9)]))
    facts.words = 58
    let letter = builder.span(
      of: "Dear Ada,\n\nThe sea is <rude> today.\n\nYours, Bram")
    let insert = Insert(kind: .letter, span: letter, writer: 2, reader: 1, confidence: 0.9)
    return TestWork(
      "lighthouse", builder.manuscript, facts.reading(inserts: [insert]),
      corrections: [
        Correction(id: 3, field: .universe, value: "canon", madeAt: modified),
        Correction(id: 4, field: .tag, value: "Fog; Letters", madeAt: modified),
      ])
  }()

  /// One chapter without any fact but its opening words.
  static let untitled: TestWork = {
    var builder = ManuscriptBuilder()
    builder.add(.chapter, ["It rained.", "***", "It stopped."])
    var facts = FactsBuilder()
    facts.incipit = "It rained."
    facts.words = 4
    return TestWork("untitled", builder.manuscript, facts.reading())
  }()

  /// Everything that could break a format out of its bounds.
  static let hostile: TestWork = {
    let evil =
      "]]></title><script>alert('1')</script> & \"q\" \u{0}\u{1B}[2J\u{FFFE}\u{202E} --- %>"
    var builder = ManuscriptBuilder()
    builder.name = "../../" + evil
    builder.sha256 = "not a hash <at> all"
    builder.add(.header, [evil, "---", "..."])
    builder.add(.authorNote, [evil])
    builder.add(.chapter, title: evil, ["# " + evil, evil, "---", "```", "# not a heading", "***"])
    builder.add(.chapter, title: evil + evil, [evil, "\u{0}", "&#0;&lt;", "1) x", "<!-- y"])
    builder.stated.published = Stated("2019-02-30<", evidence: [])
    var facts = FactsBuilder()
    facts.title = .stated(Stated(String(repeating: evil, count: 30), evidence: [TextSpan(0, 1)]))
    facts.author = .stated(Stated(evil, evidence: [TextSpan(0, 1)]))
    facts.summary = .inferred(Inferred(evil + "\n" + evil, confidence: 0.2, evidence: []))
    facts.tags = [
      .stated(Stated(evil, evidence: [TextSpan(0, 1)])),
      .stated(Stated("\u{0}", evidence: [TextSpan(0, 1)])),
    ]
    facts.fandoms = [.inferred(Inferred(evil, confidence: .nan, evidence: []))]
    facts.language = .stated(Stated("en\"><x", evidence: [TextSpan(0, 1)]))
    return TestWork("hostile", builder.manuscript, facts.reading())
  }()

  /// Notes and a header, but no story.
  static let notesOnly: TestWork = {
    var builder = ManuscriptBuilder()
    builder.add(.authorNote, ["Sorry, the chapter comes tomorrow."])
    builder.add(.endNote, ["Really."])
    return TestWork("notes only", builder.manuscript, FactsBuilder().reading())
  }()

  static let empty = TestWork("empty", ManuscriptBuilder().manuscript, FactsBuilder().reading())
}
