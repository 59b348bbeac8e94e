package import IncipitBooks
package import IncipitMarkup
import IncipitText

/// What a shelf prints for machines: a work's card, and the items of lists.
package enum ShelfJSON {
  /// A card: the contract's `work` with corrections applied and marked, and what a shelf adds to it.
  ///
  /// - Parameters:
  ///   - card: the card.
  ///   - life: what was done with the work; of one never touched nothing is said.
  ///   - suggestions: what other works say that it may be, which stands apart from all that is known of it.
  /// - Returns: one object.
  package static func card(
    _ card: Card, _ life: WorkLife = .untouched, suggestions: [Suggestion] = []
  ) -> JSONValue {
    var members = [JSONMember("id", .integer(Int(card.id)))]
    if case .object(let facts) = ReadingJSON.work(card.work) { members += facts }
    members += [
      JSONMember(
        "copies", .array(card.copies.map { .object(ReadingJSON.members(of: $0)) })),
      JSONMember("findings", .array(card.findings.map(ReadingJSON.finding))),
      JSONMember("cast", .array(card.cast.map(castMember))),
      JSONMember("corrections", .array(card.corrections.map(correction))),
      JSONMember("addedAt", .string(card.addedAt)),
    ]
    if !card.pieces.isEmpty {
      members.append(JSONMember("pieces", .array(card.pieces.map { .integer(Int($0)) })))
    }
    if !card.versions.isEmpty {
      members.append(JSONMember("versions", .array(card.versions.map { .integer(Int($0)) })))
    }
    if let whole = card.whole { members.append(JSONMember("whole", .integer(Int(whole)))) }
    if let moment = card.removedAt { members.append(JSONMember("removedAt", .string(moment))) }
    if life != .untouched { members.append(JSONMember("life", LifeJSON.life(life))) }
    members.append(JSONMember("suggestions", .array(suggestions.map(suggestion))))
    return .object(members)
  }

  /// What other works say that a work may be, and which they are.
  package static func suggestion(_ suggestion: Suggestion) -> JSONValue {
    [
      "field": .string(suggestion.field.rawValue),
      "name": .optional(suggestion.about),
      "value": .string(suggestion.value),
      "confidence": .number(suggestion.confidence),
      "from": .array(
        suggestion.grounds.map { ground in
          [
            "work": .integer(Int(ground.work)),
            "people": .array(ground.people.map(JSONValue.string)),
          ]
        }),
      "against": .array(suggestion.against.map { .integer(Int($0)) }),
    ]
  }

  /// A person's word: what it is about, and what holds instead.
  package static func correction(_ correction: Correction) -> JSONValue {
    var members = [
      JSONMember("id", .integer(Int(correction.id))),
      JSONMember("field", .string(correction.field.rawValue)),
    ]
    switch correction.subject {
    case nil: break
    case .name(let name): members.append(JSONMember("name", .string(name)))
    case .place(let anchor):
      members.append(JSONMember("span", ReadingJSON.span(anchor.span)))
      members.append(JSONMember("exact", .string(anchor.exact)))
    }
    members += [
      JSONMember("value", .string(correction.value)),
      JSONMember("madeAt", .string(correction.madeAt)),
    ]
    return .object(members)
  }

  /// A work in a list.
  package static func item(_ item: ShelfItem) -> JSONValue { .object(members(of: item)) }

  /// A work and the scenes in it that a search found.
  package static func hits(_ found: WorkHits) -> JSONValue {
    .object(
      members(of: found.item) + [
        JSONMember("hits", .array(found.hits.map(hit))),
        JSONMember("count", .integer(found.count)),
      ])
  }

  /// A work that may be the one that was described, with the clues for and against it.
  package static func found(_ found: FoundWork) -> JSONValue {
    .object(
      members(of: found.item) + [
        JSONMember("score", .number(found.score)),
        JSONMember("clues", .array(found.clues.map(clue))),
      ])
  }

  private static func members(of item: ShelfItem) -> [JSONMember] {
    [
      JSONMember("id", .integer(Int(item.id))),
      JSONMember("title", .optional(item.title)),
      JSONMember("incipit", .optional(item.incipit)),
      JSONMember("author", .optional(item.author)),
      JSONMember("kind", .optional(item.kind?.rawValue)),
      JSONMember("words", .integer(item.words)),
      JSONMember("source", ["name": .string(item.sourceName), "sha256": .string(item.sha256)]),
      JSONMember("addedAt", .string(item.addedAt)),
      JSONMember("inferred", .array(item.inferred.map { .string($0.rawValue) })),
      JSONMember("corrected", .array(item.corrected.map { .string($0.rawValue) })),
    ]
  }

  private static func hit(_ hit: SceneHit) -> JSONValue {
    [
      "span": ReadingJSON.span(hit.span),
      "line": .string(hit.line),
      "scene": .integer(hit.scene),
      "characters": .array(hit.characters.map(JSONValue.string)),
      "chapter": .optional(hit.chapter),
    ]
  }

  private static func clue(_ clue: Clue) -> JSONValue {
    [
      "clue": .string(clue.clue),
      "weight": .number(clue.weight),
      "matched": .bool(clue.isMatched),
      "line": .optional(clue.line),
      "span": clue.span.map(ReadingJSON.span) ?? .null,
      "fact": .optional(clue.fact),
      "via": .optional(clue.via),
    ]
  }

  private static func castMember(_ member: CastMember) -> JSONValue {
    .object(
      ReadingJSON.members(of: member.character)
        + [JSONMember("shareOfTalk", .number(member.shareOfTalk))])
  }
}
