import IncipitBooks
import IncipitText

/// A paragraph with everything that was read in it, nested so that each mark can be an element.
struct MarkedParagraph: Sendable {
  let paragraph: Paragraph
  /// The letter or the like that this paragraph is one of several of, as an index; nil if none.
  let insert: Int?
  /// The scenes, by index, that begin with this paragraph or between it and the one before.
  let scenes: [Int]
  let pieces: [InlinePiece]
}

/// A manuscript's paragraphs with the layers of its reading laid over them.
///
/// Quotations come first: a mention, place or insert whose edge falls inside a quotation while its
/// other edge does not is left out. What runs over several paragraphs is cut at their ends.
struct MarkedStory: Sendable {
  /// All of the manuscript's paragraphs that lie in order, whatever their part.
  let paragraphs: [MarkedParagraph]
  /// For each quotation whether it is marked somewhere.
  let hasQuotation: [Bool]

  /// O(n log n) in the layers, which are sorted already where a reader made them.
  init(_ manuscript: Manuscript, _ reading: Reading) {
    let text = manuscript.text
    var source: [Paragraph] = []
    var end: UInt32 = 0
    for paragraph in manuscript.paragraphs
    where paragraph.span.start >= end && manuscript.parts.indices.contains(paragraph.part) {
      source.append(paragraph)
      end = paragraph.span.end
    }
    let spans = source.map(\.span)

    let quotations = Self.cut(
      Self.apart(reading.quotations.map(\.span), in: text), at: spans
    ) { .quotation($0) }
    var hasQuotation = Array(repeating: false, count: reading.quotations.count)
    for case .quotation(let index) in quotations.joined().map(\.subject) {
      hasQuotation[index] = true
    }
    self.hasQuotation = hasQuotation
    var blocks: [Int?] = Array(repeating: nil, count: source.count)
    var inline: [(index: Int, span: TextSpan)] = []
    for insert in Self.apart(reading.inserts.map(\.span), in: text) {
      let held = Self.range(of: insert.span, in: spans)
      let parts = Set(held.map { source[$0].part })
      if parts.count == 1, held.allSatisfy({ insert.span.contains(spans[$0]) }) {
        for index in held { blocks[index] = insert.index }
      } else {
        inline.append(insert)
      }
    }
    let inserts = Self.cut(inline, at: spans) { .insert($0) }
    let mentions = Self.whole(reading.mentions.map(\.span), at: spans, in: text) { .mention($0) }
    let places = Self.whole(
      reading.places.flatMap(\.spans), at: spans, in: text,
      Self.owners(of: reading.places.map(\.spans.count)))
    let scenes = Self.scenes(reading.scenes, at: spans, in: text)

    paragraphs = source.indices.map { index in
      let span = spans[index]
      let outer = quotations[index]
      let inner = (inserts[index] + places[index] + mentions[index])
        .sorted(by: InlineMark.isBefore)
      let marks = Self.merged(outer, inner)
      let inside = scenes[index].filter { $0.offset > Int(span.start) }
      return MarkedParagraph(
        paragraph: source[index], insert: blocks[index],
        scenes: scenes[index].filter { $0.offset <= Int(span.start) }.map(\.index),
        pieces: InlinePiece.pieces(of: span, marks, scenes: inside))
    }
  }

  /// The spans that are not empty, lie on the text's characters and do not overlap, in order.
  static func apart(
    _ spans: [TextSpan], in text: SourceText
  ) -> [(index: Int, span: TextSpan)] {
    var end: UInt32 = 0
    var kept: [(index: Int, span: TextSpan)] = []
    for (index, span) in spans.enumerated().sorted(by: { ($0.1, $0.0) < ($1.1, $1.0) })
    where span.start >= end && stands(span, in: text) {
      kept.append((index, span))
      end = span.end
    }
    return kept
  }

  private static func stands(_ span: TextSpan, in text: SourceText) -> Bool {
    !span.isEmpty && text.isScalarBoundary(Int(span.start)) && text.isScalarBoundary(Int(span.end))
  }

