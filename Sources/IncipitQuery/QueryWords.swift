import IncipitText

/// One word or several side by side; never empty, always with a letter or digit in it.
package struct QueryWords: Hashable, Sendable {
  /// Parted by single spaces, without control characters and double quotes.
  package let text: String
  /// Whether the last word is only the beginning of one.
  package let isPrefix: Bool
  /// At most how many other words may stand between these, which then may stand in any order.
  ///
  /// Nil if they stand side by side. Only of two words or more, and not together with `isPrefix`.
  package let distance: Int?
  /// Whether the word may stand in any of its English forms.
  ///
  /// Only of a single word without signs in it, and not together with `isPrefix`.
  package let isInAnyForm: Bool

  /// The greatest distance.
  package static let maximumDistance = 100

  /// The words of `text`; nil if no letter or digit is among them.
  package init?(
    _ text: String, isPrefix: Bool = false, distance: Int? = nil, isInAnyForm: Bool = false
  ) {
    var clean = String.UnicodeScalarView()
    var isAfterBlank = true
    for scalar in text.unicodeScalars {
      if QueryWords.isSeparator(scalar) {
        if !isAfterBlank { clean.append(" ") }
        isAfterBlank = true
      } else {
        clean.append(scalar)
        isAfterBlank = false
      }
    }
    if clean.last == " " { clean.removeLast() }
    guard clean.contains(where: QueryWords.isSearchable) else { return nil }
    self.text = String(clean)
    self.isPrefix = isPrefix
    self.isInAnyForm = isInAnyForm && !isPrefix && clean.allSatisfy(QueryWords.isSearchable)
    self.distance = isPrefix || !clean.contains(" ") ? nil : distance
  }

  /// What parts words: white space, control characters and quotation marks of a query.
  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    CharacterClass.isBlank(scalar) || isMark(scalar)
      || scalar.properties.generalCategory == .control
  }

  /// The marks that enclose a phrase: straight, or curly as telephones type them.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}" || scalar == "\u{201E}"
  }

  /// Whether the search index keeps the scalar: letters and numbers of any script.
  package static func isSearchable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
