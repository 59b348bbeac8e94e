/// A number that a reader's own life with a work has, by the name that is typed before the colon.
package enum OwnNumber: String, Hashable, Sendable, CaseIterable {
  /// The reader's rating, 1 to 5; `rating:` with a number means it too.
  case stars
  /// How much of the work is read, in hundredths.
  case read

  /// What `name:text` asks of the reader's own life; nil if it asks something else.
  ///
  /// Ratings of archives are words, so that `rating:mature` stays what it was.
  static func number(_ name: String, _ text: String) -> (OwnNumber, NumberRange)? {
    let number = OwnNumber(rawValue: name) ?? (name == QueryField.rating.rawValue ? .stars : nil)
    guard let number, let range = NumberRange(text) else { return nil }
    return (number, range)
  }
}
