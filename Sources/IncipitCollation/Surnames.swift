/// Whether surnames keep people apart: authors spell "Michelson" as they heard it.
enum Surnames {
  /// Whether people of these surnames may be one: nothing is known of one, or two are the same but for spelling.
  static func mayBeOne(_ some: Set<Substring>, _ others: Set<Substring>) -> Bool {
    guard !some.isEmpty, !others.isEmpty else { return true }
    return some.contains { one in others.contains { isNear(one, $0) } }
  }

  /// Whether at most a quarter of the letters would have to change: "mikaelson" and "mikaelsson" or "mikaelson" and "michelson", but not
  /// "bingley" and "bentley".
  ///
  /// O(length²); a name of any story is short, and a longer one is only ever itself.
  static func isNear(_ one: Substring, _ other: Substring) -> Bool {
    if one == other { return true }
    let (left, right) = (Array(one), Array(other))
    let allowed = max(left.count, right.count) / 4
    guard max(left.count, right.count) <= 30, abs(left.count - right.count) <= allowed else {
      return false
    }
    // Levenshtein's distance, a row at a time.
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for place in right.indices {
        let change = corner + (right[place] == letter ? 0 : 1)
        corner = row[place + 1]
        row[place + 1] = min(change, row[place] + 1, corner + 1)
      }
    }
    return row[right.count] <= allowed
  }
}
