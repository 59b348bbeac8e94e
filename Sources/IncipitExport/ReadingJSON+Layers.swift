import IncipitBooks
import IncipitMarkup
import IncipitText

extension ReadingJSON {
  static func part(_ part: Part) -> JSONValue {
    var members = [JSONMember("kind", .string(part.kind.rawValue))]
    if part.kind == .chapter {
      members.append(JSONMember("number", .optional(part.number)))
      members.append(JSONMember("title", .optional(part.title)))
    }
    return .object(members + [JSONMember("span", span(part.span))])
  }

  static func scene(_ scene: Scene) -> JSONValue {
    [
      "span": span(scene.span),
      "break": .string(scene.break.rawValue),
      "present": .array(scene.present.map(JSONValue.integer)),
      "place": .optional(scene.place),
      "time": .optional(scene.time),
      "pointOfView": .optional(scene.pointOfView),
      "flashback": .bool(scene.isFlashback),
      "valence": scene.valence.map(JSONValue.number) ?? .null,
      "confidence": .number(scene.confidence),
    ]
  }

  static func insert(_ insert: Insert) -> JSONValue {
    [
      "kind": .string(insert.kind.rawValue),
      "span": span(insert.span),
      "writer": .optional(insert.writer),
      "reader": .optional(insert.reader),
      "confidence": .number(insert.confidence),
    ]
  }

  static func character(_ character: StoryCharacter) -> JSONValue {
    .object(members(of: character))
  }

  static func members(of character: StoryCharacter) -> [JSONMember] {
    [
      JSONMember("id", .integer(character.id)),
      JSONMember("name", .string(character.name)),
      JSONMember("aliases", .array(character.aliases.map(JSONValue.string))),
      JSONMember("pronouns", .optional(character.pronouns?.rawValue)),
      JSONMember("mentions", .integer(character.mentions)),
      JSONMember("quotations", .integer(character.quotations)),
      JSONMember("firstSpan", span(character.firstSpan)),
      JSONMember("confidence", .number(character.confidence)),
      JSONMember("narrator", .bool(character.isNarrator)),
    ]
  }

  static func mention(_ mention: Mention) -> JSONValue {
    [
      "span": span(mention.span),
      "character": .integer(mention.character),
      "kind": .string(mention.kind.rawValue),
      "confidence": .number(mention.confidence),
    ]
  }

  static func quotation(_ quotation: Quotation) -> JSONValue {
    var members = [
      JSONMember("span", span(quotation.span)),
      JSONMember("kind", .string(quotation.kind.rawValue)),
      JSONMember("speaker", .optional(quotation.speaker)),
      JSONMember("speakerText", .optional(quotation.speakerText)),
      JSONMember("addressees", .array(quotation.addressees.map(JSONValue.integer))),
      JSONMember("cue", quotation.cue.map(span) ?? .null),
      JSONMember("verb", .optional(quotation.verb)),
      JSONMember("how", .optional(quotation.how?.rawValue)),
      JSONMember("confidence", .number(quotation.confidence)),
    ]
    if let continues = quotation.continues {
      members.append(JSONMember("continues", .integer(continues)))
    }
    return .object(members)
  }

  static func place(_ place: Place) -> JSONValue {
    [
      "name": .string(place.name),
      "kind": .string(place.kind.rawValue),
      "spans": spans(place.spans),
      "confidence": .number(place.confidence),
    ]
  }

  static func time(_ mark: TimeMark) -> JSONValue {
    [
      "text": .string(mark.text),
      "span": span(mark.span),
      "effect": .string(mark.effect.rawValue),
    ]
  }

  static func finding(_ finding: Finding) -> JSONValue {
    var members = [
      JSONMember("code", .string(finding.code)),
      JSONMember("severity", .string(finding.severity.rawValue)),
      JSONMember("span", finding.span.map(span) ?? .null),
      JSONMember("summary", .string(finding.summary)),
    ]
    if let remedy = finding.remedy { members.append(JSONMember("remedy", .string(remedy))) }
    return .object(members)
  }
}
