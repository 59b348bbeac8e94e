import IncipitText

/// A word of a line, in the form in which it is looked up.
///
/// Looked up are lower-case letters without apostrophes ("don't" and "dont" are both `dont`), with
/// letters drawn out for effect cut to one ("heyyyy" is `hey`); hyphens part words.
struct Word: Equatable {
  let form: String
  /// Where it stands, apostrophes included.
  let span: TextSpan
  /// Whether it begins with a capital letter.
  let isCapitalised: Bool
  /// Whether it has two letters or more and all of them are capitals.
  let isShouted: Bool

  var isNumber: Bool { !form.isEmpty && form.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// Whether it begins with a letter or digit of ASCII, as every word that we look for in lines does.
  ///
  /// Asked before words are looked up: comparing strings with accents costs many times as much.
  var beginsInASCII: Bool { form.utf8.first.map { $0 < 0x80 } == true }
}

extension SourceText {
  /// The words of `span`.
  ///
  /// O(length of the span).
  func words(_ span: TextSpan) -> [Word] {
    var words: [Word] = []
    var reader = WordReader()
    var offset = Int(span.start)
    let end = min(Int(span.end), utf8.count)
    while offset < end {
      if utf8[offset] < 0x80 {
        reader.take(ascii: utf8[offset], at: offset, into: &words)
        offset += 1
        continue
      }
      guard let (scalar, length) = scalar(at: offset) else { break }
      if CharacterClass.isLetter(scalar) || CharacterClass.isDigit(scalar) {
        reader.take(scalar, from: offset, to: offset + length)
      } else if !(reader.isOpen && WordReader.isApostrophe(scalar)) {
        reader.close(into: &words)
      }
      offset += length
    }
    reader.close(into: &words)
    return words
  }
}

/// Gathers the letters of one word.
private struct WordReader {
  /// The form so far, in UTF-8; kept between words, so that only long words allocate.
  private var form: [UInt8] = []
  private var start = 0
  private var end = 0
  private var letters = 0
  private var capitals = 0
  private var beginsCapital = false
  /// The last letter in lower case, and how often it has come in a row.
  private var last: UInt32 = 0
  private var run = 0

  var isOpen: Bool { end > start }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{02BC}"
  }

  mutating func take(_ scalar: Unicode.Scalar, from: Int, to: Int) {
    let isUpper = CharacterClass.isUppercase(scalar)
    if !isOpen {
      start = from
      beginsCapital = isUpper
    }
    end = to
    if CharacterClass.isDigit(scalar) {
      form.append(UInt8(truncatingIfNeeded: scalar.value))
      last = 0
      return
    }
    letters += 1
    if isUpper { capitals += 1 }
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

  /// Takes a letter or digit of ASCII; ends the word at any other byte but an apostrophe.
  mutating func take(ascii byte: UInt8, at offset: Int, into words: inout [Word]) {
    let lower = byte | 0x20
    let isLetter = lower >= 0x61 && lower <= 0x7A
    guard isLetter || byte >= 0x30 && byte <= 0x39 else {
      if byte != 0x27 { close(into: &words) }
      return
    }
    let isUpper = isLetter && byte != lower
    if !isOpen {
      start = offset
      beginsCapital = isUpper
    }
    end = offset + 1
    guard isLetter else {
      form.append(byte)
      last = 0
      return
    }
    letters += 1
    if isUpper { capitals += 1 }
    run = UInt32(lower) == last ? run + 1 : 1
    last = UInt32(lower)
    if run == 3 {
      form.removeLast()
    } else if run < 3 {
      form.append(lower)
    }
  }

  mutating func close(into words: inout [Word]) {
    guard isOpen else { return }
    words.append(
      Word(
        form: String(decoding: form, as: UTF8.self), span: TextSpan(start, end),
        isCapitalised: beginsCapital, isShouted: letters >= 2 && capitals == letters))
    form.removeAll(keepingCapacity: true)
    (start, end, letters, capitals, last, run) = (0, 0, 0, 0, 0, 0)
    beginsCapital = false
  }
}
