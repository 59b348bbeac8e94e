/// A name that is blended of two people's: "Klaroline" of Klaus and Caroline.
///
/// The head of one name and the tail of the other, in either order, given names or surnames: "Kla|roline", "John|lock",
/// "Dr|arry", "Ever|lark"; letters may belong to both ("Ste|lena" of Stefan and Elena). Or two heads: "Naru|Hina". It is
/// taken apart only against people who are there, and says nothing where two pairs would do.
package struct Portmanteau: Hashable, Sendable {
  private let letters: [Character]

  /// Shorter words are blended of too little to tell of whom.
  private static let leastLetters = 5
  private static let titles: Set<String> = [
    "the", "mr", "mrs", "ms", "miss", "dr", "lord", "lady", "sir", "von", "van", "der",
  ]

  /// A word that may be a blend; nil for several words, or fewer than five letters.
  package init?(_ word: String) {
    let lower = word.lowercased()
    letters = lower.filter(\.isLetter)
    guard letters.count >= Self.leastLetters, letters.count == lower.count else { return nil }
  }

  /// The two people whose names it is blended of.
  ///
  /// Heads and tails of two letters or more come first; where none fit, one letter will do before nearly a whole name
  /// ("D|elena", "C|lexa"). O(people² × names).
  ///
  /// - Parameter people: all names of each person.
  /// - Returns: places in `people`, whose name comes first first; nil if no two fit, if more than two do, or if somebody bears the
  ///   word itself as a name.
  package func pair(of people: [[String]]) -> [Int]? {
    let names = people.map { $0.flatMap(Self.words) }
    guard !names.contains(where: { $0.contains(letters) }) else { return nil }
    let fits = names.map { Fit(letters, $0) }
    for isFirm in [true, false] {
      var pairs: [Set<Int>: [Int]] = [:]
      for one in fits.indices {
        for other in fits.indices where other != one {
          if fits[one].blends(with: fits[other], isFirm: isFirm, in: letters.count) {
            // Of "Harry" and "Harriet" either may come first: the more present does.
            pairs[[one, other]] = pairs[[one, other]] ?? [one, other]
          }
        }
      }
      if !pairs.isEmpty { return pairs.count == 1 ? pairs.first?.value : nil }
    }
    return nil
  }

  /// The words of a name that may go into a blend, letters alone.
  private static func words(of name: String) -> [[Character]] {
    name.lowercased().split { $0 == " " || $0 == "-" }.filter { !titles.contains(String($0)) }
      .map { $0.filter(\.isLetter).map { $0 } }.filter { $0.count >= 3 }
  }
}

/// How much of a blend one person's names cover, from either end.
private struct Fit {
  /// The most letters that begin both the blend and a name.
  let head: Int
  /// The most letters that end both.
  let tail: Int
  /// The lengths of the blend's ends that begin a name: what stands last in "NaruHina".
  let laterHeads: Set<Int>

  init(_ blend: [Character], _ names: [[Character]]) {
    head = names.map { Self.common(blend, $0) }.max() ?? 0
    tail = names.map { Self.common(blend.reversed(), $0.reversed()) }.max() ?? 0
    laterHeads = Set(
      (3...max(3, blend.count - 3)).filter { length in
        let end = Array(blend.suffix(length))
        return end.count == length && names.contains { $0.starts(with: end) }
      })
  }

  /// Whether the blend begins with this person's name and ends with the other's.
  func blends(with other: Fit, isFirm: Bool, in count: Int) -> Bool {
    // A blend is never one of the two names alone.
    let head = min(head, count - 1)
    let tail = min(other.tail, count - 1)
    guard isFirm else { return head >= 1 && tail >= 4 && head + tail >= count }
    if head >= 2, tail >= 2, head + tail >= count { return true }
    return other.laterHeads.contains { head >= 3 && head + $0 >= count }
  }

  private static func common(_ one: [Character], _ other: [Character]) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }
}
