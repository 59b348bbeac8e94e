package import IncipitText

/// A stretch of a text that a person has marked, perhaps with words of their own.
package struct Annotation: Hashable, Sendable, Codable {
  /// Rises with each one of a shelf; never given to another.
  package let id: Int64
  package let anchor: TextAnchor
  /// The person's words; empty for a highlight without any.
  package let comment: String
  /// ISO 8601, UTC.
  package let madeAt: String
  /// ISO 8601, UTC; `madeAt` if the comment was never changed.
  package let changedAt: String

  package init(
    id: Int64, anchor: TextAnchor, comment: String, madeAt: String, changedAt: String
  ) {
    self.id = id
    self.anchor = anchor
    self.comment = comment
    self.madeAt = madeAt
    self.changedAt = changedAt
  }
}

/// An annotation and where its words stand in the text as it is now.
package struct PlacedAnnotation: Hashable, Sendable {
  package let annotation: Annotation
  /// Nil if the words are gone from the text.
  package let span: TextSpan?

  package init(_ annotation: Annotation, span: TextSpan?) {
    self.annotation = annotation
    self.span = span
  }

  /// Looks the words up in `text`; see `TextAnchor.found(in:)`.
  package init(_ annotation: Annotation, in text: SourceText) {
    self.init(annotation, span: annotation.anchor.found(in: text))
  }
}

/// All that a person has written of one work, as it is exported.
package struct AnnotatedWork: Hashable, Sendable {
  package let id: Int64
  package let heading: String
  /// Of the file that the spans point into, or of its list for a joined work.
  package let sha256: String
  /// About the work as a whole.
  package let life: WorkLife
  /// In the order of the text; those without a place last.
  package let annotations: [PlacedAnnotation]
  /// The place of each annotation in Unicode scalars of the text, as W3C selectors count; nil where
  /// there is none.
  package let scalarPlaces: [Range<Int>?]

  package init(
    id: Int64, heading: String, sha256: String, life: WorkLife, annotations: [PlacedAnnotation],
    text: SourceText
  ) {
    self.id = id
    self.heading = heading
    self.sha256 = sha256
    self.life = life
    let sorted = annotations.sorted { left, right in
      let (first, second) = (left.span?.start ?? .max, right.span?.start ?? .max)
      return first != second ? first < second : left.annotation.id < right.annotation.id
    }
    self.annotations = sorted
    let offsets = sorted.flatMap { $0.span.map { [Int($0.start), Int($0.end)] } ?? [] }
    let counts = text.scalarCounts(before: offsets)
    scalarPlaces = sorted.map { placed in
      guard let span = placed.span, let start = counts[Int(span.start)],
        let end = counts[Int(span.end)], start <= end
      else { return nil }
      return start..<end
    }
  }
}

extension SourceText {
  /// How many scalars stand before each of `offsets`; one pass over the text.
  fileprivate func scalarCounts(before offsets: [Int]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    var position = 0
    var scalars = 0
    for offset in Set(offsets).sorted() where offset <= count {
      while position < offset {
        if utf8[position] & 0xC0 != 0x80 { scalars += 1 }
        position += 1
      }
      counts[offset] = scalars
    }
    return counts
  }
}
