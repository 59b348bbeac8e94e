/// A language that nobody speaks, with the frequencies of one that is spoken.
///
/// Its commonest words are those of English, so that stems and common words cost what they cost in
/// English; the others are made of syllables.
struct ShelfWords: Sendable {
  let words: ZipfList
  let givenNames: ZipfList
  let surnames: ZipfList
  let authors: ZipfList
  let fandoms: ZipfList
  let tags: ZipfList
  let places: ZipfList

  init() {
    let made = Self.made(70_000, endings: ["", "", "", "s", "ed", "ing", "ly", "er"])
    words = ZipfList(Self.common + made, shift: 2, power: 1.12)
    let names = Self.made(6_000, endings: ["", "a", "is"]).map(Self.capital)
    givenNames = ZipfList(Array(names[..<1_500]), shift: 6)
    surnames = ZipfList(Array(names[1_500...]), shift: 20)
    authors = ZipfList(Self.made(20_000, endings: ["", "42", "x"]), shift: 50)
    fandoms = ZipfList(
      (0..<400).map { "\(Self.capital(made[$0 * 7])) \(Self.capital(made[$0 * 11 + 3]))" }, shift: 2
    )
    tags = ZipfList((0..<5_000).map { "\(made[$0 * 3]) \(made[$0 * 5 + 1])" }, shift: 4)
    places = ZipfList(made[1_000..<4_000].map(Self.capital), shift: 10)
  }

  static let warnings = ["violence", "character death", "self-harm", "torture", "drugs"]

  /// Different made-up words, in an order in which short ones come early; none of them English.
  private static func made(_ count: Int, endings: [String]) -> [String] {
    let first = [
      "b", "br", "d", "dr", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "r", "st", "t", "v", "w",
    ]
    let middle = ["a", "e", "i", "o", "u", "ao", "oi", "ei"]
    let last = ["b", "ck", "d", "lf", "m", "n", "nd", "rk", "sk", "th", "x", "z"]
    var random = ShelfRandom(seed: UInt64(count))
    var seen: Set<String> = []
    var words: [String] = []
    while words.count < count {
      var word = ""
      for _ in 0..<(words.count < 600 ? 1 : words.count < 12_000 ? 2 : 3) {
        word +=
          first[random.number(below: first.count)] + middle[random.number(below: middle.count)]
        if random.happens(60) { word += last[random.number(below: last.count)] }
      }
      word += endings[random.number(below: endings.count)]
      if !common.contains(word), seen.insert(word).inserted { words.append(word) }
    }
    return words
  }

  static func capital(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// Common words of English, about in the order of their frequency in stories.
  static let common = """
    the and to a of he she was his i her in it you that had with at for on as him but not said they be \
    me what from so all my out up were there is if this have no one back would when could like just \
    down do them know then into who over eyes been about don't looked time an or by their your we did \
    before than now more how around only again hand head didn't little way even where think which get \
    face thought go see right good off still never something away come through want him want room \
    other too here door looking long some any us man well turned asked after make made being first \
    are can much old two tell take look night why got came day really two felt let last going voice \
    smiled hands took went always every own say while house knew light water window morning table \
    walked heart love began another moment against under nothing once anything mother father world \
    letter lantern harbour kitchen garden winter summer promise river stone silver shadow whisper \
    singing dancing running laughing waiting sleeping breaking burning falling remembered forgotten
    """.split(separator: " ").map(String.init).reduce(into: [String]()) { words, word in
      if !words.contains(word) { words.append(word) }
    }
}
