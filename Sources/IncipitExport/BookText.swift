import IncipitMarkup
import IncipitText

/// How the words of a source become the words of a book.
enum BookText {
  /// `text` on one line, without control characters, with single spaces for line ends and tabs.
  static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var endsInBreak = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029:
        if scalar.value != 0x20 || endsInBreak { endsInBreak = true } else { line.append(scalar) }
        continue
      case 0xFEFF: continue  // a byte-order mark
      default: break
      }
      guard XMLText.isAllowed(scalar) else { continue }
      if endsInBreak, !line.isEmpty, line.last != " " { line.append(" ") }
      endsInBreak = false
      line.append(scalar)
    }
    while line.last == " " { line.removeLast() }
    return String(line.drop { $0 == " " })
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

  private static func isLetters(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }
}
