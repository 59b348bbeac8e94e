package import IncipitBooks
import IncipitText

/// A work for tests of the shelf, with a reading made by hand.
///
/// In the text `⟦1>2:“Run.”⟧` is speech of the first character to the second, `⟦0:“Run.”⟧` is
/// nobody's; a line `***` parts scenes.
package struct ShelfWork {
  package let manuscript: Manuscript
  package let reading: Reading

  /// Makes the work.
  ///
  /// - Parameters:
  ///   - marked: the text.
  ///   - name: the file's name, from which a hash is made too; two works differ in it.
  ///   - title: as the source states it.
  ///   - author: as the source states it.
  ///   - cast: a name each, other forms behind slashes: "Ada Quill/Miss Quill".
  ///   - fandoms: as guessed.
  ///   - ships: as guessed.
  ///   - universe: as guessed.
  ///   - words: of the story.
  ///   - valences: of its scenes, in order; unknown of those behind.
  package init(
    _ marked: String, name: String, title: String? = nil, author: String? = nil,
    cast: [String] = [], fandoms: [String] = [], ships: [String] = [], universe: Universe? = nil,
    words: Int = 100, valences: [Double] = []
  ) {
    let plain = MarkedText(marked)
    let text = SourceText(plain.text)
    let line = text.trimmed(TextSpan(0, min(40, text.count)))
    manuscript = Manuscript(
      source: SourceDescription(
        name: name, sha256: Self.hash(name), bytes: text.count, format: .text, encoding: .utf8),
      text: text, parts: [Part(.chapter, text.span)], paragraphs: [], stated: StatedFacts())
    let characters = cast.enumerated().map { index, forms in
      let names = forms.split(separator: "/").map(String.init)
      return StoryCharacter(
        id: index + 1, name: names.first ?? "", aliases: Array(names.dropFirst()), pronouns: nil,
        mentions: 1, quotations: 0, firstSpan: line, confidence: 1)
    }
    reading = Reading(
      work: WorkFacts(
        incipit: plain.text.split(separator: "\n").first.map(String.init), incipitSpan: line,
        title: title.map { .stated(Stated($0, evidence: [line])) } ?? .unknown,
        author: author.map { .stated(Stated($0, evidence: [line])) } ?? .unknown,
        summary: .unknown, archive: .unknown, kind: .unknown,
        fandoms: fandoms.map { .inferred(Inferred($0, confidence: 0.8, evidence: [line])) },
        relationships: ships.map {
          Relationship(
            characters: [], name: .inferred(Inferred($0, confidence: 0.7, evidence: [line])),
            nature: .romantic)
        },
        universe: universe.map { .inferred(Inferred($0, confidence: 0.6, evidence: [line])) }
          ?? .unknown,
        tags: [], rating: .unknown, warnings: [],
        language: .inferred(Inferred("en", confidence: 0.9, evidence: [line])),
        pointOfView: .unknown, tense: .unknown, words: words),
      scenes: Self.scenes(plain.text, present: characters.map(\.id), valences), inserts: [],
      characters: characters, mentions: [], quotations: Self.quotations(plain.marks), places: [],
      times: [], findings: [])
  }

  private static func scenes(
    _ text: String, present: [Int], _ valences: [Double]
  ) -> [Scene] {
    var spans: [TextSpan] = []
    var start = 0
    let bytes = Array(text.utf8)
    let mark = Array("***\n".utf8)
    for index in bytes.indices where bytes[index...].starts(with: mark) {
      spans.append(TextSpan(start, index))
      start = index
    }
    spans.append(TextSpan(start, bytes.count))
    return spans.enumerated().map { index, span in
      Scene(
        span: span, break: span.start == 0 ? .start : .marker, present: present, place: nil,
        time: nil, pointOfView: nil, isFlashback: false,
        valence: index < valences.count ? valences[index] : nil, confidence: 1)
    }
  }

  private static func quotations(_ marks: [MarkedText.Mark]) -> [Quotation] {
    marks.map { mark in
      let sides = mark.kind.split(separator: ">").compactMap { Int($0) }
      return Quotation(
        span: mark.span, kind: .speech, speaker: sides.first.flatMap { $0 > 0 ? $0 : nil },
        addressees: Array(sides.dropFirst()))
    }
  }

  /// 64 digits that follow from `name` (FNV-1a); no hash of the text.
  private static func hash(_ name: String) -> String {
    let value = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(value, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.count) + digits
    return String(repeating: padded, count: 4)
  }
}
