package import IncipitBooks
import IncipitCatalogue
package import IncipitText

// Highlights and notes on stretches of the texts.
extension Library {
  /// The annotations of a work where they stand in its text now, in order of numbers.
  package func annotations(
    of id: Int64, in text: SourceText
  ) throws(LibraryError) -> [PlacedAnnotation] {
    let own = try wrapped { () throws(CatalogueError) in try catalogue.annotations(of: id) }
    return own.map { PlacedAnnotation($0.annotation, in: text) }
  }

  /// How many annotations a work has.
  package func annotationCount(of id: Int64) throws(LibraryError) -> Int {
    try wrapped { () throws(CatalogueError) in try catalogue.annotations(of: id).count }
  }

  /// All that a person has written of works: highlights, notes and ratings, by work.
  ///
  /// Reads the texts of works with annotations: O(their lengths). A work whose original is lost has its
  /// annotations without places, and one of which nothing is written is left out. `id` asks for that work
  /// alone, nil for the whole shelf.
  package func annotatedWorks(
    _ id: Int64? = nil
  ) throws(LibraryError) -> [AnnotatedWork] {
    let lives = try lives(of: id.map { [$0] })
    let all = try wrapped { () throws(CatalogueError) in try catalogue.annotations(of: id) }
    let byWork = Dictionary(grouping: all, by: \.work)
    let spoken = lives.filter { !$0.value.note.isEmpty || $0.value.stars != nil }
    var works: [AnnotatedWork] = []
    for work in Set(byWork.keys).union(spoken.keys).sorted() {
      let item = try item(work)
      if id == nil {
        // Of a work that stands behind another, the other has all.
        guard try shelvedWork(with: work) == work else { continue }
      }
      let own = (byWork[work] ?? []).map(\.annotation)
      let text = own.isEmpty ? nil : try? manuscript(of: try source(of: work)).value.text
      works.append(
        AnnotatedWork(
          id: work, heading: item.heading, sha256: item.sha256,
          life: lives[work] ?? .untouched,
          annotations: own.map { annotation in
            text.map { PlacedAnnotation(annotation, in: $0) }
              ?? PlacedAnnotation(annotation, span: nil)
          }, text: text ?? SourceText("")))
    }
    return works
  }

  /// Marks a stretch of a work's text, blanks at its ends left out, with a comment or without.
  ///
  /// Refused are a work that there is not and a span without words (`badValue`).
  package func annotate(
    _ id: Int64, _ span: TextSpan, in text: SourceText, comment: String
  ) throws(LibraryError) -> Annotation {
    let span = text.trimmed(TextAnchor(span, in: text).span)
    guard !span.isEmpty else {
      throw LibraryError(
        .badValue(field: "passage", value: "", choices: ["words that stand in the text"]))
    }
    return try annotate(id, TextAnchor(span, in: text), comment: comment)
  }

  /// Marks the first place where `words` stand in a work's text; white space and kinds of quotation marks may
  /// differ.
  ///
  /// - Throws: `noSuchPlace` if they do not stand there.
  package func annotate(
    _ id: Int64, quoting words: String, comment: String
  ) throws(LibraryError) -> Annotation {
    let text = try manuscript(of: try source(of: id)).value.text
    guard let span = text.firstSpan(of: words) else {
      throw LibraryError(
        .noSuchPlace(
          "“\(words.prefix(60))” does not stand in work \(id)",
          "copy the words from the text; blanks and kinds of quotation marks may differ"))
    }
    return try annotate(id, span, in: text, comment: comment)
  }

  func annotate(
    _ id: Int64, _ anchor: TextAnchor, comment: String, madeAt: String? = nil,
    changedAt: String? = nil
  ) throws(LibraryError) -> Annotation {
    let comment = try Self.checkedNote(comment)
    let moment = settings.moment
    let annotation = try wrapped { () throws(CatalogueError) in
      try catalogue.annotate(
        id, anchor, comment, madeAt: madeAt ?? moment, changedAt: changedAt ?? madeAt ?? moment)
    }
    note([.life(.annotated(work: id, annotation: annotation))])
    return annotation
  }

  /// The work of an annotation and the annotation itself, also of one that was removed.
  ///
  /// - Throws: `noSuch` if there never was one of this number.
  package func annotation(
    _ id: Int64
  ) throws(LibraryError) -> (work: Int64, annotation: Annotation, isRemoved: Bool) {
    let found = try wrapped { () throws(CatalogueError) in try catalogue.annotation(id) }
    guard let found else { throw Self.noSuchNote(id) }
    return found
  }

  /// Puts other words in the place of a note's; none make it a highlight.
  package func changeAnnotation(_ id: Int64, to comment: String) throws(LibraryError) {
    let comment = try Self.checkedNote(comment)
    let moment = settings.moment
    let isThere = try wrapped { () throws(CatalogueError) in
      try catalogue.changeAnnotation(id, to: comment, at: moment)
    }
    guard isThere else { throw Self.noSuchNote(id) }
    note([.life(.changed(annotation: id, comment: comment, at: moment))])
  }

  /// Takes an annotation away; `restoreAnnotation(_:)` puts it back.
  package func removeAnnotation(_ id: Int64) throws(LibraryError) {
    let moment = settings.moment
    let isThere = try wrapped { () throws(CatalogueError) in
      try catalogue.setAnnotation(id, removedAt: moment)
    }
    guard isThere else { throw Self.noSuchNote(id) }
    note([.life(.removed(annotation: id, at: moment))])
  }

  /// Puts an annotation back that was taken away.
  package func restoreAnnotation(_ id: Int64) throws(LibraryError) {
    let isThere = try wrapped { () throws(CatalogueError) in
      try catalogue.setAnnotation(id, removedAt: nil)
    }
    guard isThere else { throw Self.noSuchNote(id) }
    note([.life(.restored(annotation: id, at: settings.moment))])
  }

  private static func noSuchNote(_ id: Int64) -> LibraryError {
    LibraryError(.noSuch("note \(id)", remedy: "see `incipit notes`"))
  }
}
