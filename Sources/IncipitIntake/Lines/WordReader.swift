import IncipitText

/// Cuts a piece of text into words, one after another.
struct WordReader {
  private let text: SourceText
  private var offset: Int
  private let end: Int

  init(_ text: SourceText, _ span: TextSpan) {
    self.text = text
    offset = Int(span.start)
    end = min(Int(span.end), text.count)
  }

  /// The next word; nil behind the last.
  mutating func next() -> Word? {
    while offset < end {
      let byte = text.utf8[offset]
      if byte < 0x80 {
        if Self.isLetter(byte) || Self.isDigit(byte) { return plainWord() ?? word() }
        offset += 1
        continue
      }
      guard let (scalar, length) = text.scalar(at: offset) else { break }
      if CharacterClass.isLetter(scalar) { return word() }
      offset += length
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{02BC}"
  }

  /// The word at `offset` if it is nothing but letters and digits of ASCII, none drawn out, as nearly all
  /// are; nil for any other.
  private mutating func plainWord() -> Word? {
    let start = offset
    var letters = 0
    var capitals = 0
    var last: UInt8 = 0
    var run = 1
    var place = start
    while place < end {
      let byte = text.utf8[place]
      let lower = byte | 0x20
      if lower >= 0x61, lower <= 0x7A {
        run = lower == last ? run + 1 : 1
        if run == 3 { return nil }
        letters += 1
        if byte != lower { capitals += 1 }
        last = lower
      } else if Self.isDigit(byte) {
        last = 0
      } else if byte == 0x27 || byte >= 0x80 {
        if goesOn(at: place) { return nil }
        break
      } else {
        break
      }
      place += 1
    }
    offset = place
    return Word(
      form: form(start..<place, hasCapitals: capitals > 0), span: TextSpan(start, place),
      isCapitalised: Self.isLetter(text.utf8[start]) && text.utf8[start] & 0x20 == 0,
      isShouted: letters >= 2 && capitals == letters)
  }

  /// Whether the mark or letter at `place` does not end the word before it.
  private func goesOn(at place: Int) -> Bool {
    guard let (scalar, _) = text.scalar(at: place) else { return false }
    return CharacterClass.isLetter(scalar) || Self.isApostrophe(scalar)
  }

  /// The letters and digits of ASCII in `range`, in lower case.
  private func form(_ range: Range<Int>, hasCapitals: Bool) -> String {
    guard hasCapitals else { return String(decoding: text.utf8[range], as: UTF8.self) }
    return String(decoding: text.utf8[range].map { $0 | 0x20 }, as: UTF8.self)
  }

  /// The word at `offset`, whatever it holds.
  private mutating func word() -> Word {
    let start = offset
    var gathered = GatheredLetters()
    var last = start
    while offset < end, let (scalar, length) = text.scalar(at: offset) {
      if CharacterClass.isLetter(scalar) || CharacterClass.isDigit(scalar) {
        gathered.take(scalar)
        last = offset + length
      } else if !Self.isApostrophe(scalar) {
        break
      }
      offset += length
    }
    let first = text.scalar(at: start)?.0
    return Word(
      form: String(decoding: gathered.form, as: UTF8.self), span: TextSpan(start, last),
      isCapitalised: first.map(CharacterClass.isUppercase) == true, isShouted: gathered.isShouted)
  }
}

/// The letters of one word, those drawn out cut to one.
private struct GatheredLetters {
  /// The form so far, in UTF-8.
  private(set) var form: [UInt8] = []
  private var letters = 0
  private var capitals = 0
  /// The last letter in lower case, and how often it has come in a row.
  private var last: UInt32 = 0
  private var run = 0

  var isShouted: Bool { letters >= 2 && capitals == letters }

  mutating func take(_ scalar: Unicode.Scalar) {
    if CharacterClass.isDigit(scalar) {
      form.append(UInt8(truncatingIfNeeded: scalar.value))
      last = 0
      return
    }
    letters += 1
    if CharacterClass.isUppercase(scalar) { capitals += 1 }
    let lower = CharacterClass.lowercase(scalar)
    run = lower.value == last ? run + 1 : 1
    last = lower.value
    if run == 3 {
      form.removeLast(UTF8.width(lower))
    } else if run < 3 {
      if lower.value < 0x80 {
        form.append(UInt8(truncatingIfNeeded: lower.value))
      } else {
        form.append(contentsOf: Array(String(lower).utf8))
      }
    }
  }
}
