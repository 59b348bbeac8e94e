import IncipitBooks
import IncipitPages
import IncipitText

/// A small story of our own in every shape that the pages lay out, read by hand.
struct SampleStory {
  let manuscript: Manuscript
  let reading: Reading

  var layout: ReaderLayout { ReaderLayout(manuscript) }

  func card(corrections: [Correction] = [], id: Int64 = 7) -> Card {
    Card(
      id: id, reading: reading, corrections: corrections, copies: [manuscript.source],
      addedAt: "2026-03-04T10:20:30Z")
  }

  static let text = """
    Actions
    Rating: Teen And Up Audiences

    The Lamp at Saltwick

    Summary:
    The keeper’s daughter writes to a ship that does not answer.

    AN: I wrote this on the night ferry, be kind!

    Chapter 1: Oil

    “You were to trim it at six,” said Captain Marrow. The lamp hissed between them, and for a while \
    neither of them looked at anything else.

    “I did trim it.” Ines wiped her hands on her skirt. “It was the wind that put it out, not I.”

    He bent over the log book. There was nothing in it but the hours, one under the other, in her \
    small upright hand.

    “Then write that,” he told her. “Write: wind.”

    * * *

    The harbour lay flat as slate in the morning. Old Peg was mending a net on the steps, and did \
    not look up.

    “He’s a hard man,” Peg said.

    “He’s a tired one.”

    Someone laughed behind the boats. “Tired! That’s rich.”

    Dear Tobias,

    the lamp went out last night and I thought of you at once. Do not be angry. Write soon.

    Yours, Ines

    Chapter 2: Salt

    Three years before, the sea had come up over the wall and taken the garden. Ines remembered \
    the cabbages, how they floated.

    “Leave them,” Captain Marrow had said. He was only the keeper’s mate then, and younger.

    She had left them. In the morning there was salt on every window, and she wrote her name in \
    it with a finger, and under it another name.

    AN: the end! Tell me what you think.

    """

  /// The story; `title` false leaves the header's title and author unknown, as in a bare dump.
  init(isTitled: Bool = true) {
    let text = SourceText(Self.text)
    func span(_ words: String) -> TextSpan { Self.find(words, in: text) }
    func from(_ words: String, to next: String?) -> TextSpan {
      TextSpan(Int(span(words).start), next.map { Int(span($0).start) } ?? text.count)
    }
    let parts = [
      Part(.header, from("Actions", to: "The Lamp")),
      Part(.title, from("The Lamp at", to: "Summary:")),
      Part(.summary, from("Summary:", to: "AN: I wrote")),
      Part(.authorNote, from("AN: I wrote", to: "Chapter 1")),
      Part(.chapter, from("Chapter 1", to: "Chapter 2"), number: 1, title: "Oil"),
      Part(.chapter, from("Chapter 2", to: "AN: the end"), number: 2, title: "Salt"),
      Part(.endNote, from("AN: the end", to: nil)),
    ]
    let paragraphs = LineTable(text).lines.map(text.trimmed).filter { !$0.isEmpty }.map { line in
      let words = text.string(line)
      let role: Paragraph.Role =
        words.hasPrefix("Chapter ") ? .heading : words == "* * *" ? .sceneBreak : .prose
      return Paragraph(line, part: parts.firstIndex { $0.span.contains(line) } ?? 0, role: role)
    }
    var stated = StatedFacts()
    if isTitled {
      stated.title = Stated(
        "The Lamp at Saltwick", evidence: [span("The Lamp at Saltwick")])
    }
    manuscript = Manuscript(
      source: SourceDescription(
        name: "lamp.txt",
        sha256: String(repeating: "7c3e91d05ab2", count: 6).prefix(64).description,
        bytes: text.count, format: .text, encoding: .utf8),
      text: text, parts: parts, paragraphs: paragraphs, stated: stated)
    reading = Self.reading(of: text, stated: stated)
  }

  static func find(_ words: String, in text: SourceText) -> TextSpan {
    let needle = Array(words.utf8)
    let start =
      text.utf8.indices.first { text.utf8[$0...].starts(with: needle) } ?? text.count
    return TextSpan(start, min(text.count, start + needle.count))
  }
}

