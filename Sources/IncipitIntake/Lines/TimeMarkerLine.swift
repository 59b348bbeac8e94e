import IncipitText

/// Lines that do nothing but move the time: "An hour earlier", "Present time", "SUNDAY 01:10",
/// "London, 4 November 1921".
///
/// The test is one of vocabulary: every word must be a word of time, one at least a strong one. A
/// sentence has a verb, and no verb is in the list. A place may stand before or behind a comma.
enum TimeMarkerLine {
  /// Whether `line` is one.
  static func matches(_ line: Line) -> Bool {
    guard !line.isCut, line.span.utf8Length <= 90, !line.words.isEmpty, line.words.count <= 12,
      line.first.map(Marks.opensSpeech) != true
    else { return false }
    switch line.last {
    case "?", "!", ",", ";": return false
    default: break
    }
    return isTimeOnly(line.words, line) || isPlaceAndTime(line) || isRelativeToEvent(line)
  }

  /// Whether it names a place beside the time, as the first line of a story may and a title may too.
  static func namesPlace(_ line: Line) -> Bool {
    matches(line) && !isTimeOnly(line.words, line)
  }

  private static func isTimeOnly(_ words: [Word], _ line: Line) -> Bool {
    var strong = 0.0
    for word in words {
      guard let weight = weight(of: word) else { return false }
      strong += weight
    }
    if words.count == 1, line.last != ".", isAlternating(words[0]) { return true }
    guard strong >= 1, !isCount(words, line) else { return false }
    if words.count == 1 {
      // "Now." is a sentence; "Now" on a line of its own is not. A lone "May" may be a name.
      return line.last != "." && strong >= 2
    }
    return true
  }

  /// "Then" and "Now", "Before" and "After" as headings by turns; and a year alone.
  private static func isAlternating(_ word: Word) -> Bool {
    if word.isNumber, word.form.utf8.count == 4, let year = Int(word.form) {
      return (1000..<2200).contains(year)
    }
    return word.isCapitalised && ["then", "before", "after"].contains(word.form)
  }

  /// "Three weeks after the funeral", "The night before the wedding".
  private static func isRelativeToEvent(_ line: Line) -> Bool {
    guard line.last.map(Marks.endsSentence) != true,
      let turn = line.words.firstIndex(where: { ["before", "after", "since"].contains($0.form) }),
      turn > 0, turn + 1 < line.words.count, line.words.count - turn <= 5,
      ["the", "his", "her", "their", "my", "our"].contains(line.words[turn + 1].form)
    else { return false }
    return isTimeOnly(Array(line.words[..<turn]), line)
  }

  /// Numbers alone are a time only as a clock shows it: "10, 9, 8" counts down.
  private static func isCount(_ words: [Word], _ line: Line) -> Bool {
    words.allSatisfy(\.isNumber) && !(words.count == 2 && line.string.contains(":"))
  }

  /// Days and months that are words of their own where they have no capital: "and sat".
  private static let homographs: Set<String> = ["sat", "sun", "wed", "may", "mar", "march"]

  private static func weight(of word: Word) -> Double? {
    if homographs.contains(word.form), !word.isCapitalised { return nil }
    if let weight = vocabulary.weight(of: word.form) { return weight }
    let bytes = Array(word.form.utf8)
    let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0 else { return nil }
    // "3rd", "10pm", "1880s", "00", "1917".
    let suffix = String(decoding: bytes[digits...], as: UTF8.self)
    switch suffix {
    case "", "st", "nd", "rd", "th": return 0.5
    case "s": return 0
    case "am", "pm": return 2
    case "h", "ad", "bc": return 1
    default: return nil
    }
  }

  /// A place of at most four capitalised words, a comma (or a dash), and a time; or the other way
  /// round.
  private static func isPlaceAndTime(_ line: Line) -> Bool {
    for index in line.words.indices.dropLast() {
      let gap = line.gap(after: index)
      guard gap.contains(",") || gap.contains(" - ") || gap.contains("\u{2013}") else { continue }
      let left = Array(line.words[...index])
      let right = Array(line.words[(index + 1)...])
      if isPlace(left) && isDated(right, line) || isDated(left, line) && isPlace(right) {
        return true
      }
    }
    return false
  }

  private static func isPlace(_ words: [Word]) -> Bool {
    words.count <= 4
      && words.allSatisfy { $0.isCapitalised && !$0.isNumber || ["the", "of"].contains($0.form) }
      && words.contains { $0.isCapitalised && vocabulary.weight(of: $0.form) == nil }
  }

  /// A time that is beyond doubt: with a number or a word such as "later" in it.
  private static func isDated(_ words: [Word], _ line: Line) -> Bool {
    isTimeOnly(words, line)
      && words.contains {
        $0.form.utf8.contains { (0x30...0x39).contains($0) } || $0.form == "later"
          || $0.form == "earlier" || $0.form == "ago"
      }
      || words.count == 1 && words[0].isNumber && words[0].form.utf8.count == 4
  }

  private static let vocabulary = PhraseTable(PackageResources.time_words_txt)
}
