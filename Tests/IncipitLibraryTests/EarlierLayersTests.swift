import GRDB
import IncipitBooks
import IncipitCatalogue
import Testing

@testable import IncipitLibrary

/// Shelves whose layers an earlier program wrote in another form.
@Suite struct EarlierLayersTests {
  private func withEarlierShelf(_ body: (Library) throws -> Void) async throws {
    try await ShelfFolder.using { folder in
      try folder.put("a.txt", "Fog\n\nAda lit the lamp. “Stay,” said Ada.\n\nBen ran to Ada.\n")
      let library = try folder.open()
      _ = try await library.add([folder.heap])
      try library.catalogue.write { db in
        try db.execute(
          sql: "UPDATE layer SET data = CAST('[]' AS BLOB), version = 'intake 2, reading 3'")
      }
      try body(library)
    }
  }

  @Test func areReadAnewForACard() async throws {
    try await withEarlierShelf { library in
      try #expect(library.card(1).id == 1)
      try #expect(library.catalogue.reading(of: 1, version: ReadingDesk.version) != nil)
    }
  }

  @Test func areReadAnewForACorrectionAndForTakingItBack() async throws {
    try await withEarlierShelf { library in
      try #expect(library.correct(1, .title, to: "Mist").value == "Mist")
      try #expect(library.item(1).title == "Mist")
      try library.catalogue.write { db in try db.execute(sql: "UPDATE layer SET data = x'00'") }
      try #expect(library.undoCorrection(1)?.value == "Mist")
      try #expect(library.item(1).title != "Mist")
    }
  }

  @Test func refuseACorrectionWhereTheOriginalIsLostToo() async throws {
    try await withEarlierShelf { library in
      let item = try library.item(1)
      try SystemFile.remove(library.originals.path(item.sha256))
      let error = #expect(throws: LibraryError.self) { try library.correct(1, .title, to: "Mist") }
      #expect(error?.reason == .damaged)
      try #expect(library.catalogue.corrections(of: 1).isEmpty)
    }
  }
}
