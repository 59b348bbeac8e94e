package import IncipitBooks
package import IncipitMarkup
import IncipitText

extension ShelfJSON {
  /// The first line of a catalogue that is written out, which names the format.
  package static var catalogueHeading: JSONValue { ["format": "incipit.catalogue/1"] }

  /// All that the catalogue has of a work.
  ///
  /// - Parameters:
  ///   - card: the work's card.
  ///   - facts: what was stated and read, without corrections; nil if the work cannot be read any more.
  ///   - copies: the files that it came in as.
  ///   - originals: where the copies were written, in their order; nil for one that is lost.
  ///   - book: where the work was written as a book; nil if it was not.
  /// - Returns: one object.
  package static func catalogueLine(
    _ card: Card, facts: WorkFacts?, copies: [SourceDescription], originals: [String?],
    book: String?
  ) -> JSONValue {
    [
      "work": .integer(Int(card.id)),
      "addedAt": .string(card.addedAt),
      "copies": .array(
        zip(copies, originals).map { copy, original in
          .object(ReadingJSON.members(of: copy) + [JSONMember("original", .optional(original))])
        }),
      "book": .optional(book),
      "facts": facts.map(ReadingJSON.work) ?? .null,
      "corrections": .array(card.corrections.map(correction)),
      "corrected": ReadingJSON.work(card.work),
      "cast": .array(card.cast.map { ReadingJSON.character($0.character) }),
      "places": .array(card.places.map(ReadingJSON.place)),
      "findings": .array(card.findings.map(ReadingJSON.finding)),
      "pieces": .array(card.pieces.map { .integer(Int($0)) }),
      "versions": .array(card.versions.map { .integer(Int($0)) }),
      "whole": card.whole.map { .integer(Int($0)) } ?? .null,
      "removedAt": .optional(card.removedAt),
    ]
  }

  /// A person's word that works are not of one work.
  package static func keptApart(_ works: [Int64]) -> JSONValue {
    ["keptApart": .array(works.map { .integer(Int($0)) })]
  }
}
