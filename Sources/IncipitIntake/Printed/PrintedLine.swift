/// A line as it is printed on a page.
struct PrintedLine: Equatable {
  /// Its words, with single blanks between them; not empty.
  let words: String
  /// In which column it begins, from 0.
  let indent: Int
  /// Behind its last column.
  let end: Int
  /// How many blank lines stand before it on its page.
  var gap: Int

  /// The line that `line`, UTF-8, is, with `gap` blank lines before it; nil if it is blank itself.
  ///
  /// Columns are counted in scalars.
  init?(_ line: ArraySlice<UInt8>, gap: Int) {
    var words: [UInt8] = []
    var column = 0
    var first = 0
    var last = 0
    var isBehindBlank = false
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      let isNoBreakSpace =
        byte == 0xC2 && index + 1 < line.endIndex && line[index + 1] == 0xA0
      if byte <= 0x20 || isNoBreakSpace {
        isBehindBlank = true
        index += isNoBreakSpace ? 2 : 1
        column += 1
        continue
      }
      if words.isEmpty { first = column } else if isBehindBlank { words.append(0x20) }
      isBehindBlank = false
      words.append(byte)
      index += 1
      if byte & 0xC0 != 0x80 {
        column += 1
        last = column
      }
    }
    guard !words.isEmpty else { return nil }
    self.words = String(decoding: words, as: UTF8.self)
    self.gap = gap
    indent = first
    end = last
  }

  /// The words with each number replaced by `#`, in lower case: the same for the running head of every
  /// page.
  var pattern: String {
    var pattern = ""
    for character in words.lowercased() {
      if character.isNumber {
        if pattern.last != "#" { pattern.append("#") }
      } else {
        pattern.append(character)
      }
    }
    return pattern
  }

  /// Whether it is a page's number and nothing else: "12", "- 12 -", "Page 12 of 90", "xii".
  var isPageNumber: Bool {
    let bare = pattern.split { !$0.isLetter && $0 != "#" }.joined(separator: " ")
    if ["#", "page #", "page # of #", "# of #", "p #"].contains(bare) { return true }
    return !bare.isEmpty && bare.count <= 6 && bare.allSatisfy { "ivxl".contains($0) }
  }

  /// Whether it calls itself a chapter: such a line is a heading where it first stands.
  var isChapter: Bool {
    let first = words.lowercased().prefix { $0.isLetter }
    return ["chapter", "part", "book", "act", "episode", "prologue", "epilogue"].contains(first)
  }

  /// The word that the line breaks off in, without its hyphen; nil if it ends otherwise.
  var brokenWord: String? {
    guard words.utf8.last == UInt8(ascii: "-") else { return nil }
    let word = words.utf8.dropLast().suffix(60).reversed().prefix(while: Self.isLetter).reversed()
    return word.isEmpty ? nil : String(decoding: Array(word), as: UTF8.self)
  }

  /// The word that the line begins with, or what there is of it.
  var firstWord: String {
    String(decoding: Array(words.utf8.prefix(60).prefix(while: Self.isLetter)), as: UTF8.self)
  }

  /// Whether `byte` may be part of a word: ASCII letters, and all beyond ASCII.
  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Whether a sentence ends with the line.
  var endsSentence: Bool {
    let marks: Set<Character> = [
      "\"", "'", "\u{201D}", "\u{2019}", ")", "\u{BB}", "*", "_", "]",
    ]
    guard let last = words.last(where: { !marks.contains($0) }) else { return true }
    return ".?!\u{2026}:\u{2014}\u{2013}".contains(last)
  }
}
