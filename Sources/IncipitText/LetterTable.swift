/// What Unicode says of the letters of Latin, Greek and Cyrillic, looked up once for all.
///
/// The standard library finds a property by search; for a Russian story that was half the time of the
/// intake. What is kept is computed from those same properties, so that both never differ.
@usableFromInline
enum LetterTable {
  /// The first scalar that has no row: the tables end behind Cyrillic's supplement.
  @usableFromInline static let end: UInt32 = 0x530

  /// Whether a scalar is a letter (1), in upper case (2), by its value.
  @usableFromInline static let kinds: [UInt8] = (0..<end).map { value in
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    let properties = scalar.properties
    let isLetter = properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    return (isLetter ? 1 : 0) | (properties.isUppercase ? 2 : 0)
  }

  /// The first scalar of the lower-case mapping, by value.
  @usableFromInline static let lower: [Unicode.Scalar] = (0..<end).compactMap { value in
    Unicode.Scalar(value).map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }
  }
}
