package import IncipitBooks
import IncipitCatalogue
package import IncipitCollation
import IncipitText

// Versions as they are listed and shown side by side.
extension Library {
  /// Works on the shelf that seem to be versions of each other, as they are listed: those of one text together,
  /// then all others two by two, those that share most first; none that are kept apart.
  ///
  /// Found by sketches alone: O(works). What a group has in common is told by ``told(_:)``.
  ///
  /// - Parameter work: only groups that it is in, or the first work of its text; nil for all.
  /// - Returns: the groups, those that are not told yet to be alike by their texts among them.
  /// - Throws: if the shelf cannot be read.
  package func versionGroups(
    of work: Int64? = nil
  ) throws(LibraryError) -> [VersionSearch.Group] {
    try versionSearch().groups(of: work)
  }

  /// The groups of the whole shelf without the works that rules hide, and how many works these are.
  ///
  /// - Throws: if the shelf cannot be read.
  package func shownVersionGroups() throws(LibraryError) -> Shown<VersionSearch.Group> {
    let hidden = try hiddenWorks()
    var left: Set<Int64> = []
    var seen: Set<[Int64]> = []
    let groups = try versionGroups().compactMap { group -> VersionSearch.Group? in
      let shown = group.works.filter { hidden[$0] == nil }
      left.formUnion(group.works.filter { hidden[$0] != nil })
      // Two groups may differ in nothing but works that are kept apart and hidden.
      return shown.count < 2 || !seen.insert(shown).inserted
        ? nil : VersionSearch.Group(works: shown, isSameText: group.isSameText)
    }
    return Shown(groups, hidden: left.count)
  }

  /// What the works of a group have in common.
  ///
  /// O(length of the texts); of works that have one text nothing but their lines is read.
  ///
  /// - Returns: the group; nil if an original is lost, a work has left the shelf's tables, or the texts are not
  ///   alike after all.
  /// - Throws: if the shelf cannot be read.
  package func told(_ group: VersionSearch.Group) throws(LibraryError) -> VersionGroup? {
    guard group.isSameText else {
      guard let pair = try? told(group.works[0], group.works[1]), pair.isAlike else { return nil }
      return VersionGroup(pair)
    }
    let items = try wrapped { () throws(CatalogueError) in try catalogue.items(group.works) }
    guard items.count > 1 else { return nil }
    return VersionGroup(
      items: items,
      lines: [
        items.count == 2
          ? "the same text in another file" : "the same text in \(items.count) files"
      ], isSameText: true)
  }

  /// What changed between two works, chapter by chapter and paragraph by paragraph.
  ///
  /// Where one text is parted into other chapters than the other, it is told as one.
  ///
  /// - Throws: `noSuchWork`, or if an original is lost.
  package func difference(
    _ first: Int64, _ second: Int64
  ) throws(LibraryError) -> VersionDifference {
    let items = (try item(first), try item(second))
    let one = try manuscript(ofWork: first).value
    let other = try manuscript(ofWork: second).value
    let comparison = VersionComparison(one, other)
    return VersionDifference(
      pair: VersionPair(first: items.0, second: items.1, comparison: comparison),
      chapters: Self.chapters(of: comparison, one, other), first: one.text, second: other.text)
  }

  private static func chapters(
    of comparison: VersionComparison, _ one: Manuscript, _ other: Manuscript
  ) -> [VersionDifference.Chapter] {
    let ones = Shingles.chapters(of: one).map(\.spans)
    let others = Shingles.chapters(of: other).map(\.spans)
    if comparison.isPartedOtherwise {
      let all = others.flatMap(\.self)
      let diff = ParagraphDiff(ones.flatMap(\.self), in: one.text, all, in: other.text)
      let isSame = comparison.kind == .sameText
      return [
        VersionDifference.Chapter(
          name: "the whole text",
          sameness: isSame ? 1 : min(comparison.firstInSecond, comparison.secondInFirst),
          words: max(comparison.firstWords, comparison.secondWords), diff: isSame ? nil : diff,
          paragraphs: all)
      ]
    }
    return comparison.chapters.map { chapter in
      guard let place = chapter.first, let otherPlace = chapter.second else {
        return VersionDifference.Chapter(
          name: chapter.name, isInFirst: chapter.first != nil, isInSecond: chapter.second != nil,
          sameness: 0, words: chapter.words)
      }
      guard chapter.sameness < 1 else {
        return VersionDifference.Chapter(
          name: chapter.name, sameness: 1, words: chapter.words)
      }
      return VersionDifference.Chapter(
        name: chapter.name, sameness: chapter.sameness, words: chapter.words,
        diff: ParagraphDiff(ones[place], in: one.text, others[otherPlace], in: other.text),
        paragraphs: others[otherPlace])
    }
  }

  /// The works that stand behind another, in order of those that they stand behind, and how many there are.
  ///
  /// - Parameter range: which of them, from 0.
  /// - Returns: how many there are in all, and those of the range.
  /// - Throws: if the shelf cannot be read.
  package func standingVersions(
    _ range: Range<Int>
  ) throws(LibraryError) -> (all: Int, shown: [StandingVersion]) {
    try wrapped { () throws(CatalogueError) in
      let (all, pairs) = try catalogue.versions(range)
      let items = try catalogue.items(Set(pairs.flatMap { [$0.version, $0.kept] }).sorted())
      let byID = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
      return (
        all,
        pairs.compactMap { pair in
          guard let version = byID[pair.version], let kept = byID[pair.kept] else { return nil }
          return StandingVersion(version: version, kept: kept)
        }
      )
    }
  }

  /// The work that a version stands behind; nil if it stands for itself.
  package func kept(for version: Int64) throws(LibraryError) -> Int64? {
    try wrapped { () throws(CatalogueError) in try catalogue.kept(for: version) }
  }

  /// The works on the shelf that were joined out of others, the last joined first, each with how many pieces it
  /// has, and how many works there are.
  ///
  /// - Parameter range: which of them, from 0.
  /// - Returns: how many there are in all, and those of the range.
  /// - Throws: if the shelf cannot be read.
  package func joinedWorks(
    _ range: Range<Int>
  ) throws(LibraryError) -> (all: Int, shown: [(item: ShelfItem, pieces: Int)]) {
    try wrapped { () throws(CatalogueError) in
      let (all, wholes) = try catalogue.wholes(range)
      let items = try catalogue.items(wholes.map(\.whole))
      let pieces = Dictionary(wholes.map { ($0.whole, $0.pieces) }) { first, _ in first }
      return (all, items.map { ($0, pieces[$0.id] ?? 0) })
    }
  }
}
