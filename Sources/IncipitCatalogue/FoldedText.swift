import Foundation

/// Names and facts in the form in which they are compared: small letters without accents, words
/// parted by single spaces, with a space at either end.
package enum FoldedText {
  /// The folded form of `text`: " caroline forbes "; one space if it holds no word.
  ///
  /// O(n).
  package static func folded(_ text: String) -> String {
    if let plain = foldedASCII(text) { return plain }
    return words(of: text).reduce(into: " ") { $0 += $1 + " " }
  }

  /// Most texts have none but the 128 letters and marks of ASCII and curly marks and dashes, where folding is a matter
  /// of bytes.
  private static func foldedASCII(_ text: String) -> String? {
    var folded: [UInt8] = [0x20]
    folded.reserveCapacity(text.utf8.count + 2)
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0xE2:
        // U+2000 to U+203F: spaces, dashes and quotation marks, all of which part words but U+200C, which folding takes away.
        guard bytes.next() == 0x80, let last = bytes.next(), last != 0x8C else { return nil }
        if folded[folded.count - 1] != 0x20 { folded.append(0x20) }
      case 0x61...0x7A, 0x30...0x39: folded.append(byte)
      case 0x41...0x5A: folded.append(byte + 0x20)
      case 0x80...: return nil
      default: if folded[folded.count - 1] != 0x20 { folded.append(0x20) }
      }
    }
    if folded[folded.count - 1] != 0x20 { folded.append(0x20) }
    return String(decoding: folded, as: UTF8.self)
  }

  /// What titles are put in order by: folded, with every number of as many digits, so that 2 comes before 10.
  ///
  /// The order of a key's key is its own. O(n).
  package static func sortKey(_ text: String) -> String {
    var key = ""
    var digits = ""
    for character in folded(text) + "\n" {
      if ("0"..."9").contains(character) {
        digits.append(character)
        continue
      }
      if !digits.isEmpty {
        let number = digits.drop { $0 == "0" }
        key += String(repeating: "0", count: max(0, sortedDigits - number.count)) + number
        digits = ""
      }
      if character != "\n" { key.append(character) }
    }
    return key
  }

  /// A longer number, which is none that a title counts by, stays as it is.
  private static let sortedDigits = 9

  /// What a folded text holds if it has the words of `text` side by side, the last one perhaps only
  /// begun; nil if `text` holds no word.
  package static func needle(_ text: String, isPrefix: Bool) -> String? {
    let folded = folded(text)
    guard folded != " " else { return nil }
    return isPrefix ? String(folded.dropLast()) : folded
  }

  /// The words of `text`, folded; runs of letters, digits and the marks on them.
  package static func words(of text: String) -> [String] {
    if let plain = foldedASCII(text) { return plain.split(separator: " ").map(String.init) }
    let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return plain.unicodeScalars.split { !isWordScalar($0) }.map(String.init)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.properties.isAlphabetic || ("0"..."9") ~= scalar }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }
}
