import IncipitBooks
import IncipitText

/// A stretch of a paragraph that stands in an element of its own.
struct InlineMark: Hashable, Sendable {
  /// What it is, as an index into that layer of the reading.
  enum Subject: Hashable, Sendable {
    case insert(Int)
    case quotation(Int)
    case place(Int)
    case mention(Int)
  }

  let span: TextSpan
  let subject: Subject
  /// Which piece, from 0, of something that runs over several paragraphs.
  var piece = 0
  /// Whether no further piece follows.
  var isLast = true

  /// Outer marks first: by start, then the longer one, then inserts before what they hold.
  static func isBefore(_ one: InlineMark, _ other: InlineMark) -> Bool {
    if one.span.start != other.span.start { return one.span.start < other.span.start }
    if one.span.end != other.span.end { return one.span.end > other.span.end }
    return one.subject.order < other.subject.order
  }
}

extension InlineMark.Subject {
  /// Orders marks of one span, so that the same reading is always nested in the same way.
  fileprivate var order: (Int, Int) {
    switch self {
    case .insert(let index): (0, index)
    case .quotation(let index): (1, index)
    case .place(let index): (2, index)
    case .mention(let index): (3, index)
    }
  }
}

/// What a paragraph is written as, piece by piece; opened marks are closed in reverse order.
enum InlinePiece: Hashable, Sendable {
  case open(InlineMark)
  case close(InlineMark)
  case text(TextSpan)
  /// A scene, by its index, begins in the middle of the paragraph.
  case scene(Int)
}

extension InlinePiece {
  /// The pieces of `span` with `marks` around them, `scenes` being the places where scenes begin.
  ///
  /// `marks` lie within `span`, in the order of `isBefore`; of two that cross, the later is left out.
  /// O(marks + scenes).
  static func pieces(
    of span: TextSpan, _ marks: [InlineMark], scenes: [(offset: Int, index: Int)]
  ) -> [InlinePiece] {
    var pieces: [InlinePiece] = []
    var open: [InlineMark] = []
    var scenes = scenes[...]
    var position = Int(span.start)

    func text(to end: Int) {
      while let scene = scenes.first, scene.offset < end {
        if position < scene.offset { pieces.append(.text(TextSpan(position, scene.offset))) }
        pieces.append(.scene(scene.index))
        position = scene.offset
        scenes = scenes.dropFirst()
      }
      if position < end { pieces.append(.text(TextSpan(position, end))) }
      position = max(position, end)
    }
    func close(to offset: Int) {
      while let last = open.last, Int(last.span.end) <= offset {
        text(to: Int(last.span.end))
        pieces.append(.close(last))
        open.removeLast()
      }
    }

    for mark in marks {
      close(to: Int(mark.span.start))
      if let last = open.last, last.span.end < mark.span.end { continue }
      text(to: Int(mark.span.start))
      pieces.append(.open(mark))
      open.append(mark)
    }
    close(to: Int(span.end))
    text(to: Int(span.end))
    return pieces
  }
}
