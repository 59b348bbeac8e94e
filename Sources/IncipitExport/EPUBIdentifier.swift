/// The name by which an EPUB file is told from every other.
enum EPUBIdentifier {
  /// `urn:uuid:` and a UUID of version 8 (RFC 9562 §5.8) made of the first 128 bits of `sha256`.
  ///
  /// Copies of one file thus have one identifier on every shelf. What is not hexadecimal counts as
  /// zero, so that any string will do.
  static func urn(sha256: String) -> String {
    var digits = sha256.utf8.prefix(32).map { byte in
      Character(Unicode.Scalar(byte)).hexDigitValue ?? 0
    }
    digits += Array(repeating: 0, count: 32 - digits.count)
    digits[12] = 8
    digits[16] = 8 | digits[16] & 3
    let text = digits.map { String($0, radix: 16) }.joined()
    var groups: [Substring] = []
    var rest = text[...]
    for length in [8, 4, 4, 4, 12] {
      groups.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return "urn:uuid:" + groups.joined(separator: "-")
  }
}
