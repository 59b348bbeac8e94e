import IncipitBooks
import IncipitText

/// Walks the scenes beside the paragraphs, both in order of the text.
struct SceneCursor {
  /// A scene and its number in the work, from 1.
  struct Opening {
    let scene: Scene
    let number: Int
  }

  private let scenes: [Scene]
  private var next: Int

  /// Starts at the first scene that begins in `span` or later.
  init(_ scenes: [Scene], from span: TextSpan) {
    self.scenes = scenes
    next = scenes.firstIndex { $0.span.start >= span.start } ?? scenes.count
  }

  /// The scene that begins with the paragraph at `span` or since the one before it.
  mutating func beginning(at span: TextSpan) -> Opening? {
    var opening: Opening?
    while next < scenes.count,
      scenes[next].span.start <= span.start
        || scenes[next].span.start < span.end
    {
      opening = Opening(scene: scenes[next], number: next + 1)
      next += 1
    }
    return opening
  }
}

/// Walks the quotations beside the paragraphs, both in order of the text.
struct QuotationCursor {
  private let quotations: [Quotation]
  private var next: Int

  init(_ quotations: [Quotation]) {
    self.quotations = quotations
    next = 0
  }

  /// The quotations that share a byte with `span`.
  ///
  /// Amortised O(quotations) over a run through the text.
  mutating func over(_ span: TextSpan) -> ArraySlice<Quotation> {
    while next < quotations.count, quotations[next].span.end <= span.start { next += 1 }
    var end = next
    while end < quotations.count, quotations[end].span.start < span.end { end += 1 }
    return quotations[next..<end]
  }
}

/// Opens and closes the frames of letters and songs around the paragraphs that they hold.
struct InsertCursor {
  private let inserts: [Insert]
  private var next = 0
  private var isOpen = false

  init(_ inserts: [Insert]) { self.inserts = inserts.sorted { $0.span < $1.span } }

  /// Closes the frame that ends before the paragraph at `span`, and opens one that it lies in.
  mutating func move(to span: TextSpan, names: [Int: String], _ writer: inout HTMLWriter) {
    while next < inserts.count, inserts[next].span.end <= span.start {
      close(&writer)
      next += 1
    }
    guard next < inserts.count, !isOpen, holds(inserts[next].span, span) else { return }
    let insert = inserts[next]
    isOpen = true
    writer.tags("<div class=\"insert ")
    writer.line(insert.kind.rawValue)
    writer.tags("\"><p class=\"insert-label inferred\">")
    writer.line(Wording.insert(insert.kind))
    if let name = insert.writer.flatMap({ names[$0] }) {
      writer.tags(" from ")
      writer.line(name)
    }
    if let name = insert.reader.flatMap({ names[$0] }) {
      writer.tags(" to ")
      writer.line(name)
    }
    writer.tags("</p>\n")
  }

  /// Closes the open frame, if any.
  mutating func close(_ writer: inout HTMLWriter) {
    if isOpen { writer.tags("</div>\n") }
    isOpen = false
  }

  /// Whether most of the paragraph lies in the insert.
  private func holds(_ insert: TextSpan, _ paragraph: TextSpan) -> Bool {
    let start = max(insert.start, paragraph.start)
    let end = min(insert.end, paragraph.end)
    return end > start && Int(end - start) * 2 > paragraph.utf8Length
  }
}
