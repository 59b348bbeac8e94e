import IncipitBooks

/// Which voice reads whom.
///
/// Voices are asked for by gender, where the story's pronouns tell it, and by a number that tells
/// those of one gender apart; the program that speaks picks what it has. The same cast has the same
/// voices each time.
struct SpeechVoices {
  /// A voice as SSML's element of that name asks for it.
  struct Voice: Hashable {
    enum Gender: String {
      case female
      case male
      case neutral
    }

    /// Nil leaves the choice to the program that speaks.
    let gender: Gender?
    /// From 1, among the voices of one gender.
    let variant: Int

    var attributes: String {
      let own = "variant=\"\(variant)\""
      return gender.map { "gender=\"\($0.rawValue)\" \(own)" } ?? own
    }
  }

  /// The voice of what nobody says.
  let narrator: Voice
  /// The cast with their voices, most present first.
  let people: [(person: BookPerson, voice: Voice)]
  /// Speakers without an entry, in the order in which they speak.
  let unnamed: [(name: String, voice: Voice)]
  private let byID: [Int: Voice]
  private let byName: [String: Voice]

  init(_ book: Book) {
    var counts: [Voice.Gender: Int] = [:]
    func next(_ gender: Voice.Gender) -> Voice {
      counts[gender, default: 0] += 1
      return Voice(gender: gender, variant: counts[gender, default: 1])
    }
    people = book.cast.map { person in
      switch person.pronouns {
      case .she: (person, next(.female))
      case .he: (person, next(.male))
      case .they, .it, nil: (person, next(.neutral))
      }
    }
    byID = Dictionary(people.map { ($0.person.id, $0.voice) }) { one, _ in one }
    var unnamed: [(name: String, voice: Voice)] = []
    var byName: [String: Voice] = [:]
    for quotation in book.quotations where quotation.speaker == nil {
      guard let name = quotation.name, byName[name] == nil else { continue }
      let voice = next(.neutral)
      byName[name] = voice
      unnamed.append((name, voice))
    }
    self.unnamed = unnamed
    self.byName = byName
    narrator =
      people.first { $0.person.isNarrator }?.voice ?? Voice(gender: nil, variant: 1)
  }

  /// The voice of a person of the cast.
  func voice(_ id: Int) -> Voice? { byID[id] }

  /// The voice of a quotation; nil for the narrator's: nobody says it, or we are not sure who does.
  func voice(of quotation: BookQuotation) -> Voice? {
    guard quotation.kind != .scare, quotation.confidence >= StageScript.doubt else { return nil }
    let voice = quotation.speaker.map { byID[$0] } ?? quotation.name.flatMap { byName[$0] }
    return voice == narrator ? nil : voice
  }
}
