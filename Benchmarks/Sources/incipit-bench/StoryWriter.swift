/// Writes stories of any length out of templates: chapters, scenes, narration and talk.
///
/// The same seed gives the same story. As in real long works, the cast grows with the length: six
/// people carry it, and every chapter brings one who is met only there.
struct StoryWriter {
  private struct Person {
    let name: String
    let isWoman: Bool
  }

  private let templates: StoryTemplates
  private var random: SeededGenerator
  private var leads: [Person] = []
  private var minor = Person(name: "", isWoman: true)

  init(seed: UInt64, templates: StoryTemplates) {
    self.templates = templates
    random = SeededGenerator(seed: seed)
    leads = (0..<6).map { Person(name: newName(), isWoman: $0 % 2 == 0) }
    minor = Person(name: newName(), isWoman: random.number(below: 2) == 0)
  }

  /// The names of those who carry the story, for queries.
  var leadNames: [String] { leads.map(\.name) }

  /// Writes a story of at least `words` words, piece by piece, so that it is never in memory whole.
  ///
  /// - Returns: How many words it has, the title and the headings counted.
  mutating func write(words: Int, to out: (String) throws -> Void) rethrows -> Int {
    var written = 0
    func put(_ text: String) throws {
      written += text.split { $0 == " " || $0 == "\n" }.count
      try out(text + "\n\n")
    }
    try put("The \(random.pick(templates["thing"])) at \(random.pick(templates["place"]))")
    var chapter = 0
    var nextChapter = 0
    while written < words {
      if written >= nextChapter {
        chapter += 1
        nextChapter = written + 3_000
        minor = Person(name: newName(), isWoman: random.number(below: 2) == 0)
        if words > 3_000 { try put("Chapter \(chapter)") }
      } else {
        try put("***")
      }
      let scene = written + 700
      let pair = newPair()
      while written < min(scene, words) {
        try put(narration(pair))
        for line in talk(pair) { try put(line) }
      }
    }
    return written
  }

  private mutating func newPair() -> (Person, Person) {
    let first = random.number(below: leads.count)
    let step = 1 + random.number(below: leads.count - 1)
    return (leads[first], leads[(first + step) % leads.count])
  }

  private mutating func newName() -> String {
    func part() -> String {
      let name = (0..<(2 + random.number(below: 2))).map { _ in random.pick(templates["syllable"]) }
        .joined()
      return name.prefix(1).uppercased() + name.dropFirst()
    }
    return part() + " " + part()
  }

  private mutating func narration(_ pair: (Person, Person)) -> String {
    (0..<(3 + random.number(below: 4))).map { _ in
      sentence(random.pick(templates["narration"]), pair)
    }.joined(separator: " ")
  }

  /// From three to eight turns between the two, told in every manner of tag.
  private mutating func talk(_ pair: (Person, Person)) -> [String] {
    (0..<(3 + random.number(below: 6))).map { turn in
      let here = turn % 2 == 0 ? pair : (pair.1, pair.0)
      let line = sentence(random.pick(templates["line"]), here)
      let verb = random.pick(templates["verb"])
      let first = here.0.name.split(separator: " ").first.map(String.init) ?? here.0.name
      switch random.number(below: 8) {
      case 0: return "\"\(line),\" \(verb) \(here.0.name)."
      case 1: return "\"\(line),\" \(first) \(verb)."
      case 2: return "\"\(line),\" \(here.0.isWoman ? "she" : "he") \(verb)."
      case 3: return sentence(random.pick(templates["beat"]), here) + " \"\(line).\""
      case 4: return "\"\(line),\" \(verb) \(fill(random.pick(templates["role"]), here))."
      default: return "\"\(line).\""
      }
    }
  }

  private mutating func sentence(_ template: String, _ pair: (Person, Person)) -> String {
    let text = fill(template, pair)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private mutating func fill(_ template: String, _ pair: (Person, Person)) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "A": text += short(pair.0)
      case "B": text += short(pair.1)
      case "a": text += pair.0.isWoman ? "she" : "he"
      case "b": text += pair.1.isWoman ? "she" : "he"
      case "as": text += pair.0.isWoman ? "her" : "his"
      case "bs": text += pair.1.isWoman ? "her" : "his"
      case "ao": text += pair.0.isWoman ? "her" : "him"
      case "bo": text += pair.1.isWoman ? "her" : "him"
      case "M": text += (minor.isWoman ? "Miss " : "Mr. ") + last(minor)
      case "P": text += random.pick(templates["place"])
      case "T": text += random.pick(templates["thing"])
      default: break
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// The given name, now and then the whole one.
  private mutating func short(_ person: Person) -> String {
    if random.number(below: 12) == 0 { return person.name }
    return person.name.split(separator: " ").first.map(String.init) ?? person.name
  }

  private func last(_ person: Person) -> String {
    person.name.split(separator: " ").last.map(String.init) ?? person.name
  }
}
