import Foundation
import IncipitBooks
import IncipitIntake
import IncipitLexicon
import IncipitReading
import IncipitTestSupport
import IncipitText

/// A manuscript and a reading for tests of the formats in which readings are handed on.
struct InterchangeWork: Sendable, CustomStringConvertible {
  let description: String
  let manuscript: Manuscript
  let reading: Reading

  static let reader = Reader(lexicon: Lexicon())

  var tokens: [StoryToken] { Self.reader.tokens(of: manuscript) }
  var text: SourceText { manuscript.text }

  /// Two people, a nameless one, a letter, two scenes, notes on all sides; each thing by hand.
  static let harbour: InterchangeWork = {
    var builder = ManuscriptBuilder()
    builder.name = "harbour.txt"
    builder.add(.authorNote, ["AN: <3 & thanks"])
    builder.add(
      .chapter, number: 1, title: "Fog",
      [
        "# Chapter 1: Fog", "\"Run,\" said Ada. \"Now, Bram!\"", "He nodded. \"Who is there?\"",
        "***", "🦉 \"The sea,\" said a keeper in Quill.", "Dear Ada,", "It is <rude> & cold.",
        "Bram",
      ])
    builder.add(.endNote, ["More soon."])
    builder.add(.chapter, number: 2, ["Ada thought: 'No \"gifts\" today.'"])
    var facts = FactsBuilder()
    facts.incipit = "\"Run,\" said Ada."
    facts.author = .stated(Stated("Mole & Sons", evidence: [TextSpan(0, 2)]))
    facts.fandoms = [.inferred(Inferred("Harbours", confidence: 0.25, evidence: [TextSpan(0, 2)]))]
    facts.tags = [.stated(Stated("Fog", evidence: [TextSpan(0, 2)]))]
    facts.language = .inferred(Inferred("en", confidence: 0.99, evidence: [TextSpan(0, 2)]))
    facts.relationships = [
      Relationship(
        characters: [1, 2],
        name: .inferred(Inferred("Ada / Bram", confidence: 0.7, evidence: [TextSpan(0, 2)])),
        nature: .romantic)
    ]
    facts.words = 30
    let at = builder.span(of:)
    let ada = at("Ada.")
    let reading = Reading(
      work: facts.facts,
      scenes: [
        scene(at("\"Run,\" said Ada. \"Now, Bram!\"\n\nHe nodded."), .start, present: [1, 2]),
        scene(at("🦉 \"The sea,\""), .marker, present: [], place: "Quill"),
      ],
      inserts: [
        Insert(
          kind: .letter, span: at("Dear Ada,\n\nIt is <rude> & cold.\n\nBram"), writer: 2,
          reader: 1,
          confidence: 0.9)
      ],
      characters: [
        person(1, "Ada Lane", ["Ada"], .she, at("Ada."), quotations: 3),
        person(2, "Bram", [], .he, at("Bram!"), quotations: 0),
      ],
      mentions: [
        Mention(
          span: TextSpan(Int(ada.start), Int(ada.end) - 1), character: 1, kind: .name, confidence: 1
        ),
        Mention(span: word("Bram", at("Bram!")), character: 2, kind: .name, confidence: 0.95),
        Mention(span: word("He", at("He nodded")), character: 2, kind: .pronoun, confidence: 0.4),
        Mention(span: word("Ada", at("Ada thought")), character: 1, kind: .name, confidence: 1),
      ],
      quotations: [
        Quotation(
          span: at("\"Run,\""), kind: .speech, speaker: 1, addressees: [2],
          cue: at("said Ada"), verb: "say", how: .tagName, confidence: 0.98),
        Quotation(
          span: at("\"Now, Bram!\""), kind: .speech, speaker: 1, addressees: [2], how: .continued,
          confidence: 0.45),
        Quotation(span: at("\"Who is there?\""), kind: .speech),
        Quotation(
          span: at("\"The sea,\""), kind: .speech, speakerText: "a keeper",
          cue: at("said a keeper"), verb: "say", how: .tagNominal, confidence: 0.8),
        Quotation(span: at("'No \"gifts\" today.'"), kind: .thought, speaker: 1, confidence: 0.6),
      ],
      places: [
        Place(name: "Quill", kind: .city, spans: [word("Quill", at("Quill."))], confidence: 0.5)
      ],
      times: [], findings: [])
    return InterchangeWork(
      description: "harbour", manuscript: builder.manuscript, reading: reading)
  }()

  /// The works of the other exports' tests, hostile and empty ones among them.
  static let plain = TestWork.all.map {
    InterchangeWork(
      description: $0.testDescription, manuscript: $0.manuscript, reading: $0.reading)
  }

  /// What the reader makes of the sample stories.
  static let samples: [InterchangeWork] = ProjectFolder.samples.compactMap { path in
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return read(Array(data), name: URL(fileURLWithPath: path).lastPathComponent)
  }

  /// What the reader makes of `bytes`; nil if they are no text.
  static func read(_ bytes: [UInt8], name: String = "story.txt") -> InterchangeWork? {
    guard
      let noted = try? Intake.manuscript(
        of: bytes, name: name, sha256: String(repeating: "a5", count: 32))
    else { return nil }
    return InterchangeWork(
      description: name, manuscript: noted.value, reading: reader.reading(of: noted.value))
  }

  private static func word(_ word: String, _ span: TextSpan) -> TextSpan {
    TextSpan(Int(span.start), Int(span.start) + word.utf8.count)
  }

  private static func scene(
    _ span: TextSpan, _ kind: Scene.Break, present: [Int], place: String? = nil
  ) -> Scene {
    Scene(
      span: span, break: kind, present: present, place: place, time: nil,
      pointOfView: present.first, isFlashback: false, valence: nil, confidence: 0.75)
  }

  private static func person(
    _ id: Int, _ name: String, _ aliases: [String], _ pronouns: StoryCharacter.Pronouns,
    _ span: TextSpan, quotations: Int
  ) -> StoryCharacter {
    StoryCharacter(
      id: id, name: name, aliases: aliases, pronouns: pronouns, mentions: 2,
      quotations: quotations, firstSpan: span, confidence: 0.9, isNarrator: false)
  }
}