extension SampleStory {
  private static func reading(of text: SourceText, stated: StatedFacts) -> Reading {
    func span(_ words: String) -> TextSpan { find(words, in: text) }
    func speech(
      _ words: String, _ speaker: Int?, _ how: Quotation.Clue? = .tagName,
      _ confidence: Double = 0.97,
      text speakerText: String? = nil
    ) -> Quotation {
      Quotation(
        span: span(words), kind: .speech, speaker: speaker, speakerText: speakerText,
        how: speaker == nil ? nil : how, confidence: speaker == nil ? 0 : confidence)
    }
    let quotations = [
      speech("“You were to trim it at six,”", 1),
      speech("“I did trim it.”", 2, .beat, 0.9),
      speech("“It was the wind that put it out, not I.”", 2, .beat, 0.9),
      speech("“Then write that,”", 1, .tagPronoun, 0.86),
      speech("“Write: wind.”", 1, .continued, 0.86),
      speech("“He’s a hard man,”", 3),
      speech("“He’s a tired one.”", 2, .turn, 0.62),
      speech("“Tired! That’s rich.”", nil),
      speech("“Leave them,”", 1),
    ]
    let characters = [
      StoryCharacter(
        id: 1, name: "Captain Marrow", aliases: ["the keeper’s mate"], pronouns: .he, mentions: 9,
        quotations: 4, firstSpan: span("Captain Marrow"), confidence: 0.96),
      StoryCharacter(
        id: 2, name: "Ines", aliases: ["the keeper’s daughter"], pronouns: .she, mentions: 12,
        quotations: 3, firstSpan: span("Ines"), confidence: 0.98),
      StoryCharacter(
        id: 3, name: "Old Peg", aliases: ["Peg"], pronouns: nil, mentions: 3, quotations: 1,
        firstSpan: span("Old Peg"), confidence: 0.6),
    ]
    func scene(
      _ first: String, _ last: String, _ kind: Scene.Break, _ present: [Int], place: String?,
      time: String?, isFlashback: Bool = false
    ) -> Scene {
      Scene(
        span: TextSpan(Int(span(first).start), Int(span(last).end)), break: kind, present: present,
        place: place, time: time, pointOfView: 2, isFlashback: isFlashback, valence: nil,
        confidence: 0.8)
    }
    return Reading(
      work: WorkFacts(
        incipit: "“You were to trim it at six,” said Captain Marrow.",
        incipitSpan: span("“You were to trim it at six,” said Captain Marrow."),
        title: stated.title.map { .stated($0) } ?? .unknown, author: .unknown,
        summary: .stated(
          Stated(
            "The keeper’s daughter writes to a ship that does not answer.",
            evidence: [span("The keeper’s daughter writes")])),
        archive: .inferred(Inferred(.ao3, confidence: 0.97, evidence: [span("Actions")])),
        kind: .inferred(
          Inferred(.chaptered, confidence: 0.99, evidence: [span("Chapter 1: Oil")])),
        fandoms: [
          .inferred(
            Inferred(
              "The Lamplighters", confidence: 0.66,
              evidence: [span("Captain Marrow"), span("Old Peg")]))
        ],
        relationships: [
          Relationship(
            characters: [2], nature: .romantic, evidence: [span("I thought of you at once")])
        ],
        universe: .unknown,
        tags: [],
        rating: .stated(Stated(.teen, evidence: [span("Rating: Teen And Up Audiences")])),
        warnings: [
          Warning(
            .inferred(Inferred("death", confidence: 0.55, evidence: [span("taken the garden")])),
            severity: 1)
        ],
        language: .inferred(Inferred("en", confidence: 0.99, evidence: [span("The harbour")])),
        pointOfView: .inferred(Inferred(.third, confidence: 0.98, evidence: [span("He bent")])),
        tense: .inferred(Inferred(.past, confidence: 0.98, evidence: [span("lay flat")])),
        words: 260),
      scenes: [
        scene("“You were", "Write: wind.”", .start, [1, 2], place: "the lamp room", time: "night"),
        scene(
          "The harbour", "That’s rich.”", .marker, [3, 2], place: "the harbour", time: "morning"),
        scene("Dear Tobias", "Yours, Ines", .implicit, [2], place: nil, time: nil),
        scene(
          "Three years before", "another name.", .chapter, [2, 1], place: "the garden",
          time: "three years before", isFlashback: true),
      ],
      inserts: [
        Insert(
          kind: .letter,
          span: TextSpan(Int(span("Dear Tobias").start), Int(span("Yours, Ines").end)), writer: 2,
          reader: nil, confidence: 0.9)
      ],
      characters: characters, mentions: [], quotations: quotations,
      places: [
        Place(name: "Saltwick", kind: .city, spans: [span("Saltwick")], confidence: 0.8)
      ],
      times: [],
      findings: [
        Finding(
          "text.stray-word", .note, at: span("Actions"),
          "“Actions” belongs to the page, not the story"),
        Finding(
          "intake.author.missing", .warning, "no author is named anywhere",
          remedy: "fill in the author on the card"),
      ])
  }
}

extension Relationship {
  fileprivate init(characters: [Int], nature: Nature, evidence: [TextSpan]) {
    self.init(
      characters: characters,
      name: .inferred(Inferred("Ines / Tobias", confidence: 0.72, evidence: evidence)),
      nature: nature)
  }
}
