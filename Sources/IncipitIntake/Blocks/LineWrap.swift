import IncipitText

/// Whether a text's paragraphs run over several lines, and which lines go on in the next.
struct LineWrap {
  private enum Manner: Equatable {
    /// Each line is a paragraph.
    case none
    /// Blank lines or indents part the paragraphs.
    case ragged
    /// Nothing parts the paragraphs: a line goes on where the next word had no room in `width`.
    case dense(width: Int)
  }

  private let manner: Manner
  private let text: SourceText
  private let lines: [TextSpan]
  private let trimmed: [TextSpan]

  /// Looks at the lines of `text`, as they stand and without white space around them.
  ///
  /// O(n).
  init(_ text: SourceText, _ lines: [TextSpan], _ trimmed: [TextSpan]) {
    self.text = text
    self.lines = lines
    self.trimmed = trimmed
    if Self.isRagged(text, lines, trimmed) {
      manner = .ragged
    } else if let width = Self.denseWidth(text, lines, trimmed) {
      manner = .dense(width: width)
    } else {
      manner = .none
    }
  }

  /// Whether paragraphs run over several lines.
  var isWrapped: Bool { manner != .none }

  /// Whether line `index` goes on the paragraph of the line directly above it.
  func joins(_ index: Int) -> Bool {
    guard index > 0, !trimmed[index].isEmpty, !trimmed[index - 1].isEmpty else { return false }
    switch manner {
    case .none: return false
    case .ragged:
      return indent(index) == 0
        && trimmed[index - 1].utf8Length >= Self.wrappedColumns.lowerBound
    case .dense(let width):
      return indent(index) == indent(index - 1)
        && !Self.hasRoom(text, lines[index - 1], trimmed, index, width)
    }
  }

  private func indent(_ index: Int) -> Int { Int(trimmed[index].start) - Int(lines[index].start) }

  /// How long lines are that were broken to fit a screen or a mail: most programs break between
  /// the 60th and the 80th column.
  private static let wrappedColumns = 50..<101

  /// Whether none is longer than a screen is wide, and most that have a neighbour directly below fill
  /// the width; lines of facts end where they like.
  private static func isRagged(
    _ text: SourceText, _ lines: [TextSpan], _ trimmed: [TextSpan]
  ) -> Bool {
    var followed = 0
    var full = 0
    var filled = 0
    var openings = 0
    for (index, line) in trimmed.enumerated() {
      if line.isEmpty || line.start > lines[index].start { openings += 1 }
      guard !line.isEmpty else { continue }
      guard line.utf8Length < 130 else { return false }
      filled += 1
      guard index + 1 < trimmed.count, !trimmed[index + 1].isEmpty else { continue }
      let isFull = wrappedColumns.contains(line.utf8Length)
      if !isFull, HeaderLabel.begins(text, trimmed[index + 1]) {
        filled -= 1
        continue
      }
      followed += 1
      if isFull { full += 1 }
    }
    // Where neither blank lines nor indents part paragraphs, lines of this length may be paragraphs.
    return followed >= 12 && full * 10 >= followed * 7 && followed * 2 >= filled
      && openings * 20 >= filled
  }

  /// The width to which a text without blank lines was broken; nil if it was not.
  private static func denseWidth(
    _ text: SourceText, _ lines: [TextSpan], _ trimmed: [TextSpan]
  ) -> Int? {
    var width = 0
    var filled = 0
    for (line, content) in zip(lines, trimmed) where !content.isEmpty {
      width = max(width, columns(text, TextSpan(Int(line.start), Int(content.end))))
      guard width <= wrappedColumns.upperBound else { return nil }
      filled += 1
    }
    guard filled >= 20, width >= 60, (lines.count - filled) * 10 <= filled else { return nil }
    let full = lines.indices.dropFirst().count { index in
      !trimmed[index].isEmpty && !trimmed[index - 1].isEmpty
        && !hasRoom(text, lines[index - 1], trimmed, index, width)
    }
    return full * 5 >= filled ? width : nil
  }

  /// Whether the first word of line `index` would have stood in the line above.
  private static func hasRoom(
    _ text: SourceText, _ above: TextSpan, _ trimmed: [TextSpan], _ index: Int, _ width: Int
  ) -> Bool {
    let taken = columns(text, TextSpan(Int(above.start), Int(trimmed[index - 1].end)))
    let content = trimmed[index]
    let end = text.bytes(content).firstIndex(of: 0x20) ?? Int(content.end)
    return taken + 1 + columns(text, TextSpan(Int(content.start), end)) <= width
  }

  /// How many scalars `span` has.
  private static func columns(_ text: SourceText, _ span: TextSpan) -> Int {
    text.bytes(span).count { $0 & 0xC0 != 0x80 }
  }
}
