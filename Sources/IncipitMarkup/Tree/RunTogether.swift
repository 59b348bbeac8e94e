/// Text with its white space run together, as pages show it.
enum RunTogether {
  /// `utf8` with one blank for each run of white space and none at its ends.
  ///
  /// O(most).
  ///
  /// - Parameters:
  ///   - utf8: valid UTF-8.
  ///   - most: how many bytes are looked at; a scalar that they would part is left out.
  /// - Returns: the words, one blank between two.
  static func string(of utf8: ArraySlice<UInt8>, atMost most: Int) -> String {
    var end = min(utf8.endIndex, utf8.startIndex + most)
    while end > utf8.startIndex, end < utf8.endIndex, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    var words: [UInt8] = []
    words.reserveCapacity(min(end - utf8.startIndex, 256))
    var isApart = false
    var index = utf8.startIndex
    while index < end {
      let blank = blankLength(utf8[index..<end])
      if blank > 0 {
        isApart = !words.isEmpty
        index += blank
        continue
      }
      if isApart { words.append(0x20) }
      isApart = false
      words.append(utf8[index])
      index += 1
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// The length of the white space (Unicode's White_Space) that `utf8` begins with; 0 if it begins with
  /// something else.
  private static func blankLength(_ utf8: ArraySlice<UInt8>) -> Int {
    guard let first = utf8.first else { return 0 }
    if first < 0x80 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
    guard first == 0xC2 || (0xE1...0xE3).contains(first), utf8.count > 1 else { return 0 }
    let second = utf8[utf8.startIndex + 1]
    if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard utf8.count > 2 else { return 0 }
    let third = utf8[utf8.startIndex + 2]
    let isBlank =
      switch (first, second) {
      case (0xE1, 0x9A): third == 0x80
      case (0xE2, 0x80): third <= 0x8A || [0xA8, 0xA9, 0xAF].contains(third)
      case (0xE2, 0x81): third == 0x9F
      case (0xE3, 0x80): third == 0x80
      default: false
      }
    return isBlank ? 3 : 0
  }
}
