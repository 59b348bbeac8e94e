package import IncipitBooks
package import IncipitMarkup
import IncipitText

/// What a person has written of works, as the W3C's web annotations.
///
/// Web Annotation Data Model, https://www.w3.org/TR/annotation-model/, and Vocabulary,
/// https://www.w3.org/TR/annotation-vocab/: one collection with one page. A work is named by the SHA-256
/// of its file; positions count Unicode code points of the text that was read out of it, as the model asks
/// (section 4.2.5).
package enum WebAnnotations {
  /// The collection of all annotations of `works`, in the order of works and texts.
  ///
  /// - Parameter works: as the library gives them.
  /// - Returns: JSON-LD; the same works give the same value.
  package static func collection(_ works: [AnnotatedWork]) -> JSONValue {
    let items = works.flatMap(annotations)
    let id = "urn:incipit:annotations"
    return [
      "@context": "http://www.w3.org/ns/anno.jsonld",
      "id": .string(id),
      "type": "AnnotationCollection",
      "label": "Notes and highlights",
      "total": .integer(items.count),
      "first": [
        "id": .string(id + ":1"),
        "type": "AnnotationPage",
        "partOf": .string(id),
        "startIndex": 0,
        "items": .array(items),
      ],
    ]
  }

  /// The annotations of one work: what is said of all of it, then of its passages.
  private static func annotations(of work: AnnotatedWork) -> [JSONValue] {
    let file = "urn:sha256:" + work.sha256
    let source = JSONValue.string(file)
    var items: [JSONValue] = []
    func id(_ name: String) -> JSONValue { .string("\(file)#\(name)") }
    if let stars = work.life.stars {
      items.append([
        "id": id("rating"), "type": "Annotation", "motivation": "assessing",
        "body": body("\(stars)", purpose: "assessing"), "target": source,
      ])
    }
    if !work.life.note.isEmpty {
      items.append([
        "id": id("note"), "type": "Annotation", "motivation": "commenting",
        "body": body(work.life.note, purpose: "commenting"), "target": source,
      ])
    }
    for (placed, place) in zip(work.annotations, work.scalarPlaces) {
      items.append(value(placed.annotation, place: place, file: file))
    }
    return items
  }

  private static func value(
    _ annotation: Annotation, place: Range<Int>?, file: String
  ) -> JSONValue {
    var selectors: [JSONValue] = [
      [
        "type": "TextQuoteSelector", "exact": .string(annotation.anchor.exact),
        "prefix": .string(annotation.anchor.prefix), "suffix": .string(annotation.anchor.suffix),
      ]
    ]
    if let place {
      selectors.append([
        "type": "TextPositionSelector", "start": .integer(place.lowerBound),
        "end": .integer(place.upperBound),
      ])
    }
    let isComment = !annotation.comment.isEmpty
    var members = [
      JSONMember("id", .string("\(file)#annotation-\(annotation.id)")),
      JSONMember("type", "Annotation"),
      JSONMember("motivation", isComment ? "commenting" : "highlighting"),
      JSONMember("created", .string(annotation.madeAt)),
    ]
    if annotation.changedAt != annotation.madeAt {
      members.append(JSONMember("modified", .string(annotation.changedAt)))
    }
    if isComment {
      members.append(JSONMember("body", body(annotation.comment, purpose: "commenting")))
    }
    members.append(JSONMember("target", ["source": .string(file), "selector": .array(selectors)]))
    return .object(members)
  }

  private static func body(_ text: String, purpose: String) -> JSONValue {
    [
      "type": "TextualBody", "value": .string(text), "format": "text/plain",
      "purpose": .string(purpose),
    ]
  }
}
