import IncipitText

/// How the words of a source become the words of a book.
enum BookText {
  /// `text` on one line, without control characters, with single spaces for line ends and tabs.
  static func line(_ text: String) -> String {
    var line = LineBytes()
    line.append(Array(text.utf8)[...])
    return line.finished
  }

  /// A line as `line(_:)` has it, also without the marks that embed or override the direction of
  /// writing: for names, which stand in one line with other words and would turn those round
  /// (Unicode Technical Report 36, section 2.5).
  static func name(_ text: String) -> String {
    let line = line(text)
    let marks: [ClosedRange<UInt32>] = [0x202A...0x202E, 0x2066...0x2069]
    guard line.unicodeScalars.contains(where: { scalar in marks.contains { $0 ~= scalar.value } })
    else { return line }
    let kept = line.unicodeScalars.filter { scalar in !marks.contains { $0 ~= scalar.value } }
    return self.line(String(String.UnicodeScalarView(kept)))
  }

  /// The lines of `text` that are not blank, each as `line(_:)` has it.
  static func paragraphs(_ text: String) -> [String] {
    let source = SourceText(text)
    return LineTable(source).lines.map { line(source.string($0)) }.filter { !$0.isEmpty }
  }

  /// `tag` if it is a well-formed language tag of language, script and region, cut to what of it is;
  /// else `und` (BCP 47, RFC 5646 §2.1).
  static func language(_ tag: String?) -> String {
    let parts = (tag ?? "").split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count), isLetters(language) else {
      return "und"
    }
    var result = language.lowercased()
    var rest = parts.dropFirst()
    if let script = rest.first, script.count == 4, isLetters(script) {
      result += "-" + script.prefix(1).uppercased() + script.dropFirst().lowercased()
      rest = rest.dropFirst()
    }
    if let region = rest.first,
      (region.count == 2 && isLetters(region))
        || (region.count == 3 && region.utf8.allSatisfy { (0x30...0x39).contains($0) })
    {
      result += "-" + region.uppercased()
    }
    return result
  }

  /// `line`, cut behind a word and with an ellipsis if it has more than `count` letters.
  static func shortened(_ line: String, to count: Int) -> String {
    guard line.utf8.count > count, line.count > count else { return line }
    let start = line.prefix(count)
    let whole = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return whole + " …"
  }

  /// Whether `language`, as `language(_:)` has it, is written from right to left.
  static func isRightToLeft(_ language: String) -> Bool {
    ["ar", "arc", "ckb", "dv", "fa", "he", "ku-Arab", "ps", "sd", "ug", "ur", "yi"]
      .contains { language == $0 || language.hasPrefix($0 + "-") }
  }

  private static func isLetters(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }
}
