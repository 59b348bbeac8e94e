/// How much two files look like chapters of one work.
///
/// A sum of grounds for and against, each with a weight that was set by hand on the novels of PDNC's
/// training part cut into chapters: more than `threshold` is worth a person's look.
struct PairScore: Hashable {
  let value: Double
  /// The two cannot be chapters of one work whatever speaks for it.
  let isBarred: Bool

  static let threshold = 4.0
  /// What the mean over all pairs of two groups must reach, one pair of which reaches `threshold`: people
  /// come and go, and the first chapter may have only the leads in common with the last.
  static let kinship = 2.75

  /// Compares two files.
  ///
  /// - Parameters:
  ///   - first: one of them.
  ///   - second: the other.
  ///   - rarity: of names on the shelf.
  init(_ first: Candidate, _ second: Candidate, _ rarity: NameRarity) {
    isBarred =
      first.hasChapter(of: second) || first.isCopy(of: second)
      || Self.differ(first.file.author, second.file.author)
    var value = 0.0
    switch (first.title, second.title) {
    case (let one?, let other?):
      value += one == other ? Self.sameTitle(first, second) : first.isNumbered ? -3 : -5
    default: break
    }
    if let one = first.file.author, let other = second.file.author, one == other { value += 2 }
    if !first.stem.isEmpty, !second.stem.isEmpty, first.hasNumberedName, second.hasNumberedName {
      value += first.stem == second.stem ? 4 : -1
    }
    // Who numbers one chapter numbers them all.
    value += first.isNumbered != second.isNumbered ? -1 : first.isNumbered ? 2 : 0
    if !first.file.fandoms.isEmpty, !second.file.fandoms.isEmpty,
      first.file.fandoms.isDisjoint(with: second.file.fandoms)
    {
      value -= 3
    }
    value += Self.people(first, second, rarity)
    value += Self.manner(first.file.manner, second.file.manner)
    self.value = value
  }

  /// One title without any number is rather the same work twice.
  private static func sameTitle(_ first: Candidate, _ second: Candidate) -> Double {
    if first.chapters.isEmpty, second.chapters.isEmpty { return 2 }
    return first.title?.contains(" ") == true ? 4 : 3
  }

  private static func differ(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return false }
    return one.lowercased() != other.lowercased()
  }

  /// Names in common count by their rarity, leads that the other has not count against.
  private static func people(
    _ first: Candidate, _ second: Candidate, _ rarity: NameRarity
  ) -> Double {
    guard !first.names.isEmpty, !second.names.isEmpty else { return 0 }
    let common = first.names.intersection(second.names).map(rarity.weight).reduce(0, +)
    var value = min(4, common / 2.5)
    if !first.leadIsIn(second) { value -= 0.75 }
    if !second.leadIsIn(first) { value -= 0.75 }
    return common == 0 ? -2 : value
  }

  private static func manner(_ first: Manner, _ second: Manner) -> Double {
    var value = 0.0
    if let one = first.mark, let other = second.mark { value += one == other ? 0.25 : -2 }
    if let one = first.tense, let other = second.tense { value += one == other ? 0.25 : -1 }
    if let one = first.pointOfView, let other = second.pointOfView {
      value += one == other ? 0.25 : -1
    }
    if let one = first.sceneBreak, let other = second.sceneBreak {
      // Stars are everybody's; letters and unusual rows are somebody's.
      value += one == other ? one.contains { $0 != "*" } ? 1 : 0.25 : -0.5
    }
    return value
  }
}
