import IncipitBooks

/// The people of a reading by their ids, and those who speak without an entry.
struct CastList: Sendable {
  let characters: [StoryCharacter]
  /// What speakers without an entry are called, each once, in the order in which they speak.
  let unnamed: [String]
  private let byID: [Int: Int]
  private let byText: [String: Int]

  init(_ reading: Reading) {
    characters = reading.characters
    byID = Dictionary(
      reading.characters.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
    var unnamed: [String] = []
    var byText: [String: Int] = [:]
    for quotation in reading.quotations where quotation.speaker == nil {
      guard let text = quotation.speakerText.map(BookText.line), !text.isEmpty,
        byText[text] == nil
      else { continue }
      byText[text] = unnamed.count
      unnamed.append(text)
    }
    self.unnamed = unnamed
    self.byText = byText
  }

  /// Those of the characters to whom an id leads: all, unless two have one id, which no reader makes.
  var known: [StoryCharacter] {
    characters.indices.filter { byID[characters[$0].id] == $0 }.map { characters[$0] }
  }

  subscript(id: Int) -> StoryCharacter? { byID[id].map { characters[$0] } }

  /// The name of the character `id` on one line; nil if there is none.
  func name(_ id: Int) -> String? { self[id].map { BookText.line($0.name) } }

  /// The place of a speaker in `unnamed`.
  func unnamedIndex(_ text: String) -> Int? { byText[BookText.line(text)] }

  /// What the speaker of `quotation` is called; nil if unresolved.
  func speaker(of quotation: Quotation) -> String? {
    quotation.speaker.flatMap(name) ?? quotation.speakerText.map(BookText.line)
  }
}
