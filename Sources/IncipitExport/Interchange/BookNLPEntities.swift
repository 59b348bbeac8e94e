import IncipitBooks
import IncipitText

/// The table `.entities`: every mention of a person or place, in order of the text.
struct BookNLPEntities {
  struct Entity: Sendable {
    /// A character's id, or a place's number behind the greatest of these.
    let id: Int
    let tokens: ClosedRange<Int>
    /// `PROP`, `NOM` or `PRON`.
    let kind: String
    /// `PER`, `GPE`, `FAC` or `LOC`.
    let category: String
    let text: String
  }

  /// By first token, then by last, then by id.
  let entities: [Entity]
  /// The indices into `entities` of each person's mentions, in order.
  private let ofPerson: [Int: [Int]]

  init(_ reading: Reading, _ table: BookNLPTokens) {
    var entities: [Entity] = []
    entities.reserveCapacity(reading.mentions.count)
    for mention in reading.mentions {
      guard let tokens = table.range(of: mention.span) else { continue }
      entities.append(
        Entity(
          id: mention.character, tokens: tokens, kind: Self.kind(of: mention), category: "PER",
          text: table.phrase(tokens)))
    }
    let offset = max(0, reading.characters.map(\.id).max() ?? 0)
    for (index, place) in reading.places.enumerated() {
      for span in place.spans {
        guard let tokens = table.range(of: span) else { continue }
        entities.append(
          Entity(
            id: offset + 1 + index, tokens: tokens, kind: "PROP",
            category: Self.category(of: place), text: table.phrase(tokens)))
      }
    }
    self.entities = entities.sorted {
      ($0.tokens.lowerBound, $0.tokens.upperBound, $0.id)
        < ($1.tokens.lowerBound, $1.tokens.upperBound, $1.id)
    }
    var ofPerson: [Int: [Int]] = [:]
    for (index, entity) in self.entities.enumerated() where entity.category == "PER" {
      ofPerson[entity.id, default: []].append(index)
    }
    self.ofPerson = ofPerson
  }

  /// The mentions of the person `id`, in order.
  func mentions(of id: Int) -> [Entity] { ofPerson[id, default: []].map { entities[$0] } }

  /// The mention of the person `id` that names them best for a quotation: one within `cue`, else
  /// the last before `quotation`, else the first behind it; nil if there is none.
  ///
  /// O(log n).
  func mention(
    of id: Int, cue: ClosedRange<Int>?, quotation: ClosedRange<Int>
  ) -> Entity? {
    let own = ofPerson[id, default: []]
    if let cue {
      let next = first(of: own, from: cue.lowerBound)
      if next < own.count, entities[own[next]].tokens.lowerBound <= cue.upperBound {
        return entities[own[next]]
      }
    }
    let before = first(of: own, from: quotation.lowerBound)
    if before > 0 { return entities[own[before - 1]] }
    let behind = first(of: own, from: quotation.upperBound + 1)
    return behind < own.count ? entities[own[behind]] : nil
  }

  /// `.entities`.
  var file: [UInt8] {
    var file = FileText()
    file.reserve(entities.count * 32 + 64)
    file.write("COREF\tstart_token\tend_token\tprop\tcat\ttext\n")
    for entity in entities {
      for number in [entity.id, entity.tokens.lowerBound, entity.tokens.upperBound] {
        file.write(number)
        file.write("\t")
      }
      file.write("\(entity.kind)\t\(entity.category)\t\(entity.text)\n")
    }
    return file.bytes
  }

  /// The first of the `own` entities whose first token is `token` or lies behind it.
  private func first(of own: [Int], from token: Int) -> Int {
    var low = 0
    var high = own.count
    while low < high {
      let middle = (low + high) / 2
      if entities[own[middle]].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func kind(of mention: Mention) -> String {
    switch mention.kind {
    case .name: "PROP"
    case .nominal: "NOM"
    case .pronoun: "PRON"
    }
  }

  /// As ACE and LitBank sort places: what is governed, what is built, what is neither.
  private static func category(of place: Place) -> String {
    switch place.kind {
    case .country, .city: "GPE"
    case .building, .room: "FAC"
    case .outdoors, .other: "LOC"
    }
  }
}
