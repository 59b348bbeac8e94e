import IncipitBooks
import IncipitLexicon
import IncipitText

/// Cuts the story into tokens in one pass over its bytes.
struct Tokenizer {
  private let text: SourceText
  private let lexicon: Lexicon
  private var tokens: [Token] = []
  private var vocabulary: Vocabulary
  /// Kept between words, so that a word allocates nothing.
  private var letters: [UInt8] = []

  private init(_ text: SourceText, _ lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    vocabulary = Vocabulary(expecting: text.count / 20)
  }

  /// The tokens of every chapter of `manuscript`.
  ///
  /// O(n).
  static func table(of manuscript: Manuscript, lexicon: Lexicon) -> TokenTable {
    var tokenizer = Tokenizer(manuscript.text, lexicon)
    tokenizer.tokens.reserveCapacity(manuscript.text.count / 5)
    var paragraphs: [TokenTable.StoryParagraph] = []
    var paragraphOf: [Int32] = []
    var words = 0
    for paragraph in manuscript.paragraphs
    where manuscript.parts[paragraph.part].kind == .chapter {
      let first = tokenizer.tokens.count
      if paragraph.role != .sceneBreak { tokenizer.cut(paragraph.span) }
      let range = first..<tokenizer.tokens.count
      if paragraph.role == .prose || paragraph.role == .timeMarker {
        for token in tokenizer.tokens[range] where token.kind == .word || token.kind == .number {
          words += 1
        }
      }
      paragraphOf.append(
        contentsOf: repeatElement(Int32(paragraphs.count), count: range.count))
      paragraphs.append(
        .init(tokens: range, span: paragraph.span, role: paragraph.role, part: paragraph.part))
    }
    return TokenTable(
      text: manuscript.text, tokens: tokenizer.tokens, vocabulary: tokenizer.vocabulary,
      lexicon: lexicon, paragraphs: paragraphs, paragraphOf: paragraphOf, words: words)
  }

  private mutating func cut(_ span: TextSpan) {
    var index = Int(span.start)
    let end = Int(span.end)
    while index < end {
      if text.utf8[index] == 0x20 {
        index += 1
        continue
      }
      if let next = cutPlainWord(from: index, to: end) {
        index = next
        continue
      }
      guard let (scalar, length) = text.scalar(at: index) else { return }
      if CharacterClass.isBlank(scalar) {
        index += length
      } else if CharacterClass.isLetter(scalar) {
        index = cutWord(from: index, to: end)
      } else if CharacterClass.isDigit(scalar) {
        index = cutNumber(from: index, to: end)
      } else {
        index = cutMark(scalar, from: index, to: end)
      }
    }
  }

  /// A word that is nothing but letters of ASCII, as nearly all are; nil if it is another.
  private mutating func cutPlainWord(from start: Int, to end: Int) -> Int? {
    var index = start
    var capitals = 0
    while index < end {
      let byte = text.utf8[index]
      guard byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A else { break }
      if byte & 0x20 == 0 { capitals += 1 }
      index += 1
    }
    guard index > start, index == end || !goesOn(at: index) else { return nil }
    tokens.append(
      Token(
        start: UInt32(start), end: UInt32(index),
        word: vocabulary.number(ofLetters: text.utf8[start..<index]), kind: .word,
        isCapitalised: text.utf8[start] & 0x20 == 0,
        isShouted: index - start > 1 && capitals == index - start))
    return index
  }

  /// Whether the mark, digit or letter at `index` may belong to the word before it.
  private func goesOn(at index: Int) -> Bool {
    let byte = text.utf8[index]
    if byte < 0x80 { return byte == 0x27 || byte == 0x2D || byte >= 0x30 && byte <= 0x39 }
    guard let (scalar, _) = text.scalar(at: index) else { return false }
    return isJoint(scalar) || CharacterClass.isLetter(scalar)
  }

  /// A word goes on over single apostrophes and hyphens between letters.
  private mutating func cutWord(from first: Int, to end: Int) -> Int {
    var start = first
    var index = start
    var isCapitalised = false
    var capitals = 0
    var letters = 0
    var lower: [UInt8] = []
    swap(&lower, &self.letters)
    lower.removeAll(keepingCapacity: true)
    while index < end {
      let byte = text.utf8[index] | 0x20
      if byte >= 0x61, byte <= 0x7A {
        // A letter of ASCII, as nearly all are.
        letters += 1
        if text.utf8[index] != byte {
          capitals += 1
          if index == start { isCapitalised = true }
        }
        lower.append(byte)
        index += 1
        continue
      }
      guard let (scalar, length) = text.scalar(at: index) else { break }
      if CharacterClass.isLetter(scalar) {
        letters += 1
        if CharacterClass.isUppercase(scalar) {
          capitals += 1
          if index == start { isCapitalised = true }
        }
        append(scalar, length, at: index, to: &lower)
        index += length
      } else if isJoint(scalar), index > start,
        let (next, _) = text.scalar(at: index + length), index + length < end,
        CharacterClass.isLetter(next)
      {
        if scalar != "-", isClitic(from: index + length, to: end) { break }
        if scalar == "-", isStutter(lower, from: index + length, to: end) {
          // "W-what": the broken start is a mark of its own, so that the word is found.
          lower.append(0x2D)
          add(
            start, index + length, .punctuation, lower[...], isCapitalised: false, isShouted: false)
          start = index + length
          index = start
          (isCapitalised, capitals, letters) = (false, 0, 0)
          lower.removeAll(keepingCapacity: true)
          continue
        }
        lower.append(scalar == "-" ? 0x2D : 0x27)
        index += length
      } else if CharacterClass.isDigit(scalar) {
        lower.append(UInt8(scalar.value))
        index += length
      } else {
        break
      }
    }
    add(
      start, index, .word, lower[...], isCapitalised: isCapitalised,
      isShouted: letters > 1 && capitals == letters)
    swap(&lower, &self.letters)
    return cutClitic(from: index, to: end)
  }

