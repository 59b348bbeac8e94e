/// Few sets of things in which every two belong together, so that all who do stand in one of them.
///
/// To list every largest set is out of the question: where of 2n things each is at odds with one other, there are 2ⁿ
/// of them. It is enough that no two are missed. Each set is begun with two that stand in none yet and grown by
/// whoever brings most that are missing (after Kellerman, "Determination of keyword conflict", IBM Technical
/// Disclosure Bulletin 16, 1973), so that there are never more sets than pairs, and in practice few.
struct PairCover {
  /// Per two classes whether their members belong together.
  private let belong: [[Bool]]
  /// The same for those that stand in no set yet.
  private var missing: [[Bool]]

  /// Covers all pairs of works that belong together.
  ///
  /// O(classes²) for each set.
  ///
  /// - Parameters:
  ///   - classes: works that belong to the same others, and to each other.
  ///   - belong: whether the works of two classes, by their places, belong together; the same either way.
  /// - Returns: the sets, by the classes that they begin with; each as large as it can be, of two works or more, in
  ///   order of numbers.
  static func sets(
    of classes: [[Int64]], where belong: (_ one: Int, _ other: Int) -> Bool
  ) -> [[Int64]] {
    var cover = PairCover(classes, belong)
    var sets: [[Int64]] = []
    for one in classes.indices {
      for other in one..<classes.count where cover.missing[one][other] {
        sets.append(cover.take(one, other).flatMap { classes[$0] }.sorted())
      }
    }
    return sets
  }

  private init(_ classes: [[Int64]], _ belong: (Int, Int) -> Bool) {
    self.belong = classes.indices.map { one in
      classes.indices.map { $0 == one ? classes[one].count > 1 : belong(one, $0) }
    }
    missing = self.belong
  }

  /// A set with two classes, or one that stands for both, which misses nothing any more.
  private mutating func take(_ one: Int, _ other: Int) -> [Int] {
    var members: [Int] = []
    var open = Array(belong.indices)
    var gains = [Int](repeating: 0, count: open.count)
    func join(_ member: Int) {
      members.append(member)
      open.removeAll { $0 == member || !belong[member][$0] }
      for place in open where missing[member][place] { gains[place] += 1 }
    }
    join(one)
    if other != one { join(other) }
    while let best = open.max(by: { (gains[$0], $1) < (gains[$1], $0) }) { join(best) }
    for member in members { for fellow in members { missing[member][fellow] = false } }
    return members
  }
}