  /// The paragraphs that share a byte with `span`.
  private static func range(of span: TextSpan, in paragraphs: [TextSpan]) -> Range<Int> {
    let first = firstIndex(in: paragraphs) { $0.end > span.start }
    let end = firstIndex(in: paragraphs) { $0.start >= span.end }
    return first..<max(first, end)
  }

  /// The first element that `holds`, which holds for all behind it as well.
  private static func firstIndex<Element>(
    in elements: [Element], _ holds: (Element) -> Bool
  ) -> Int {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if holds(elements[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The pieces of `spans` in each paragraph.
  private static func cut(
    _ spans: [(index: Int, span: TextSpan)], at paragraphs: [TextSpan],
    _ subject: (Int) -> InlineMark.Subject
  ) -> [[InlineMark]] {
    var marks: [[InlineMark]] = Array(repeating: [], count: paragraphs.count)
    for (index, span) in spans {
      let held = range(of: span, in: paragraphs).filter { !paragraphs[$0].isEmpty }
      for (piece, paragraph) in held.enumerated() {
        let whole = paragraphs[paragraph]
        let own = TextSpan(
          Int(max(span.start, whole.start)), Int(min(span.end, whole.end)))
        marks[paragraph].append(
          InlineMark(
            span: own, subject: subject(index), piece: piece, isLast: piece == held.count - 1))
      }
    }
    return marks
  }

  /// The spans that lie in one paragraph as a whole, by paragraph.
  private static func whole(
    _ spans: [TextSpan], at paragraphs: [TextSpan], in text: SourceText,
    _ subject: (Int) -> InlineMark.Subject
  ) -> [[InlineMark]] {
    var marks: [[InlineMark]] = Array(repeating: [], count: paragraphs.count)
    for (index, span) in spans.enumerated() where stands(span, in: text) {
      let paragraph = firstIndex(in: paragraphs) { $0.end > span.start }
      guard paragraph < paragraphs.count, paragraphs[paragraph].contains(span) else { continue }
      marks[paragraph].append(InlineMark(span: span, subject: subject(index)))
    }
    return marks
  }

  /// Tells of a span's index among all the places' spans which place it is one of.
  private static func owners(of counts: [Int]) -> (Int) -> InlineMark.Subject {
    let owners = counts.enumerated().flatMap { repeatElement($0.offset, count: $0.element) }
    return { .place(owners[$0]) }
  }

  /// By paragraph, the scenes that begin in it or in the gap before it.
  private static func scenes(
    _ scenes: [Scene], at paragraphs: [TextSpan], in text: SourceText
  ) -> [[(offset: Int, index: Int)]] {
    var found: [[(offset: Int, index: Int)]] = Array(repeating: [], count: paragraphs.count)
    let order = scenes.indices.sorted { (scenes[$0].span, $0) < (scenes[$1].span, $1) }
    for index in order {
      let start = scenes[index].span.start
      guard text.isScalarBoundary(Int(start)) else { continue }
      let paragraph = firstIndex(in: paragraphs) { $0.end > start }
      if paragraph < paragraphs.count { found[paragraph].append((Int(start), index)) }
    }
    return found
  }

  /// Both in one order, without those of `inner` that cross one of `outer`.
  private static func merged(_ outer: [InlineMark], _ inner: [InlineMark]) -> [InlineMark] {
    guard !outer.isEmpty else { return inner }
    let kept = inner.filter { mark in
      // Quotations do not overlap, so that only those at the mark's two edges can be crossed.
      let first = firstIndex(in: outer) { $0.span.end > mark.span.start }
      let end = firstIndex(in: outer) { $0.span.start >= mark.span.end }
      guard first < end else { return true }
      if end - first == 1, outer[first].span.contains(mark.span) {
        if case .insert = mark.subject { return mark.span == outer[first].span }
        return true
      }
      guard case .insert = mark.subject else { return false }
      return outer[first..<end].allSatisfy { mark.span.contains($0.span) }
    }
    return (outer + kept).sorted(by: InlineMark.isBefore)
  }
}
