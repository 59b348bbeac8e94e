import IncipitText

/// FanFiction.Net's line of facts: "Rated: T - English - Drama - [A, B] C - Words: 938 - Complete".
struct MetaLine {
  /// The fields between " - ", trimmed, in order; at least three.
  let fields: [TextSpan]

  /// The line of facts that `line` is; nil if it is none.
  init?(_ line: Line) {
    guard !line.isCut, line.words.first?.form == "rated", line.gap(after: 0).hasPrefix(":") else {
      return nil
    }
    var fields: [TextSpan] = []
    let bytes = line.text.utf8
    var start = Int(line.span.start)
    var index = start
    while index + 2 < Int(line.span.end) {
      if bytes[index] == 0x20, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x20 {
        fields.append(line.text.trimmed(TextSpan(start, index)))
        start = index + 3
        index = start
      } else {
        index += 1
      }
    }
    fields.append(line.text.trimmed(TextSpan(start, Int(line.span.end))))
    guard fields.count >= 3 else { return nil }
    self.fields = fields
  }
}
