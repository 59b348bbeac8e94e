import Foundation
import IncipitBooks
import IncipitCatalogue
import IncipitTestSupport
import Testing

@Suite struct CatalogueSnapshotTests {
  @Test func holdsTheMomentAndNothingAfter() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      let work = ShelfWork("Ada ran. ⟦1:“Stay,”⟧ she said.\n", name: "a.txt", cast: ["Ada Quill"])
      let entry = CatalogueEntry(
        manuscript: work.manuscript, reading: work.reading, version: "1")
      let id: Int64 = 1
      try #expect(catalogue.add(entry, addedAt: "2026-01-02T03:04:05Z") == .added(id))
      // Another connection writes while the snapshot is made, and is not held up.
      let other = try Catalogue(path: folder + "/shelf.sqlite")
      var late: Correction?
      let snapshot = try catalogue.snapshot(to: folder + "/copy.sqlite") {
        late = try? other.correct(.title, to: "Late", of: id, madeAt: "2026-01-02T03:04:06Z")
      }
      #expect(late != nil && snapshot.works == 1)
      #expect(snapshot.originals == [entry.source.sha256])
      try #expect(catalogue.originals() == [entry.source.sha256])
      // A single file, and a whole shelf.
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(!names.contains { $0.hasPrefix("copy.sqlite-") })
      let copy = try Catalogue(path: folder + "/copy.sqlite")
      try #expect(copy.works().map(\.id) == [id])
      try #expect(copy.corrections(of: id) == [])
      try #expect(copy.databaseFaults() == [] && copy.indexFaults() == [])
      try #expect(catalogue.corrections(of: id).count == 1)
    }
  }

  @Test func aPlaceThatCannotBeWrittenIsRefused() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      let error = #expect(throws: CatalogueError.self) {
        try catalogue.snapshot(to: folder + "/none/copy.sqlite")
      }
      #expect(error?.reason == .cannotOpen)
    }
  }
}
