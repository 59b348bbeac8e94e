import IncipitBooks
import IncipitCatalogue
import IncipitCollation
import IncipitText
import Logging

extension Library {
  /// Pairs of works on the shelf of which one is a version of the other, or that share much text, without those
  /// that are kept apart; those that share most first.
  ///
  /// Found by sketches, told by the texts: O(works), and the lengths of the works that are found. A pair
  /// whose original is lost is left out.
  ///
  /// - Parameter work: only pairs that have it; nil for all.
  /// - Returns: the pairs, each told by its texts.
  /// - Throws: if the shelf cannot be read.
  package func versionPairs(of work: Int64? = nil) throws(LibraryError) -> [VersionPair] {
    var pairs: [VersionPair] = []
    for pair in try versionSearch().pairs() {
      if let work, pair.first != work, pair.second != work { continue }
      guard let told = try? told(pair.first, pair.second) else { continue }
      if told.isAlike { pairs.append(told) }
    }
    return pairs
  }

  /// The search for versions over all works on the shelf.
  func versionSearch() throws(LibraryError) -> VersionSearch {
    try wrapped { () throws(CatalogueError) in
      VersionSearch(try catalogue.sketches(), keptApart: try catalogue.keptApart())
    }
  }

  /// What two works have in common.
  ///
  /// - Throws: `noSuchWork`, or if an original is lost.
  package func told(_ first: Int64, _ second: Int64) throws(LibraryError) -> VersionPair {
    VersionPair(
      first: try item(first), second: try item(second),
      comparison: VersionComparison(
        try manuscript(ofWork: first).value,
        try manuscript(ofWork: second).value))
  }

  /// Puts works behind another as its versions: they leave the shelf, keep all that was theirs, and come back
  /// with ``bringForward(_:)``.
  ///
  /// - Throws: `noSuchWork`, `cannotJoin` if there is none or one is not on the shelf, or if the shelf cannot
  ///   be written.
  package func putBehind(_ kept: Int64, _ versions: [Int64]) throws(LibraryError) {
    let others = Set(versions).subtracting([kept]).sorted()
    guard !others.isEmpty else {
      throw LibraryError(.cannotJoin("one work alone has no versions", "name two or more"))
    }
    for work in [kept] + others {
      _ = try item(work)
      guard try shelvedWork(with: work) == work else {
        throw LibraryError(
          .cannotJoin("work \(work) is not on the shelf by itself", "see `incipit show \(work)`"))
      }
    }
    try wrapped { () throws(CatalogueError) in try catalogue.putBehind(kept, others) }
    note([.putBehind(kept: kept, versions: others, at: settings.moment)])
    inheritLife(of: others, by: kept, isJoined: false)
  }

  /// Puts a version on the shelf again.
  ///
  /// - Returns: the work that it stood behind.
  /// - Throws: `noSuchWork`, `notJoined` if it stands behind none, or if the shelf cannot be written.
  package func bringForward(_ version: Int64) throws(LibraryError) -> Int64 {
    try bringForward(version, isNoted: true)
  }

  /// Brings a version forward; one brought forward again from the journal is in it already.
  func bringForward(_ version: Int64, isNoted: Bool) throws(LibraryError) -> Int64 {
    _ = try item(version)
    let kept = try wrapped { () throws(CatalogueError) in try catalogue.kept(for: version) }
    guard let kept else { throw LibraryError(.notJoined(version)) }
    let entry = try entry(ofWork: version)
    try wrapped { () throws(CatalogueError) in try catalogue.bringForward(version, entry) }
    if isNoted { note([.broughtForward(version: version, at: settings.moment)]) }
    return kept
  }
}
