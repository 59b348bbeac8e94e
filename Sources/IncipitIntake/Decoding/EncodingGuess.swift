import IncipitBooks

/// Guesses by its letters which encoding of single bytes a text is in that is no UTF-8.
///
/// Only what is beyond doubt: whole words of letters beyond ASCII, the frequent letters of Russian among
/// them, or the letters of a language that in Western encodings would be signs within words.
enum EncodingGuess {
  /// The encoding of `bytes`; nil if nothing speaks for another than the Western ones.
  ///
  /// O(n).
  static func encoding(of bytes: [UInt8]) -> TextEncoding? {
    var counts = [Int](repeating: 0, count: 256)
    var runs = 0
    var wasHigh = false
    for byte in bytes {
      counts[Int(byte)] += 1
      if byte >= 0x80, !wasHigh { runs += 1 }
      wasHigh = byte >= 0x80
    }
    let high = counts[0x80...].reduce(0, +)
    // Accents come one by one, other alphabets in words.
    if high >= 40, high * 2 >= runs * 5 { return cyrillic(counts, high) }
    return profiles.first { $0.matches(counts) }?.encoding
  }

  /// The most frequent letters of Russian, two thirds of its text (National Corpus of Russian).
  private static let frequent =
    "\u{43E}\u{435}\u{430}\u{438}\u{43D}\u{442}\u{441}\u{440}\u{432}\u{43B}"

  private static func cyrillic(_ counts: [Int], _ high: Int) -> TextEncoding? {
    let scores = [TextEncoding.windows1251, .koi8R, .ibm866, .latinCyrillic]
      .map { encoding in
        (encoding, EncodingProfile.bytes(frequent, encoding).reduce(0) { $0 + counts[Int($1)] })
      }
      .sorted { $0.1 > $1.1 }
    guard let best = scores.first, best.1 * 20 >= high * 9, scores[1].1 * 5 <= best.1 * 3 else {
      return nil
    }
    return best.0
  }

  /// The languages whose letters Western encodings do not have.
  private static let profiles: [EncodingProfile] = [
    // Polish
    EncodingProfile(
      .windows1250, "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", telling: [("ą", 2), ("ę", 4), ("ł", 8), ("ż", 3)]),
    EncodingProfile(
      .latin2, "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", telling: [("ą", 2), ("ę", 4), ("ł", 8), ("ż", 3)]),
    // Czech and Slovak
    EncodingProfile(
      .windows1250, "áčďéěíňóřšťúůýžÁČĎÉÍŇÓŘŠŤÚÝŽ",
      telling: [("ě", 4), ("ř", 3), ("č", 3), ("ž", 3)]),
    EncodingProfile(
      .latin2, "áčďéěíňóřšťúůýžÁČĎÉÍŇÓŘŠŤÚÝŽ",
      telling: [("ě", 4), ("ř", 3), ("č", 3), ("ž", 3)]),
    EncodingProfile(
      .windows1250, "áäčďéíľĺňóôŕšťúýžÁČĎÉÍĽŇÓŠŤÚÝŽ",
      telling: [("č", 4), ("ľ", 2), ("š", 3), ("ž", 3)]),
    // Hungarian
    EncodingProfile(
      .windows1250, "áéíóöőúüűÁÉÍÓÖŐÚÜŰ", telling: [("á", 8), ("é", 8), ("ő", 3), ("ű", 1)]),
    // Croatian and Slovene
    EncodingProfile(.windows1250, "čćđšžČĆĐŠŽ", telling: [("č", 15), ("š", 12), ("ž", 10)]),
    // Romanian
    EncodingProfile(.windows1250, "ăâîşţĂÂÎŞŢ", telling: [("ă", 20), ("ş", 5), ("ţ", 1)]),
  ]
}

/// The letters beyond ASCII by which a language is known in one encoding.
private struct EncodingProfile {
  let encoding: TextEncoding
  private let letters: [UInt8]
  /// Letters that come often, and how many of a hundred letters beyond ASCII they are at least.
  private let telling: [(byte: UInt8, share: Int)]

  init(_ encoding: TextEncoding, _ letters: String, telling: [(String, Int)]) {
    self.encoding = encoding
    self.letters = Self.bytes(letters, encoding)
    self.telling = telling.compactMap { letter, share in
      Self.bytes(letter, encoding).first.map { ($0, share) }
    }
  }

  /// Whether a text with so many of each byte is in the language.
  func matches(_ counts: [Int]) -> Bool {
    let marks: [UInt8] = [
      0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xA0, 0xAB, 0xBB,
    ]
    let ofLetters = letters.reduce(0) { $0 + counts[Int($1)] }
    let ofMarks = marks.filter { !letters.contains($0) }.reduce(0) { $0 + counts[Int($1)] }
    let all = counts[0x80...].reduce(0, +) - ofMarks
    guard all >= 40, ofLetters * 100 >= all * 98 else { return false }
    return telling.allSatisfy { counts[Int($0.byte)] * 100 >= all * $0.share }
  }

  /// The bytes that stand for the letters of `text`.
  static func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    guard let table = encoding.codePage.flatMap(CodePage.table) else { return [] }
    return text.unicodeScalars.compactMap { scalar in
      table.firstIndex { UInt32($0) == scalar.value }.map { UInt8(0x80 + $0) }
    }
  }
}
