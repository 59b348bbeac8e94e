package import IncipitBooks
import IncipitText

/// What two versions of a work have in common, chapter by chapter, told from their texts.
package struct VersionComparison: Hashable, Sendable {
  /// A chapter of one or both.
  package struct Chapter: Hashable, Sendable {
    /// Places of the chapter in the first and the second work, from 0; nil where it is not.
    package let first: Int?
    package let second: Int?
    /// What it is called: "chapter 3", else by its place.
    package let name: String
    /// How much of the chapter is the same, 0…1; 1 also where only marks and spaces differ.
    package let sameness: Double
    /// Of the chapter in the work that has it; of the longer one where both do.
    package let words: Int
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The words are the same in the same order.
    case sameText = "same-text"
    /// All chapters are there in both, and little was changed.
    case edited
    /// The second has all of the first, and more.
    case secondHasMore = "second-has-more"
    case firstHasMore = "first-has-more"
    /// Chapters were written anew, or each has some that the other has not.
    case rewritten
    /// They share text, but neither is a version of the other: a collection, a long quotation.
    case overlap
  }

  package let kind: Kind
  /// How much of the first is in the second, and of the second in the first, 0…1.
  package let firstInSecond: Double
  package let secondInFirst: Double
  /// Words of the two.
  package let firstWords: Int
  package let secondWords: Int
  /// In the order of the second work; chapters of the first alone stand behind.
  package let chapters: [Chapter]

  /// A chapter of which less is the same is another chapter.
  private static let alike = 0.2
  /// A chapter of which more is the same was not changed but for a word here and there.
  private static let unchanged = 0.97
  /// A work of which more is in the other is in it as a whole.
  private static let contained = 0.9
  /// A work of which more is in the other is the other with something left out: each place where something was
  /// breaks a run or two.
  private static let whole = 0.975
  /// Of which more is, it is told to be there whole; a name changed once in a thousand words is less.
  private static let wordForWord = 0.99
  /// Works of which less is shared are no versions.
  private static let version = 0.5

  /// Compares two manuscripts.
  ///
  /// O(lengths · log + chapters of both multiplied).
  package init(_ first: Manuscript, _ second: Manuscript) {
    let ones = Shingles.chapters(of: first)
    let others = Shingles.chapters(of: second)
    let whole = Shingles(of: ones.flatMap(\.spans), in: first.text)
    let otherWhole = Shingles(of: others.flatMap(\.spans), in: second.text)
    firstWords = whole.words
    secondWords = otherWhole.words
    firstInSecond = whole.containment(in: otherWhole)
    secondInFirst = otherWhole.containment(in: whole)

    var chapters: [Chapter] = []
    var taken: Set<Int> = []
    for (place, chapter) in others.enumerated() {
      let best = ones.indices.filter { !taken.contains($0) }
        .map { ($0, Self.sameness(ones[$0].shingles, chapter.shingles)) }
        .max { ($0.1, $1.0) < ($1.1, $0.0) }
      let match = best.flatMap { $0.1 >= Self.alike ? $0 : nil }
      if let match { taken.insert(match.0) }
      chapters.append(
        Chapter(
          first: match?.0, second: place, name: Self.name(chapter.number, place),
          sameness: match?.1 ?? 0,
          words: max(chapter.shingles.words, match.map { ones[$0.0].shingles.words } ?? 0)))
    }
    for (place, chapter) in ones.enumerated() where !taken.contains(place) {
      chapters.append(
        Chapter(
          first: place, second: nil, name: Self.name(chapter.number, place), sameness: 0,
          words: chapter.shingles.words))
    }
    self.chapters = chapters
    kind = Self.kind(
      isSameText: whole.textHash == otherWhole.textHash, chapters, firstInSecond, secondInFirst)
  }

  private static func kind(
    isSameText: Bool, _ chapters: [Chapter], _ firstInSecond: Double, _ secondInFirst: Double
  ) -> Kind {
    if isSameText { return .sameText }
    guard max(firstInSecond, secondInFirst) >= version else { return .overlap }
    let onlyFirst = chapters.contains { $0.second == nil }
    let onlySecond = chapters.contains { $0.first == nil }
    let both = chapters.filter { $0.first != nil && $0.second != nil }
    // One file may hold as one chapter what the other has in many.
    if min(firstInSecond, secondInFirst) >= contained { return .edited }
    if firstInSecond >= contained { return .secondHasMore }
    if secondInFirst >= contained { return .firstHasMore }
    if both.allSatisfy({ $0.sameness >= unchanged }) {
      if onlySecond, !onlyFirst { return .secondHasMore }
      if onlyFirst, !onlySecond { return .firstHasMore }
    }
    return .rewritten
  }

  /// The share of runs of the shorter that the longer has, but not more than their lengths allow.
  private static func sameness(_ one: Shingles, _ other: Shingles) -> Double {
    if one.textHash == other.textHash { return 1 }
    guard !one.hashes.isEmpty, !other.hashes.isEmpty else { return 0 }
    let shared = Double(one.shared(with: other))
    return 2 * shared / Double(one.hashes.count + other.hashes.count)
  }

  private static func name(_ number: Int?, _ place: Int) -> String {
    "chapter \(number ?? place + 1)"
  }
}

