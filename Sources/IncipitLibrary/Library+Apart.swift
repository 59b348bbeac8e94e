package import IncipitBooks
import IncipitCatalogue
import IncipitCollation

// Works that a person keeps apart, and how that is taken back.
extension Library {
  /// Sets of works of which no two are one work, as a person said, in the order of the decisions; two or more each.
  ///
  /// - Parameter sharingText: only those of which two stand on the shelf and would else be listed as versions, as
  ///   far as their sketches tell.
  /// - Returns: the sets, each in order of numbers.
  /// - Throws: if the shelf cannot be read.
  package func worksKeptApart(sharingText: Bool = false) throws(LibraryError) -> [[Int64]] {
    try wrapped { () throws(CatalogueError) in
      let sets = try catalogue.keptApart()
      guard sharingText, !sets.isEmpty else { return sets }
      let apart = KeptApart(sets)
      let sketches = try catalogue.sketches(of: Set(sets.flatMap(\.self)).sorted())
      var sharing: Set<Int> = []
      for pair in VersionSearch(sketches).pairs() {
        sharing.formUnion(apart.decisions(parting: pair.first, from: pair.second))
      }
      return sharing.sorted().map { sets[$0] }
    }
  }

  /// What a list shows of sets of works, on the shelf or off it.
  ///
  /// - Throws: if the shelf cannot be read.
  package func items(ofSets sets: [[Int64]]) throws(LibraryError) -> [[ShelfItem]] {
    let works = Set(sets.flatMap(\.self)).sorted()
    let items = try wrapped { () throws(CatalogueError) in try catalogue.items(works) }
    let byID = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    return sets.map { works in works.compactMap { byID[$0] } }
  }

  /// Whether a person said that no two of `works` are one work.
  package func areKeptApart(_ works: [Int64]) throws(LibraryError) -> Bool {
    try worksKeptApart().contains { Set(works).isSubset(of: $0) }
  }

  /// Keeps a person's word that no two of `works` are one work: they are offered neither as chapters nor as
  /// versions.
  ///
  /// - Throws: `noSuchWork`, `cannotJoin` for fewer than two, or if the shelf cannot be written.
  package func keepApart(_ works: [Int64]) throws(LibraryError) {
    guard Set(works).count > 1 else {
      throw LibraryError(.cannotJoin("one work alone is apart", "name two or more"))
    }
    let isNew = try wrapped { () throws(CatalogueError) in try catalogue.keepApart(works) }
    if isNew { note([.keptApart(works: Set(works).sorted(), at: settings.moment)]) }
  }

  /// Takes back that works are kept apart: any two of them may be offered again, as chapters and as versions.
  ///
  /// What was said of others in the same decisions stays.
  ///
  /// - Throws: `cannotJoin` if no two of them are kept apart, or if the shelf cannot be written.
  package func offerAgain(_ works: [Int64]) throws(LibraryError) {
    let isNew = try wrapped { () throws(CatalogueError) in try catalogue.offerAgain(works) }
    guard isNew else {
      throw LibraryError(
        .cannotJoin("no two of these works are kept apart", "`incipit join` lists those that are"))
    }
    note([.offeredAgain(works: Set(works).sorted(), at: settings.moment)])
  }
}
