package import IncipitBooks
package import IncipitMarkup
import IncipitText

extension ShelfJSON {
  /// A person in a list.
  package static func name(_ person: ShelfName) -> JSONValue {
    [
      "name": .string(person.name),
      "aliases": .array(person.aliases.map(JSONValue.string)),
      "fandoms": .array(person.fandoms.map(JSONValue.string)),
      "works": .integer(person.works),
      "firstWork": .integer(Int(person.firstWork)),
    ]
  }

  /// Somebody across works.
  package static func person(_ person: ShelfPerson) -> JSONValue {
    [
      "name": .string(person.name),
      "aliases": .array(person.aliases.map(JSONValue.string)),
      "fandoms": .array(person.fandoms.map(JSONValue.string)),
      "works": .array(person.works.map(appearance)),
      "lines": .array(person.lines.map(line)),
      "partners": .array(person.partners.map(partner)),
      "ships": .array(
        person.ships.map { ship in
          [
            "name": .string(ship.name), "works": .integer(ship.works),
            "inferred": .bool(ship.isInferred),
          ]
        }),
    ]
  }

  private static func appearance(_ work: ShelfPerson.Appearance) -> JSONValue {
    [
      "id": .integer(Int(work.item.id)),
      "title": .optional(work.item.title),
      "character": .integer(work.character),
      "name": .string(work.name),
      "mentions": work.mentions.map { .integer($0) } ?? .null,
      "lines": .integer(work.lines),
      "scenes": .integer(work.scenes),
    ]
  }

  private static func line(_ line: ShelfPerson.Line) -> JSONValue {
    [
      "work": .integer(Int(line.work)),
      "span": ReadingJSON.span(TextSpan(line.start, line.start + line.text.utf8.count)),
      "text": .string(line.text),
    ]
  }

  private static func partner(_ partner: ShelfPerson.Partner) -> JSONValue {
    [
      "name": .string(partner.name), "said": .integer(partner.said),
      "heard": .integer(partner.heard),
    ]
  }
}
