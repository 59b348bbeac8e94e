import IncipitBooks
import IncipitTestSupport
import IncipitText

/// Readings that no reader would make, over works that no one would write: any span anywhere, marks
/// that cross, people who are not there.
enum RandomReading {
  static func work(seed: UInt64) -> InterchangeWork {
    let base = RandomWork.work(seed: seed)
    var random = SeededRandom(seed: seed ^ 0xBEEF)
    let count = base.manuscript.text.count
    func span(_ longest: Int) -> TextSpan {
      let start = Int.random(in: 0...count, using: &random)
      return TextSpan(start, start + Int.random(in: 0...longest, using: &random))
    }
    func id() -> Int { Int.random(in: -1...4, using: &random) }
    let characters = (1...3).map { index in
      StoryCharacter(
        id: index, name: index == 2 ? "<b>&\"\u{0}" : "Ada \(index)", aliases: ["]]>", "e\u{301}"],
        pronouns: StoryCharacter.Pronouns.allCases.randomElement(using: &random), mentions: 1,
        quotations: 1, firstSpan: span(4), confidence: .nan)
    }
    let mentions = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      Mention(
        span: span(12), character: id(),
        kind: Mention.Kind.allCases.randomElement(using: &random) ?? .name,
        confidence: Double.random(in: -1...2, using: &random))
    }
    let quotations = (0..<Int.random(in: 0...12, using: &random)).map { index in
      Quotation(
        span: span(50), kind: Quotation.Kind.allCases.randomElement(using: &random) ?? .speech,
        speaker: Bool.random(using: &random) ? id() : nil,
        speakerText: Bool.random(using: &random) ? "a <keeper>\u{1B}" : nil,
        addressees: [id()], cue: span(9), verb: "say\"", how: .turn, confidence: 0.3,
        continues: Bool.random(using: &random) ? index + id() : nil)
    }
    let scenes = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      Scene(
        span: span(90), break: .implicit, present: [id(), id()], place: "<x>", time: nil,
        pointOfView: id(), isFlashback: true, valence: nil, confidence: 0.5)
    }
    let places = [
      Place(name: "Quill & Co", kind: .room, spans: [span(6), span(6)], confidence: 0.1)
    ]
    return InterchangeWork(
      description: "random reading of seed \(seed)", manuscript: base.manuscript,
      reading: Reading(
        work: base.reading.work, scenes: scenes,
        inserts: base.reading.inserts
          + [Insert(kind: .letter, span: span(200), writer: id(), reader: id(), confidence: 1)],
        characters: characters, mentions: mentions, quotations: quotations, places: places,
        times: [], findings: []))
  }
}
