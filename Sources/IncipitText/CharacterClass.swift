/// What kind of character a scalar is, as far as reading prose needs to know.
package enum CharacterClass {
  /// White space of any sort: spaces, tabs, line ends, no-break and zero-width spaces, the mark.
  @inlinable
  package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// A letter or a mark that belongs to one.
  @inlinable
  package static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
    if value < 0xC0 { return value == 0xAA || value == 0xB5 || value == 0xBA }
    if value < 0x250 { return value != 0xD7 && value != 0xF7 }
    if value < LetterTable.end { return LetterTable.kinds[Int(value)] & 1 != 0 }
    return scalar.properties.isAlphabetic
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// A letter in upper (or title) case.
  @inlinable
  package static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return value >= 0x41 && value <= 0x5A }
    if value < LetterTable.end { return LetterTable.kinds[Int(value)] & 2 != 0 }
    return scalar.properties.isUppercase
  }

  /// The lower-case letter of a letter, the first where it has several; any other scalar is itself.
  @inlinable
  package static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    if value < 0x80 {
      return isUppercase(scalar) ? Unicode.Scalar(UInt8(truncatingIfNeeded: value) | 0x20) : scalar
    }
    if value < LetterTable.end { return LetterTable.lower[Int(value)] }
    return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  @inlinable
  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  /// A hyphen or dash of any length.
  @inlinable
  package static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212: true
    default: false
    }
  }
}
