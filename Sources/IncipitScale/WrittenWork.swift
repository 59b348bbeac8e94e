import IncipitBooks
import IncipitText

/// One story of a made shelf, with the reading that a reader would have made of it.
struct WrittenWork {
  let manuscript: Manuscript
  let reading: Reading
  let words: Int

  /// Writes the work of a number; the same number gives the same work.
  init(_ number: Int, seed: UInt64, words language: ShelfWords) {
    var random = ShelfRandom(seed: seed &* 0x1_0000_0001 &+ UInt64(number))
    var writer = StoryDraft(language: language)
    writer.write(&random)
    words = writer.words
    let text = SourceText(repairing: writer.text)
    let line = TextSpan(0, min(40, writer.text.count))
    manuscript = Manuscript(
      source: SourceDescription(
        name: "\(number).txt", sha256: Self.hash(number, seed), bytes: text.count, format: .text,
        encoding: .utf8),
      text: text, parts: [Part(.chapter, text.span)], paragraphs: [], stated: StatedFacts())
    let facts = Self.facts(writer, line, language, &random)
    reading = Reading(
      work: facts, scenes: writer.scenes, inserts: [], characters: writer.characters(line),
      mentions: [], quotations: writer.quotations,
      places: [
        Place(
          name: language.places.draw(&random), kind: .city, spans: [line], confidence: 0.8)
      ], times: [], findings: [])
  }

  private static func facts(
    _ draft: StoryDraft, _ line: TextSpan, _ language: ShelfWords, _ random: inout ShelfRandom
  ) -> WorkFacts {
    func stated<Value>(_ value: Value) -> Fact<Value> { .stated(Stated(value, evidence: [line])) }
    func guess<Value>(_ value: Value) -> Fact<Value> {
      .inferred(Inferred(value, confidence: 0.8, evidence: [line]))
    }
    let title = (0..<random.number(1..<5)).map { _ in
      ShelfWords.capital(language.words.draw(&random))
    }.joined(separator: " ")
    let isStated = random.happens(70)
    let fandom = language.fandoms.draw(&random)
    let pair = "\(draft.names[0]) / \(draft.names[1])"
    return WorkFacts(
      incipit: String(decoding: draft.text.prefix(60), as: UTF8.self), incipitSpan: line,
      title: random.happens(80) ? stated(title) : .unknown,
      author: random.happens(70) ? stated(language.authors.draw(&random)) : .unknown,
      summary: .unknown, archive: .unknown, kind: stated(random.happens(80) ? .oneShot : .drabble),
      fandoms: [isStated ? stated(fandom) : guess(fandom)],
      relationships: [
        Relationship(
          characters: [1, 2], name: isStated ? stated(pair) : guess(pair), nature: .romantic)
      ],
      universe: random.happens(30) ? guess(random.happens(60) ? .au : .canon) : .unknown,
      tags: (0..<random.number(below: 5)).map { _ in stated(language.tags.draw(&random)) },
      rating: random.happens(50)
        ? stated(Rating.allCases[random.number(below: Rating.allCases.count)]) : .unknown,
      warnings: random.happens(20)
        ? [
          Warning(
            stated(ShelfWords.warnings[random.number(below: ShelfWords.warnings.count)]),
            severity: nil)
        ] : [],
      language: guess(random.happens(95) ? "en" : "fr"), pointOfView: guess(.third),
      tense: guess(.past), words: draft.words)
  }

  /// 64 digits; no hash of the text, which nobody compares here.
  private static func hash(_ number: Int, _ seed: UInt64) -> String {
    var random = ShelfRandom(seed: seed ^ (UInt64(number) << 20))
    return (0..<4).map { _ in
      let digits = String(random.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
