import IncipitText

/// Several short facts in one line: "Completed: No Chapters: 25", "Published: … Updated: …".
enum LabelRun {
  /// The labels of `line` with their values, in order; empty if it begins with none.
  ///
  /// Only facts of a word or two share their line; what stands behind any other label is its value.
  static func labels(of line: Line) -> [LabelLine] {
    guard line.span.utf8Length <= longest else { return LabelLine(line).map { [$0] } ?? [] }
    var labels: [LabelLine] = []
    var rest = line
    while let label = LabelLine(rest) {
      guard isShort(label.field), let next = start(of: label.value, in: rest.text) else {
        return labels + [label]
      }
      let value = line.text.trimmed(TextSpan(Int(label.value.start), next))
      labels.append(label.holding(value))
      rest = Line(line.text, TextSpan(next, Int(line.span.end)))
    }
    return labels
  }

  /// A line of more bytes holds a value that is long.
  private static let longest = 400

  private static func isShort(_ field: LabelLine.Field) -> Bool {
    switch field {
    case .status, .words, .chapters, .published, .updated, .rating, .language: true
    default: false
    }
  }

  /// Where the first label within `value` begins: one or two words with a capital and a colon, known.
  private static func start(of value: TextSpan, in text: SourceText) -> Int? {
    let words = text.words(value)
    for word in words.dropFirst() where word.isCapitalised {
      let span = TextSpan(Int(word.span.start), Int(value.end))
      if HeaderLabel.begins(text, span, behindFact: true) { return Int(span.start) }
      // "Read: 4105" is a count of the page's.
      let end = Int(word.span.end)
      if ["read", "reads", "hits"].contains(word.form), end < Int(value.end),
        text.utf8[end] == 0x3A
      {
        return Int(span.start)
      }
    }
    return nil
  }
}

extension LabelLine {
  /// The same label with `value`.
  func holding(_ value: TextSpan) -> LabelLine {
    LabelLine(field: field, value: value, isLowerCase: isLowerCase)
  }

  /// The same line, asked for `field`.
  func asking(for field: Field) -> LabelLine {
    LabelLine(field: field, value: value, isLowerCase: isLowerCase)
  }
}
