/// Looks for words of ASCII among bytes, whatever their case.
///
/// Far cheaper than a search among the characters of a string, which every file that is taken in would
/// pay for.
enum ByteSearch {
  /// Where `words`, in lower case, end for the first time in `bytes`; nil if they are not there.
  ///
  /// O(bytes × words); most bytes cost one comparison.
  static func end(of words: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(words.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - wanted.count)
    where lower(bytes[start]) == first {
      if bytes[start...].prefix(wanted.count).elementsEqual(wanted, by: { lower($0) == $1 }) {
        return start + wanted.count
      }
    }
    return nil
  }

  /// Whether `words`, in lower case, stand in `bytes`.
  static func contains(_ words: String, in bytes: ArraySlice<UInt8>) -> Bool {
    end(of: words, in: bytes) != nil
  }

  /// How often `words`, in lower case, stand in `bytes`, none over another.
  static func count(_ words: String, in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var rest = bytes
    while let end = end(of: words, in: rest) {
      count += 1
      rest = rest[end...]
    }
    return count
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
