import IncipitBooks
import IncipitText

/// Makes lines of a book out of spans of a manuscript, with what is stressed and what is quoted.
struct BookLineMaker {
  private let text: SourceText
  /// What the source itself sets in italics.
  private let emphasis: SpanLayer
  private let quotations: SpanLayer

  /// - Parameters:
  ///   - text: the manuscript's text.
  ///   - emphasis: what the source sets in italics, apart from marks in the text itself.
  ///   - quotations: those that are to be told apart; empty if none are.
  init(_ text: SourceText, emphasis: [TextSpan], quotations: [TextSpan]) {
    self.text = text
    self.emphasis = SpanLayer(emphasis, in: text)
    self.quotations = SpanLayer(quotations, in: text)
  }

  /// The line that `span` is; empty if nothing is left of it.
  ///
  /// O(length of the span) and O(log n) in the layers.
  func line(_ span: TextSpan) -> BookLine {
    var line = LineBytes()
    var runs: [BookRun] = []
    for piece in pieces(of: span) {
      line.append(text.bytes(piece.span))
      let words = line.take()
      guard !words.isEmpty else { continue }
      let own = BookRun(text: words, emphasis: piece.emphasis, quotation: piece.quotation)
      if let last = runs.last, last.emphasis == own.emphasis, last.quotation == own.quotation {
        runs[runs.count - 1].text += own.text
      } else {
        runs.append(own)
      }
    }
    while var last = runs.popLast() {
      while last.text.utf8.last == 0x20 { last.text.removeLast() }
      guard last.text.isEmpty else { return BookLine(runs + [last]) }
    }
    return BookLine([])
  }

  private typealias Piece = (span: TextSpan, emphasis: BookEmphasis?, quotation: Int?)

  /// `span` cut where the setting changes, marks of emphasis left out.
  private func pieces(of span: TextSpan) -> [Piece] {
    let quoted = quotations.pieces(of: span)
    let set = emphasis.pieces(of: span)
    let pairs = EmphasisMarks.pairs(in: span, of: text)
    if pairs.isEmpty, set.count == 1 {
      let whole: BookEmphasis? = set[0].index == nil ? nil : .asterisks
      return quoted.map { ($0.span, whole, $0.index) }
    }
    var stressed: [(span: TextSpan, emphasis: BookEmphasis?, isMark: Bool)] = []
    var start = Int(span.start)
    for pair in pairs {
      stressed.append((TextSpan(start, Int(pair.outer.start)), nil, false))
      stressed.append((TextSpan(Int(pair.outer.start), Int(pair.inner.start)), nil, true))
      stressed.append((pair.inner, pair.emphasis, false))
      stressed.append((TextSpan(Int(pair.inner.end), Int(pair.outer.end)), nil, true))
      start = Int(pair.outer.end)
    }
    stressed.append((TextSpan(start, Int(span.end)), nil, false))
    var pieces: [Piece] = []
    var ends = Cuts(stressed.map(\.span) + set.map(\.span) + quoted.map(\.span))
    var position = Int(span.start)
    var (mark, layer, quotation) = (0, 0, 0)
    while let end = ends.next() {
      guard end > position else { continue }
      while stressed[mark].span.end <= position { mark += 1 }
      while set[layer].span.end <= position { layer += 1 }
      while quoted[quotation].span.end <= position { quotation += 1 }
      if !stressed[mark].isMark {
        let own = set[layer].index == nil ? stressed[mark].emphasis : .asterisks
        pieces.append((TextSpan(position, end), own, quoted[quotation].index))
      }
      position = end
    }
    return pieces
  }
}

/// The places where something ends, in order.
private struct Cuts: IteratorProtocol {
  private var ends: ArraySlice<Int>

  init(_ spans: [TextSpan]) { ends = spans.map { Int($0.end) }.sorted()[...] }

  mutating func next() -> Int? { ends.popFirst() }
}
