package import IncipitBooks
package import IncipitMarkup
import IncipitText

/// The product's public data contract: a reading as one JSON object, `incipit.reading/1`.
///
/// `Schemas/incipit.reading-1.schema.json` describes it. Names always stand in the same order, and
/// the same reading is always the same text.
package enum ReadingJSON {
  /// What stands under `schema`; a change that could break a reader of it gets a new number.
  package static let schema = "incipit.reading/1"

  /// `reading` as one JSON text without a line end.
  ///
  /// O(n) in the layers of the reading.
  package static func text(
    of reading: Reading, manuscript: Manuscript, layout: JSONText.Layout = .compact
  ) -> String {
    JSONText.string(of: value(of: reading, manuscript: manuscript), layout)
  }

  /// `reading` as a JSON value.
  package static func value(of reading: Reading, manuscript: Manuscript) -> JSONValue {
    var members = [
      JSONMember("schema", .string(schema)),
      JSONMember("source", source(manuscript.source, archive: reading.work.archive)),
    ]
    // Spans of a plain text point into the person's own file; those of other formats point into the
    // text that was drawn from it, which nobody has unless it stands here.
    if manuscript.source.format != .text {
      members.append(JSONMember("text", .string(manuscript.text.string(manuscript.text.span))))
    }
    members += [
      JSONMember("work", work(reading.work)),
      JSONMember("parts", .array(manuscript.parts.map(part))),
      JSONMember("scenes", .array(reading.scenes.map(scene))),
      JSONMember("inserts", .array(reading.inserts.map(insert))),
      JSONMember("characters", .array(reading.characters.map(character))),
      JSONMember("mentions", .array(reading.mentions.map(mention))),
      JSONMember("quotations", .array(reading.quotations.map(quotation))),
      JSONMember("places", .array(reading.places.map(place))),
      JSONMember("times", .array(reading.times.map(time))),
      JSONMember("findings", .array(reading.findings.map(finding))),
    ]
    return .object(members)
  }

  /// The facts of a work as the contract's `work`.
  package static func work(_ work: WorkFacts) -> JSONValue {
    [
      "incipit": .optional(work.incipit),
      "title": fact(work.title),
      "author": fact(work.author),
      "summary": fact(work.summary),
      "kind": fact(work.kind),
      "fandoms": .array(work.fandoms.map(fact)),
      "relationships": .array(work.relationships.map(relationship)),
      "universe": fact(work.universe),
      "tags": .array(work.tags.map(fact)),
      "rating": fact(work.rating),
      "warnings": .array(work.warnings.map(warning)),
      "language": fact(work.language),
      "pointOfView": fact(work.pointOfView),
      "tense": fact(work.tense),
      "words": .integer(work.words),
      "readingMinutes": .integer(work.readingMinutes),
    ]
  }

  /// A file as the contract's `source`, without the archive.
  static func members(of source: SourceDescription) -> [JSONMember] {
    [
      JSONMember("name", .string(source.name)),
      JSONMember("sha256", .string(source.sha256)),
      JSONMember("bytes", .integer(source.bytes)),
      JSONMember("format", .string(source.format.rawValue)),
      JSONMember("encoding", .string(source.encoding.rawValue)),
    ]
  }

  private static func source(_ source: SourceDescription, archive: Fact<Archive>) -> JSONValue {
    .object(members(of: source) + [JSONMember("archive", fact(archive))])
  }
}
