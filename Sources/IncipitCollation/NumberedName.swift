/// The name of a file, or a title, taken apart into what is the same for all chapters and the number
/// that is not.
///
/// "winter-road_ch03.html" is number 3 of "winter road", "The Winter Road (3/7)" is number 3 of 7.
package struct NumberedName: Hashable, Sendable {
  /// The words before the number, in small letters, parted by single blanks; empty if they say nothing
  /// of the work ("chapter 3", "9c1f4be27a60d385").
  package let stem: String
  /// The number; nil if the name has none or more than one that it could be.
  package let number: Int?
  /// 7 of "3/7"; nil if it is not said.
  package let total: Int?
  /// Whether a word calls it a chapter ("ch03", "part two"), or it stands before a total.
  package let isCalledChapter: Bool

  /// Takes `name` apart.
  ///
  /// - Parameters:
  ///   - name: a title, or a file's name.
  ///   - isFile: whether an ending (".html") and folders are cut off.
  package init(_ name: String, isFile: Bool) {
    var name = Substring(name)
    if isFile {
      if let slash = name.lastIndex(of: "/") { name = name[name.index(after: slash)...] }
      for _ in 0..<2 {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { break }
        let ending = name[name.index(after: dot)...]
        guard (2...5).contains(ending.utf8.count), ending.contains(where: \.isLetter),
          ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { break }
        name = name[..<dot]
      }
    }
    self.init(tokens: Self.tokens(of: name))
  }

  private init(tokens: [Token]) {
    let found = Self.numeral(in: tokens)
    number = found?.number
    total = found?.total
    isCalledChapter = found?.isCalled ?? false
    let words = tokens[..<(found?.start ?? tokens.count)]
    stem = Self.stem(words)
  }

  private struct Found {
    let number: Int
    let total: Int?
    let isCalled: Bool
    /// Index of the first token that is not of the stem.
    let start: Int
  }

  private static func numeral(in tokens: [Token]) -> Found? {
    // Nothing but a number.
    if tokens.count == 1, !tokens[0].isNumber, let number = roman(tokens[0].text) {
      return Found(number: number, total: nil, isCalled: true, start: 0)
    }
    // A word that calls it a chapter, with a number behind it, wherever it stands.
    for (index, token) in tokens.enumerated() where calls.contains(token.text) {
      guard index + 1 < tokens.count,
        let number = value(tokens[index + 1]) ?? roman(tokens[index + 1].text)
      else { continue }
      return Found(
        number: number, total: total(tokens, after: index + 1), isCalled: true, start: index)
    }
    // A number of a total: "3/7", "3 of 7".
    for (index, token) in tokens.enumerated() {
      guard let number = value(token), token.isNumber, let total = total(tokens, after: index)
      else { continue }
      return Found(number: number, total: total, isCalled: true, start: index)
    }
    let numbers = tokens.indices.filter { tokens[$0].isNumber }
    // A day is no chapter.
    if numbers.count >= 3 { return nil }
    if let last = numbers.last, last == tokens.count - 1, last > 0,
      let number = value(tokens[last]), numbers.count == 1 || tokens[0].text.count >= 4
    {
      return Found(number: number, total: nil, isCalled: false, start: last)
    }
    if numbers == [0], tokens.count > 1, !tokens[1].isCode, let number = value(tokens[0]) {
      return Found(number: number, total: nil, isCalled: false, start: 0)
    }
    return numbers == [0] && tokens.count == 1
      ? value(tokens[0]).map { Found(number: $0, total: nil, isCalled: false, start: 0) } : nil
  }

  /// The total that follows the number at `index`: behind a stroke, or "of".
  private static func total(_ tokens: [Token], after index: Int) -> Int? {
    guard index + 1 < tokens.count, let number = value(tokens[index]) else { return nil }
    let next = tokens[index + 1]
    if next.text == "of", index + 2 < tokens.count, let total = value(tokens[index + 2]) {
      return total >= number ? total : nil
    }
    guard next.followsStroke, let total = value(next), total >= number else { return nil }
    return total
  }

  /// The number of a chapter that `token` writes.
  private static func value(_ token: Token) -> Int? {
    if token.isNumber {
      guard token.text.count <= 4, let number = Int(token.text), number < 1000 else { return nil }
      return number
    }
    return words.firstIndex(of: token.text).map { $0 + 1 }
  }

  /// A Roman numeral below 50 in its shortest form; beyond that, words look like numerals ("mix").
  private static func roman(_ text: String) -> Int? {
    (1..<50).first { number in
      let tens = ["", "x", "xx", "xxx", "xl"][number / 10]
      let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][number % 10]
      return text == tens + ones
    }
  }

  /// The words that tell of the work; of numbers only those long enough to be an archive's own.
  private static func stem(_ tokens: ArraySlice<Token>) -> String {
    let kept = tokens.filter { !$0.isCode && !($0.isNumber && $0.text.count < 5) }.map(\.text)
    let telling = kept.filter { !generic.contains($0) && !calls.contains($0) }
    let letters = telling.reduce(0) { $0 + $1.utf8.count }
    return letters >= 3 ? kept.joined(separator: " ") : ""
  }

  private struct Token {
    let text: String
    let isNumber: Bool
    /// Directly behind "/".
    let followsStroke: Bool

    /// A hash or a number of an index, which says nothing to people.
    var isCode: Bool {
      text.utf8.count >= 8 && text.contains(where: \.isNumber) && text.contains(where: \.isLetter)
        && text.allSatisfy(\.isHexDigit)
    }
  }

  /// Runs of letters and runs of digits; a run of both is one only if it is a code.
  private static func tokens(of name: Substring) -> [Token] {
    var tokens: [Token] = []
    var isBehindStroke = false
    for run in name.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "/") }) {
      for (index, piece) in run.split(separator: "/", omittingEmptySubsequences: false).enumerated()
      {
        isBehindStroke = index > 0
        let whole = Token(text: piece.lowercased(), isNumber: false, followsStroke: isBehindStroke)
        if whole.isCode {
          tokens.append(whole)
          continue
        }
        var rest = piece
        while let first = rest.first {
          let isNumber = first.isASCII && first.isNumber
          let text = rest.prefix { ($0.isASCII && $0.isNumber) == isNumber }
          tokens.append(
            Token(text: text.lowercased(), isNumber: isNumber, followsStroke: isBehindStroke))
          isBehindStroke = false
          rest = rest[text.endIndex...]
        }
      }
    }
    return tokens
  }

  private static let calls: Set<String> = [
    "chapter", "chap", "chp", "ch", "part", "pt", "episode", "ep", "kapitel", "chapitre", "teil",
    "capitulo", "capítulo",
  ]
  private static let words = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  /// Words that any saved file may be called by.
  private static let generic: Set<String> = [
    "story", "fic", "fanfic", "fanfiction", "file", "page", "text", "document", "doc", "untitled",
    "download", "new", "copy", "data", "the", "a", "my", "work", "works", "saved", "index",
    "unknown", "title", "no",
  ]
}
