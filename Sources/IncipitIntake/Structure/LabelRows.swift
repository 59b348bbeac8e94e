import IncipitText

/// What stands behind a label: one value, several parted by bars, or a value and then talk.
enum LabelRows {
  /// Whether the author goes on talking behind the value.
  ///
  /// "Fandom: Oz (s2). Missing scene from the second episode."
  static func isChatty(_ line: Line, _ label: LabelLine) -> Bool {
    guard label.field != .summary, pieces(of: label.value, in: line.text).count == 1 else {
      return false
    }
    if label.field == .updated || label.field == .published {
      return StatedDay.day(line.text.string(label.value)) == nil
    }
    let sentence = firstSentence(of: label.value, in: line.text)
    return sentence.end < label.value.end
      || line.words.count > 8 && NoteCues.score(line) >= NoteCues.threshold(line) + 1
  }

  /// `span` up to the first full stop that ends a sentence, without it.
  static func firstSentence(of span: TextSpan, in text: SourceText) -> TextSpan {
    let bytes = text.bytes(span)
    for index in bytes.indices.dropLast(2)
    where bytes[index] == 0x2E && bytes[index + 1] == 0x20 && index > bytes.startIndex + 2
      && bytes[index + 2] != 0x2D
    {
      // "Ada P. Bell", "Mr. Moss": a capital or a short title before the stop ends nothing.
      let word = text.words(TextSpan(Int(span.start), index)).last
      if let word, word.form.utf8.count <= 2, word.isCapitalised { continue }
      return TextSpan(Int(span.start), index)
    }
    return span
  }

  /// The values of `span` parted by " | ".
  static func pieces(of span: TextSpan, in text: SourceText) -> [TextSpan] {
    var pieces: [TextSpan] = []
    var start = Int(span.start)
    for index in span.range where text.utf8[index] == 0x7C {
      pieces.append(text.trimmed(TextSpan(start, index)))
      start = index + 1
    }
    pieces.append(text.trimmed(TextSpan(start, Int(span.end))))
    return pieces.filter { !$0.isEmpty }
  }

  /// What a value without a label of its own is about.
  static func field(ofUnlabelled words: [Word], _ value: String) -> LabelLine.Field {
    let forms = words.map(\.form).joined(separator: " ")
    if ["gen", "f f", "m m", "f m", "m f", "multi", "other", "het", "slash", "femslash"]
      .contains(forms)
    {
      return .categories
    }
    if value.contains(" & ") || value.contains("/") || words.contains(where: { $0.form == "x" }) {
      return .relationships
    }
    if words.first?.form == "rated" { return .rating }
    if words.last?.form == "words", words.first?.isNumber == true { return .words }
    if ["complete", "completed", "wip"].contains(forms) { return .status }
    return .tags
  }
}
