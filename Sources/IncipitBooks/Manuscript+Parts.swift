package import IncipitText

extension Manuscript {
  /// A person's word about where a part begins.
  package struct PartDecision: Hashable, Sendable {
    /// A place in the paragraph with which the part begins.
    package let place: TextSpan
    /// What begins there, up to the next border; nil if nothing does: the part before goes on.
    package let kind: Part.Kind?

    package init(place: TextSpan, kind: Part.Kind?) {
      self.place = place
      self.kind = kind
    }
  }

  /// This manuscript with borders of parts as a person has set them, one after another.
  ///
  /// A place outside every paragraph changes nothing. O(decisions × (parts + paragraphs)).
  package func deciding(_ decisions: [PartDecision]) -> Manuscript {
    guard !decisions.isEmpty else { return self }
    var parts = parts
    for decision in decisions {
      guard let paragraph = paragraphs.last(where: { $0.span.start <= decision.place.start }),
        paragraph.span.contains(offset: Int(decision.place.start)),
        let index = parts.firstIndex(where: { $0.span.contains(paragraph.span) })
      else { continue }
      let part = parts[index]
      let opens = !paragraphs.contains {
        part.span.contains($0.span) && $0.span.start < paragraph.span.start
      }
      switch (decision.kind, opens) {
      case (let kind?, true):
        parts[index] = part.kind == kind ? part : Part(kind, part.span)
      case (let kind?, false) where kind != part.kind:
        let start = Int(paragraph.span.start)
        parts[index] = Part(
          part.kind, TextSpan(Int(part.span.start), start), number: part.number, title: part.title)
        parts.insert(Part(kind, TextSpan(start, Int(part.span.end))), at: index + 1)
      case (nil, true) where index > 0:
        let before = parts[index - 1]
        parts[index - 1] = Part(
          before.kind, before.span.union(part.span), number: before.number, title: before.title)
        parts.remove(at: index)
      case (_, false), (nil, true): continue
      }
    }
    return Manuscript(
      source: source, text: text, parts: parts, paragraphs: Self.numbered(paragraphs, by: parts),
      stated: stated, emphasis: emphasis)
  }

  /// Both are in order of the text.
  private static func numbered(_ paragraphs: [Paragraph], by parts: [Part]) -> [Paragraph] {
    var part = 0
    return paragraphs.map { paragraph in
      while part + 1 < parts.count, parts[part].span.end <= paragraph.span.start { part += 1 }
      return Paragraph(paragraph.span, part: part, role: paragraph.role)
    }
  }
}
