import IncipitText

/// What stands around a title or a name behind its label.
enum StatedName {
  /// `title` without the quotation marks that stand around the whole of it.
  static func unquoted(_ title: TextSpan, in text: SourceText) -> TextSpan {
    guard let (first, front) = text.scalar(at: Int(title.start)),
      let (last, back) = text.scalar(before: Int(title.end)),
      [["\"", "\""], ["\u{201C}", "\u{201D}"], ["\u{AB}", "\u{BB}"]].contains([first, last]),
      title.utf8Length > front + back
    else { return title }
    let inner = TextSpan(Int(title.start) + front, Int(title.end) - back)
    // "One" and "Two" are quoted each.
    let isWhole = !text.bytes(inner).contains(0x22) && !text.string(inner).contains("\u{201C}")
    let trimmed = text.trimmed(inner)
    return isWhole && !trimmed.isEmpty ? trimmed : title
  }

  /// The name of "[personal profile] quill_feather", as journals write their members.
  static func withoutProfile(_ name: TextSpan, in text: SourceText) -> TextSpan {
    let bytes = text.bytes(name)
    guard bytes.first == 0x5B, let close = bytes.prefix(48).firstIndex(of: 0x5D) else {
      return name
    }
    let rest = text.trimmed(TextSpan(close + 1, Int(name.end)))
    return rest.isEmpty ? name : rest
  }
}
