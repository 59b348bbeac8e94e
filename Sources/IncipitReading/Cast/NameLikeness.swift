import IncipitLexicon

/// Whether two names may be one: short forms and misspellings.
struct NameLikeness {
  let table: TokenTable
  let lexicon: Lexicon

  /// A short form by the list, or one name at the head or the tail of the other ("Gwen" and
  /// "Gwendolyn", "Kolas" and "Nikolas").
  func areForms(_ one: Int32, _ other: Int32) -> Bool {
    let first = table.vocabulary[Int(one)]
    let second = table.vocabulary[Int(other)]
    if first == second { return true }
    let (short, long) =
      first.utf8.count < second.utf8.count ? (first, second) : (second, first)
    let clash =
      table.classes[Int(one)].union(table.classes[Int(other)]).isSuperset(of: [.male, .female])
    if clash { return false }
    if lexicon.areForms(first, second) { return true }
    // "Ann" and "Anne".
    if long.utf8.count == short.utf8.count + 1, long == short + "e", short.utf8.count >= 3 {
      return true
    }
    if short.utf8.count >= 3, long.hasPrefix(short),
      !["ann", "jean", "mar", "mari", "will", "rose", "mac", "joan"].contains(short)
    {
      return true
    }
    if short.utf8.count >= 4, long.hasSuffix(short) { return true }
    // "Lizzy" and "Lizzie", "Gwenny" and "Gwen".
    let stem = short.hasSuffix("y") || short.hasSuffix("ie") ? String(short.dropLast()) : short
    return stem.utf8.count >= 4 && long.hasPrefix(stem) && long.utf8.count - stem.utf8.count <= 3
  }

  /// Within one edit for six letters, two for ten.
  func isMisspelling(_ one: Int32, _ other: Int32) -> Bool {
    isWithinEdits(one, other, from: 6)
  }

  /// Within one edit though the names are short: to be used where a name hardly ever stands.
  func isSlip(_ one: Int32, _ other: Int32) -> Bool { isWithinEdits(one, other, from: 5) }

  private func isWithinEdits(_ one: Int32, _ other: Int32, from least: Int) -> Bool {
    let first = Array(table.vocabulary[Int(one)].utf8)
    let second = Array(table.vocabulary[Int(other)].utf8)
    let length = min(first.count, second.count)
    guard length >= least, first.first == second.first, abs(first.count - second.count) <= 2 else {
      return false
    }
    return Self.distance(first, second, limit: length >= 10 ? 2 : 1) != nil
  }

  /// Levenshtein's distance if it is at most `limit`.
  static func distance(_ one: [UInt8], _ other: [UInt8], limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var row = Array(0...other.count)
    for (index, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let above = row[column + 1]
        row[column + 1] = min(
          above + 1, row[column] + 1, diagonal + (byte == other[column] ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count] <= limit ? row[other.count] : nil
  }
}