  /// Whether one letter, or two, are said again by the word that starts at `start`: "I-I", "wh-what".
  private func isStutter(_ lower: [UInt8], from start: Int, to end: Int) -> Bool {
    guard !lower.isEmpty, lower.count <= 2, start + lower.count <= end,
      zip(lower, text.utf8[start...]).allSatisfy({ $0 == ($1 | 0x20) })
    else { return false }
    if lower.count == 1 { return true }
    let next = start + lower.count
    guard next < end, (text.utf8[next] | 0x20) >= 0x61, (text.utf8[next] | 0x20) <= 0x7A else {
      return false
    }
    return !Self.prefixes.contains(lower)
  }

  /// "re-read", "co-conspirator", "de-detailed" are whole words.
  private static let prefixes: [[UInt8]] = ["re", "co", "de"].map { Array($0.utf8) }

  private mutating func cutClitic(from start: Int, to end: Int) -> Int {
    guard start < end, let (mark, length) = text.scalar(at: start), mark == "'" || mark == "’",
      let (letter, _) = text.scalar(at: start + length), start + length < end,
      CharacterClass.isLetter(letter)
    else { return start }
    var index = start + length
    var lower: [UInt8] = [0x27]
    while index < end, let (scalar, length) = text.scalar(at: index),
      CharacterClass.isLetter(scalar)
    {
      append(scalar, length, at: index, to: &lower)
      index += length
    }
    add(start, index, .clitic, lower[...], isCapitalised: false, isShouted: false)
    return index
  }

  private mutating func cutNumber(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      let byte = text.utf8[index]
      let isDigit = byte >= 0x30 && byte <= 0x39
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      let isInner =
        (byte == 0x2E || byte == 0x2C || byte == 0x3A) && index + 1 < end
        && text.utf8[index + 1] >= 0x30 && text.utf8[index + 1] <= 0x39
      guard isDigit || isLetter || isInner else { break }
      index += 1
    }
    add(
      start, index, .number, text.utf8[start..<index], isCapitalised: false,
      isShouted: false)
    return index
  }

  /// Dots in a row and hyphens in a row are one mark.
  private mutating func cutMark(
    _ scalar: Unicode.Scalar, from start: Int, to end: Int
  ) -> Int {
    var index = start + scalar.utf8Length
    if scalar == "." || scalar == "-" || scalar == "*" {
      while index < end, text.utf8[index] == UInt8(scalar.value) { index += 1 }
    }
    add(
      start, index, .punctuation, text.utf8[start..<min(index, start + 4)],
      isCapitalised: false, isShouted: false)
    return index
  }

  private func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "-" || scalar == "\u{2010}"
  }

  /// Whether the letters from `start` on are "s", "ll", "re", "ve", "d" or "m" and no more.
  private func isClitic(from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end, index - start < 3, (text.utf8[index] | 0x20) >= 0x61,
      (text.utf8[index] | 0x20) <= 0x7A
    {
      index += 1
    }
    if index < end, let (scalar, _) = text.scalar(at: index), CharacterClass.isLetter(scalar) {
      return false
    }
    switch index - start {
    case 1: return [0x73, 0x64, 0x6D].contains(text.utf8[start] | 0x20)
    case 2:
      let pair = (text.utf8[start] | 0x20, text.utf8[start + 1] | 0x20)
      return pair == (0x6C, 0x6C) || pair == (0x72, 0x65) || pair == (0x76, 0x65)
    default: return false
    }
  }

  private func append(
    _ scalar: Unicode.Scalar, _ length: Int, at index: Int, to lower: inout [UInt8]
  ) {
    if length == 1 {
      let byte = UInt8(scalar.value)
      lower.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    } else if CharacterClass.isUppercase(scalar) {
      lower.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    } else {
      lower.append(contentsOf: text.utf8[index..<index + length])
    }
  }

  private mutating func add(
    _ start: Int, _ end: Int, _ kind: Token.Kind, _ lower: ArraySlice<UInt8>, isCapitalised: Bool,
    isShouted: Bool
  ) {
    tokens.append(
      Token(
        start: UInt32(start), end: UInt32(end), word: vocabulary.number(of: lower), kind: kind,
        isCapitalised: isCapitalised, isShouted: isShouted))
  }
}

extension Unicode.Scalar {
  /// How many bytes it takes in UTF-8.
  fileprivate var utf8Length: Int {
    value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
  }
}
