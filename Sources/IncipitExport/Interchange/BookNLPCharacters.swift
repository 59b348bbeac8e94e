import IncipitBooks
import IncipitMarkup

/// The file `.book`: the characters as JSON.
struct BookNLPCharacters {
  private let reading: Reading
  private let table: BookNLPTokens
  private let entities: BookNLPEntities
  /// The tokens of the cues by which each person's quotations are ascribed.
  private let cues: [Int: Set<Int>]

  init(_ reading: Reading, _ table: BookNLPTokens, _ entities: BookNLPEntities) {
    self.reading = reading
    self.table = table
    self.entities = entities
    var cues: [Int: Set<Int>] = [:]
    for quotation in reading.quotations {
      guard let speaker = quotation.speaker, let cue = quotation.cue.flatMap(table.range)
      else { continue }
      // A cue is a few words; a longer one would be a fault and is not followed to its end.
      cues[speaker, default: []].formUnion(cue.prefix(12))
    }
    self.cues = cues
  }

  /// `.book`, those with most mentions first.
  var file: [UInt8] {
    let described = reading.characters.map { character in
      (character: character, mentions: entities.mentions(of: character.id))
    }.sorted {
      ($1.mentions.count, $0.character.id) < ($0.mentions.count, $1.character.id)
    }
    let characters = described.map { value(of: $0.character, $0.mentions) }
    return JSONText.utf8(of: ["characters": .array(characters)]) + [UInt8(ascii: "\n")]
  }

  private func value(
    of character: StoryCharacter, _ mentions: [BookNLPEntities.Entity]
  ) -> JSONValue {
    let roles = BookNLPRoles(mentions, table, cues: cues[character.id, default: []])
    return [
      "agent": words(roles.agent), "patient": words(roles.patient),
      "mod": words(roles.modifier), "poss": words(roles.possession),
      "id": .integer(character.id),
      "g": Self.gender(of: character, mentions),
      "count": .integer(mentions.count),
      "mentions": [
        "proper": Self.forms(mentions, "PROP"),
        "common": Self.forms(mentions, "NOM"),
        "pronoun": Self.forms(mentions, "PRON"),
      ],
    ]
  }

  private func words(_ tokens: [Int]) -> JSONValue {
    .array(tokens.map { ["w": .string(table.word($0)), "i": .integer($0)] })
  }

  /// The forms of one kind and how often each stands, most used first, then as they first stand.
  private static func forms(_ mentions: [BookNLPEntities.Entity], _ kind: String) -> JSONValue {
    var counts: [String: Int] = [:]
    var forms: [String] = []
    for mention in mentions where mention.kind == kind {
      if counts[mention.text] == nil { forms.append(mention.text) }
      counts[mention.text, default: 0] += 1
    }
    let counted = forms.enumerated().map { ($0.offset, $0.element, counts[$0.element, default: 0]) }
      .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
    return .array(counted.map { ["c": .integer($0.2), "n": .string($0.1)] })
  }

  /// BookNLP's categories, each named by its words.
  private static let categories:
    [(name: String, words: Set<String>, pronouns: StoryCharacter.Pronouns?)] =
      [
        ("he/him/his", ["he", "him", "his"], .he),
        ("she/her", ["she", "her"], .she),
        ("they/them/their", ["they", "them", "their"], .they),
        ("xe/xem/xyr/xir", ["xe", "xem", "xyr", "xir"], nil),
        ("ze/zem/zir/hir", ["ze", "zem", "zir", "hir"], nil),
      ]

  /// The pronouns by which a person is called: their shares among the mentions that have one, and
  /// what the reading says, which weighs more than a count; null for whom it says nothing of or "it".
  private static func gender(
    of character: StoryCharacter, _ mentions: [BookNLPEntities.Entity]
  ) -> JSONValue {
    guard let pronouns = character.pronouns,
      let own = categories.firstIndex(where: { $0.pronouns == pronouns })
    else { return nil }
    var counts = Array(repeating: 0, count: categories.count)
    for mention in mentions where mention.kind == "PRON" {
      let word = mention.text.lowercased()
      if let index = categories.firstIndex(where: { $0.words.contains(word) }) {
        counts[index] += 1
      }
    }
    let total = counts.reduce(0, +)
    let shares = counts.indices.map { index in
      total == 0 ? (index == own ? 1 : 0) : Double(counts[index]) / Double(total)
    }
    return [
      "inference": .object(
        categories.indices.map { JSONMember(categories[$0].name, .number(shares[$0])) }),
      "argmax": .string(categories[own].name),
      "max": .number(shares[own]),
      "total": .integer(total),
    ]
  }
}