extension VersionComparison {
  /// What a person is told: a line each, the most telling first; never empty.
  ///
  /// - Parameters:
  ///   - first: what the first work is called: "work 3".
  ///   - second: what the second is called.
  /// - Returns: lines without full stops.
  package func lines(_ first: String, _ second: String) -> [String] {
    if kind == .sameText { return ["the same text in another file"] }
    var lines: [String] = []
    let more = chapters.filter { $0.first == nil }
    let less = chapters.filter { $0.second == nil }
    switch kind {
    case .overlap:
      let share = Int((max(firstInSecond, secondInFirst) * 100).rounded())
      return ["they share text: \(share) % of the shorter one"]
    case .edited where more.isEmpty && less.isEmpty && changed.isEmpty:
      lines.append("the same but for a word here and there")
    case .edited where isPartedOtherwise:
      return ["the same text, parted into chapters in another way"]
    // All of the one is in the other: what looks rewritten is parted into chapters in another way.
    case .firstHasMore where less.isEmpty || !changed.isEmpty && secondInFirst >= Self.unchanged,
      .edited where more.isEmpty && less.isEmpty && isCut(secondInFirst, firstInSecond):
      return [Self.longer(first, second, secondInFirst, firstWords - secondWords)]
    case .secondHasMore where more.isEmpty || !changed.isEmpty && firstInSecond >= Self.unchanged,
      .edited where more.isEmpty && less.isEmpty && isCut(firstInSecond, secondInFirst):
      return [Self.longer(second, first, firstInSecond, secondWords - firstWords)]
    default: break
    }
    if !more.isEmpty { lines.append("\(second) has \(Self.list(more)) more") }
    if !less.isEmpty { lines.append("\(first) has \(Self.list(less)) more") }
    for chapter in changed {
      let percent = Int((chapter.sameness * 100).rounded())
      lines.append("\(chapter.name) was rewritten (\(percent) % the same)")
    }
    return lines.isEmpty ? ["the same but for a word here and there"] : lines
  }

  /// Whether the one work is the other with something left out, as its share in the other tells.
  private func isCut(_ share: Double, _ other: Double) -> Bool {
    share >= Self.whole && other < Self.unchanged
  }

  /// That one work has what another has, or most of it, and more.
  private static func longer(
    _ longer: String, _ other: String, _ share: Double, _ words: Int
  ) -> String {
    let all = share >= wordForWord ? "all of \(other)" : "\(Int(share * 100)) % of \(other)"
    return words > 0 ? "\(longer) has \(all) and \(words) words more" : "\(longer) has \(all)"
  }

  /// Whether one text is parted into other chapters than the other, so that chapters tell nothing.
  ///
  /// So it is where chapters that only one has are much longer than what only one has.
  package var isPartedOtherwise: Bool {
    if kind == .sameText { return chapters.contains { $0.sameness < 1 } }
    return isParted(chapters.filter { $0.second == nil }, of: firstWords, firstInSecond)
      || isParted(chapters.filter { $0.first == nil }, of: secondWords, secondInFirst)
  }

  /// Whether chapters that stand alone hold text that is in the other work after all.
  private func isParted(_ alone: [Chapter], of words: Int, _ containment: Double) -> Bool {
    guard containment >= Self.contained else { return false }
    let missing = Double(words) * (1 - containment)
    // Each end of what is missing breaks some runs of words.
    return Double(alone.reduce(0) { $0 + $1.words }) > 2 * missing + 20 + 0.02 * Double(words)
  }

  /// Chapters that both have and that were changed.
  package var changed: [Chapter] {
    chapters.filter {
      $0.first != nil && $0.second != nil && $0.sameness < Self.unchanged
    }
  }

  /// "chapters 11–14"; "chapter 3".
  private static func list(_ chapters: [Chapter]) -> String {
    let numbers = chapters.compactMap { Int($0.name.dropFirst("chapter ".count)) }.sorted()
    guard let first = numbers.first, let last = numbers.last else { return "" }
    if numbers.count == 1 { return "chapter \(first)" }
    if last - first == numbers.count - 1 { return "chapters \(first)–\(last)" }
    return "chapters " + numbers.map { "\($0)" }.joined(separator: ", ")
  }
}
