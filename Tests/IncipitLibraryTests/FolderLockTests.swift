import IncipitTestSupport
import Testing

@testable import IncipitLibrary

@Suite struct FolderLockTests {
  @Test func manyShareItAndOneHasItAlone() throws {
    try TemporaryFolder.using { folder in
      let inner: Int? = FolderLock.shared(folder) {
        // Beside another that shares it, but not alone.
        #expect(FolderLock.shared(folder) { 1 } == 1)
        return FolderLock.alone(folder, patience: .zero) { 2 }
      }
      #expect(inner == nil)
      #expect(FolderLock.alone(folder, patience: .zero) { 3 } == 3)
      #expect(FolderLock.alone(folder) { FolderLock.alone(folder, patience: .zero) { 4 } } == nil)
    }
  }

  @Test func aFolderThatCannotBeLockedHindersNobody() {
    #expect(FolderLock.shared("/nowhere/at/all") { 1 } == 1)
    #expect(FolderLock.alone("/nowhere/at/all", patience: .zero) { 2 } == 2)
  }

  @Test func anOriginalThatIsAboutToBeNamedIsNoLeftover() async throws {
    try await ShelfFolder.using { folder in
      let library = try folder.open()
      let bytes = Array(story(1).utf8)
      let sha256 = ReadingDesk.sha256(of: bytes)
      let report = try library.originals.naming {
        try library.originals.save(bytes, sha256: sha256)
        // Another program looks the shelf over while ours has saved and not yet named.
        return FolderLock.alone(library.originals.folder, patience: .zero) { true }
      }
      #expect(report == nil)
      try #expect(folder.check().faults.map(\.kind) == [.orphanOriginal])
    }
  }

  @Test func shelvesAreOpenedOneAfterAnother() async throws {
    try await ShelfFolder.using { folder in
      // Eight at once on a shelf that is not there yet: each sees it whole.
      let counts = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 1...8 { group.addTask { try folder.open().items().count } }
        return try await group.reduce(into: [Int]()) { $0.append($1) }
      }
      #expect(counts == Array(repeating: 0, count: 8))
    }
  }
}
