/// Reading of UTF-16, with and without a byte-order mark.
enum UTF16Decoding {
  /// The UTF-8 of `bytes` read as UTF-16; unpaired surrogates and a last odd byte become U+FFFD.
  ///
  /// O(n).
  static func decoded(_ bytes: [UInt8], bigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = 0
    while index + 1 < bytes.count {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    if index < bytes.count { units.append(0xFFFD) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The byte order of `bytes` if they look like UTF-16 without a mark, else nil.
  ///
  /// European text in UTF-16 has NULs in one half of every pair and hardly any in the other; the
  /// twentieth of them that is asked for lets other alphabets in, whose blanks still have them.
  ///
  /// - Returns: whether the order is big-endian.
  static func unmarkedBigEndian(_ census: ByteCensus) -> Bool? {
    let pairs = census.total / 2
    guard pairs > 1 else { return nil }
    if census.oddNulls * 20 > pairs, census.evenNulls * 200 <= pairs { return false }
    if census.evenNulls * 20 > pairs, census.oddNulls * 200 <= pairs { return true }
    return nil
  }
}
