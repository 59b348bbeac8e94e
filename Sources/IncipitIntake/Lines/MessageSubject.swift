import IncipitText

/// What stands around the title in the subject of a message, and around the name in its sender.
enum MessageSubject {
  /// "The Long Window" of "Re: [FIC] NEW: The Long Window (1/3) [PG]".
  static func title(of subject: TextSpan, in text: SourceText) -> TextSpan? {
    var span = subject
    while let shorter = withoutOpening(span, in: text) { span = shorter }
    while let shorter = withoutEnding(span, in: text) { span = shorter }
    return span.isEmpty ? nil : span
  }

  /// `span` without a label or a bracket in front.
  private static func withoutOpening(_ span: TextSpan, in text: SourceText) -> TextSpan? {
    let bytes = text.bytes(span)
    if bytes.first == 0x5B, let close = bytes.firstIndex(of: 0x5D) {
      let rest = text.trimmed(TextSpan(close + 1, Int(span.end)))
      return rest.isEmpty ? nil : rest
    }
    guard let colon = bytes.prefix(14).firstIndex(of: 0x3A) else { return nil }
    let label = text.words(TextSpan(Int(span.start), colon)).map(\.form)
    let known: Set<String> = ["re", "fwd", "fw", "fic", "new", "repost", "story", "fanfic", "xfic"]
    guard !label.isEmpty, label.allSatisfy(known.contains) else { return nil }
    return text.trimmed(TextSpan(colon + 1, Int(span.end)))
  }

  /// `span` without "(1/3)", "[PG]", "1/3" or "(part 1 of 3)" behind it.
  static func withoutEnding(_ span: TextSpan, in text: SourceText) -> TextSpan? {
    let bytes = text.bytes(span)
    guard let last = bytes.last else { return nil }
    let start: Int
    if last == 0x29 || last == 0x5D {
      guard let open = bytes.lastIndex(where: { $0 == 0x28 || $0 == 0x5B }) else { return nil }
      start = open
    } else if (0x30...0x39).contains(last) {
      start = (bytes.lastIndex(of: 0x20) ?? Int(span.start) - 1) + 1
    } else {
      return nil
    }
    guard
      isPart(
        text.words(TextSpan(start, Int(span.end))), isBracketed: last == 0x5D,
        hasSlash: bytes[start...].contains(0x2F))
    else { return nil }
    let rest = text.trimmed(TextSpan(Int(span.start), start))
    return rest.isEmpty ? nil : rest
  }

  /// Whether `words` number a part, or are a rating in square brackets.
  private static func isPart(_ words: [Word], isBracketed: Bool, hasSlash: Bool) -> Bool {
    let numbers = words.filter(\.isNumber)
    if isBracketed, numbers.isEmpty || !hasSlash { return words.count <= 3 }
    return !numbers.isEmpty && (hasSlash || words.contains { $0.form == "of" })
      && words.allSatisfy { $0.isNumber || ["part", "of"].contains($0.form) }
  }

  /// "Quill Feather" of "quill@example.org (Quill Feather)" and of "Quill Feather <quill@example.org>".
  static func name(of sender: TextSpan, in text: SourceText) -> TextSpan {
    let bytes = text.bytes(sender)
    if bytes.last == 0x29, let open = bytes.firstIndex(of: 0x28) {
      return text.trimmed(TextSpan(open + 1, Int(sender.end) - 1))
    }
    if let open = bytes.firstIndex(of: 0x3C), open > bytes.startIndex {
      let name = text.trimmed(TextSpan(Int(sender.start), open))
      let isQuoted = text.bytes(name).first == 0x22 && text.bytes(name).last == 0x22
      return isQuoted && name.utf8Length > 2
        ? TextSpan(Int(name.start) + 1, Int(name.end) - 1) : name
    }
    return sender
  }
}
