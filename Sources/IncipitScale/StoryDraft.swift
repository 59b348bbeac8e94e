import IncipitBooks
import IncipitText

/// A story as it is being written: from 600 to 1,000 words in three to six scenes, two in five
/// paragraphs of them speech.
struct StoryDraft {
  private let language: ShelfWords
  private(set) var text: [UInt8] = []
  private(set) var words = 0
  private(set) var scenes: [Scene] = []
  private(set) var quotations: [Quotation] = []
  /// Of the cast, those who carry the story first.
  private(set) var names: [String] = []

  init(language: ShelfWords) {
    self.language = language
    text.reserveCapacity(8_192)
  }

  mutating func write(_ random: inout ShelfRandom) {
    names = (0..<random.number(3..<9)).map { _ in
      "\(language.givenNames.draw(&random)) \(language.surnames.draw(&random))"
    }
    let count = random.number(3..<7)
    let goal = random.number(600..<1_000)
    for scene in 0..<count {
      if scene > 0 { put("***\n\n") }
      let start = text.count
      let pair = (0, 1 + random.number(below: min(2, names.count - 1)))
      let guest = random.happens(40) ? random.number(below: names.count) : pair.0
      while words < goal * (scene + 1) / count { paragraph(pair, &random) }
      let present = [pair.0, pair.1] + ([pair.0, pair.1].contains(guest) ? [] : [guest])
      scenes.append(
        Scene(
          span: TextSpan(start, text.count), break: scene == 0 ? .start : .marker,
          present: present.map { $0 + 1 }, place: language.places.draw(&random), time: nil,
          pointOfView: pair.0 + 1, isFlashback: false, valence: nil, confidence: 0.9))
    }
  }

  func characters(_ line: TextSpan) -> [StoryCharacter] {
    names.enumerated().map { index, name in
      let given = name.prefix { $0 != " " }
      return StoryCharacter(
        id: index + 1, name: name, aliases: [String(given)], pronouns: .she, mentions: 9,
        quotations: 3, firstSpan: line, confidence: 0.9)
    }
  }

  private mutating func paragraph(_ pair: (Int, Int), _ random: inout ShelfRandom) {
    if random.happens(40) {
      let (speaker, hearer) = random.happens(50) ? pair : (pair.1, pair.0)
      let start = text.count
      put("\"")
      sentence(random.number(4..<14), &random)
      put(random.happens(2) ? ", good bye.\"" : ".\"")
      quotations.append(
        Quotation(
          span: TextSpan(start, text.count), kind: random.happens(10) ? .thought : .speech,
          speaker: speaker + 1, addressees: [hearer + 1], confidence: 0.9))
      put(" said \(names[speaker].prefix { $0 != " " }).\n\n")
      words += 2
    } else {
      for _ in 0..<random.number(1..<5) {
        sentence(random.number(6..<22), &random)
        put(". ")
      }
      put("\n\n")
    }
  }

  private mutating func sentence(_ count: Int, _ random: inout ShelfRandom) {
    for place in 0..<count {
      if place > 0 { put(" ") }
      let isName = random.happens(3)
      let word =
        isName
        ? String(names[random.number(below: 2)].prefix { $0 != " " })
        : language.words.draw(&random)
      put(place == 0 ? ShelfWords.capital(word) : word)
    }
    words += count
  }

  private mutating func put(_ piece: String) { text += Array(piece.utf8) }
}
