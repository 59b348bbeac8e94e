/// Queries of each kind that people ask of a shelf, drawn by a seed out of its language.
struct QueryMaker {
  /// A kind by name, with how one of it is drawn.
  struct Kind: Sendable {
    let name: String
    let draw: @Sendable (inout ShelfRandom, ShelfWords) -> String
  }

  /// In the order of the table.
  static let kinds: [Kind] = [
    Kind(name: "a rare word") { $1.words.things[$0.number(3_000..<40_000)] },
    Kind(name: "a word") { $1.words.things[$0.number(200..<3_000)] },
    Kind(name: "a common word") { $1.words.things[$0.number(below: 200)] },
    Kind(name: "two words") { "\($1.words.draw(&$0)) \($1.words.things[$0.number(100..<2_000)])" },
    Kind(name: "either word") {
      "\($1.words.things[$0.number(below: 200)]) OR \($1.words.things[$0.number(200..<3_000)])"
    },
    Kind(name: "a phrase") {
      "\"\($1.words.things[$0.number(below: 40)]) \($1.words.things[$0.number(below: 400)])\""
    },
    Kind(name: "a beginning") { "\($1.words.things[$0.number(200..<3_000)].prefix(4))*" },
    Kind(name: "without a word") {
      "\($1.words.things[$0.number(200..<3_000)]) -\($1.words.things[$0.number(below: 200)])"
    },
    Kind(name: "a speaker") { "said:\($1.givenNames.draw(&$0))" },
    Kind(name: "what somebody says") {
      "said:\($1.givenNames.draw(&$0)) \($1.words.things[$0.number(below: 1_000)])"
    },
    Kind(name: "a phrase somebody says") { "said:\($1.givenNames.draw(&$0)) \"good bye\"" },
    Kind(name: "a fandom") { "fandom:\"\($1.fandoms.draw(&$0))\"" },
    Kind(name: "a word in a fandom") {
      "fandom:\"\($1.fandoms.draw(&$0))\" \($1.words.things[$0.number(below: 1_000)])"
    },
    Kind(name: "a word, not a tag") {
      "\($1.words.things[$0.number(below: 1_000)]) -tag:\"\($1.tags.draw(&$0))\" words:>700"
    },
    Kind(name: "a title") { "title:\($1.words.things[$0.number(below: 3_000)])" },
    Kind(name: "a character") { "character:\($1.givenNames.draw(&$0))" },
  ]

  /// A half-remembered story: four or five words and a name.
  static func description(_ random: inout ShelfRandom, _ language: ShelfWords) -> String {
    let words = (0..<random.number(4..<6)).map { _ in
      language.words.things[random.number(100..<8_000)]
    }
    return "the one where \(language.givenNames.draw(&random)) \(words.joined(separator: " "))"
  }
}
