import Foundation
import IncipitBooks
import IncipitContainers
import IncipitLibrary
import IncipitTestSupport
import Testing

/// Shelves that earlier versions of the program made, one for each version of the tables: one work of a
/// title, an author put right by hand, and a line of Ines.
@Suite struct EarlierShelfTests {
  @Test(arguments: [1, 4])
  func opensWithAllThatWasInIt(version: Int) async throws {
    try await ShelfFolder.using { folder in
      try unpack(version, into: folder.shelf)
      let library = try folder.open()
      let item = try #require(try library.items().first)
      #expect(item.id == 1 && item.title == "The Lamp at Saltwick" && item.author == "Mole")
      try #expect(library.search("said:ines wind").count == 1)
      try #expect(library.search("with:ines stated:title").count == 1)
      try #expect(library.items(matching: "stated:author").count == 0)
      let authors = try library.facets().fields.first { $0.name == "character" }
      #expect(authors?.values.contains { $0.name == "Ines" } == true)
      try #expect(library.card(1).corrections.map(\.value) == ["Mole"])
      let added = try await library.add([try folder.put("new.txt", story(3))])
      #expect(added.added.map(\.id) == [2])
      // Read by an earlier reader, it may be read again, and is sound then.
      _ = try folder.check(repair: true)
      try #expect(folder.check().faults == [])
      try #expect(library.items().map(\.author) == ["Mole", nil])
      try #expect(library.search("said:ines wind").count == 1)
    }
  }

  private func unpack(_ version: Int, into shelf: String) throws {
    let path = ProjectFolder.path + "/Tests/IncipitLibraryTests/Shelves/version-\(version).zip"
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var cursor = try ArchiveCursor(bytes, limits: ArchiveLimits())
    while let entry = try cursor.next(wants: { _ in true }) {
      let file = URL(fileURLWithPath: shelf + "/" + entry.name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(entry.bytes).write(to: file)
    }
  }
}
