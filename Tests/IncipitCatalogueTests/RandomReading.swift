import IncipitBooks
import IncipitTestSupport
import IncipitText

/// Readings of any shape, each the same for the same seed.
struct RandomReading {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func reading() -> Reading {
    Reading(
      work: work(),
      scenes: list { own in
        Scene(
          span: own.span(), break: own.choice(), present: own.list { $0.number() },
          place: own.maybe { $0.text() }, time: own.maybe { $0.text() },
          pointOfView: own.maybe { $0.number() }, isFlashback: own.flag(),
          valence: own.maybe { $0.share() }, confidence: own.share())
      },
      inserts: list { own in
        Insert(
          kind: own.choice(), span: own.span(), writer: own.maybe { $0.number() },
          reader: own.maybe { $0.number() }, confidence: own.share())
      },
      characters: list { own in
        StoryCharacter(
          id: own.number(), name: own.text(), aliases: own.list { $0.text() },
          pronouns: own.maybe { $0.choice() }, mentions: own.number(), quotations: own.number(),
          firstSpan: own.span(), confidence: own.share(), isNarrator: own.flag())
      },
      mentions: list { own in
        Mention(
          span: own.span(), character: own.number(), kind: own.choice(), confidence: own.share())
      },
      quotations: list { own in
        Quotation(
          span: own.span(), kind: own.choice(), speaker: own.maybe { $0.number() },
          speakerText: own.maybe { $0.text() }, addressees: own.list { $0.number() },
          cue: own.maybe { $0.span() }, verb: own.maybe { $0.text() },
          how: own.maybe { $0.choice() }, confidence: own.share(),
          continues: own.maybe { $0.number() })
      },
      places: list { own in
        Place(
          name: own.text(), kind: own.choice(), spans: own.list { $0.span() },
          confidence: own.share())
      },
      times: list { own in TimeMark(text: own.text(), span: own.span(), effect: own.choice()) },
      findings: list { own in
        Finding(
          own.text(), own.choice(), at: own.maybe { $0.span() }, own.text(),
          remedy: own.maybe { $0.text() })
      })
  }

  private mutating func work() -> WorkFacts {
    WorkFacts(
      incipit: maybe { $0.text() }, incipitSpan: maybe { $0.span() }, title: fact { $0.text() },
      author: fact { $0.text() }, summary: fact { $0.text() }, archive: fact { $0.choice() },
      kind: fact { $0.choice() }, fandoms: list { own in own.fact { $0.text() } },
      relationships: list { own in
        Relationship(
          characters: own.list { $0.number() }, name: own.fact { $0.text() },
          nature: own.maybe { $0.choice() })
      },
      universe: fact { $0.choice() }, tags: list { own in own.fact { $0.text() } },
      rating: fact { $0.choice() },
      warnings: list { own in
        Warning(own.fact { $0.text() }, severity: own.maybe { $0.number() })
      },
      language: fact { $0.text() }, pointOfView: fact { $0.choice() }, tense: fact { $0.choice() },
      words: number())
  }

  private mutating func fact<Value>(_ value: (inout Self) -> Value) -> Fact<Value> {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .unknown
    case 1: .stated(Stated(value(&self), evidence: list { $0.span() }))
    case 2:
      .inferred(Inferred(value(&self), confidence: share(), evidence: list { $0.span() }))
    default: .corrected(Corrected(value(&self), correction: Int64(number())))
    }
  }

  private mutating func list<Value>(_ value: (inout Self) -> Value) -> [Value] {
    (0..<Int.random(in: 0..<5, using: &random)).map { _ in value(&self) }
  }

  private mutating func maybe<Value>(_ value: (inout Self) -> Value) -> Value? {
    flag() ? value(&self) : nil
  }

  private mutating func choice<Value: CaseIterable>() -> Value where Value.AllCases == [Value] {
    Value.allCases[Int.random(in: Value.allCases.indices, using: &random)]
  }

  private mutating func flag() -> Bool { Bool.random(using: &random) }

  private mutating func share() -> Double { Double.random(in: 0...1, using: &random) }

  /// Of any size, and the ends of what there is among them.
  private mutating func number() -> Int {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: .min
    case 1: .max
    case 2: -1
    default: Int.random(in: -5...100_000, using: &random)
    }
  }

  private mutating func span() -> TextSpan {
    if Int.random(in: 0..<8, using: &random) == 0 { return TextSpan(0, Int(UInt32.max)) }
    let start = Int.random(in: 0..<1_000_000, using: &random)
    return TextSpan(start, start + Int.random(in: 0..<300, using: &random))
  }

  /// With the same letter composed and decomposed among them, which strings take for equal.
  private mutating func text() -> String {
    let words = ["", "Ada", "\u{E9}", "e\u{301}", "rain 雨", "\u{0}", "\"🙂\"", "Ada Quill"]
    return words[Int.random(in: words.indices, using: &random)]
  }
}
