import Foundation
import IncipitBooks
import IncipitLibrary
import IncipitText
import Testing

@Suite struct LifeMovesTests {
  private static func chapter(_ number: Int, ending: String = "Nobody answered.") -> String {
    let lines = (1...12).map {
      "On night \($0) of week \(number) the lamp at Saltwick hissed, and Ines wound clock \($0 * number) again."
    }
    return "Chapter \(number)\n\n" + lines.joined(separator: "\n\n") + "\n\n\(ending)\n\n"
  }

  private func withShelf(
    _ texts: [String], _ body: (ShelfFolder, Library) async throws -> Void
  ) async throws {
    try await ShelfFolder.using { folder in
      let files = try texts.enumerated().map { try folder.put("\($0.offset + 1).txt", $0.element) }
      let library = try folder.open()
      _ = try await library.add(files)
      try await body(folder, library)
    }
  }

  @Test func joinedWorksGiveTheirNotesToTheWholeAndKeepTheirOwn() async throws {
    try await withShelf([1, 2].map { Self.chapter($0) }) { folder, library in
      let quote = "On night 5 of week 2 the lamp"
      _ = try library.annotate(2, quoting: quote, comment: "again?")
      try library.setState(.finished, of: 1)
      try library.setStars(4, of: 2)
      try library.setNote("first", of: 1)
      try library.setNote("second", of: 2)
      let part = try library.work(2)
      let place = try #require(part.manuscript.text.firstSpan(of: "On night 7 of week 2"))
      _ = try library.keepPlace(in: part, Sitting(from: 0, to: Int(place.start), seconds: 60))
      let pieces = try library.lives(of: [1, 2])

      let whole = try library.join([1, 2])
      let life = try library.life(of: whole)
      #expect(life.state == .reading && life.stars == 4 && life.note == "first\n\nsecond")
      // Half of the second half.
      #expect(life.percentRead > 60 && life.percentRead < 90)
      let text = try library.work(whole).manuscript.text
      let moved = try library.annotations(of: whole, in: text)
      #expect(moved.map(\.annotation.comment) == ["again?"])
      #expect(moved.map { $0.span.map(text.string) } == [quote])
      #expect(moved[0].span?.start ?? 0 > 1_000)
      #expect(try library.annotatedWorks().map(\.id) == [whole])

      _ = try library.separate(whole)
      #expect(try library.lives(of: [1, 2]) == pieces)
      #expect(try library.annotatedWorks().map(\.id) == [1, 2])
      // Joined again, nothing is there twice.
      #expect(try library.join([1, 2]) == whole)
      #expect(try library.annotations(of: whole, in: text).count == 1)
      #expect(try library.life(of: whole).note == "first\n\nsecond")

      let lives = try library.lives()
      try Data(repeating: 0x5A, count: 20_000).write(
        to: URL(fileURLWithPath: folder.shelf + "/shelf.sqlite"))
      for end in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: folder.shelf + "/shelf.sqlite" + end)
      }
      _ = try folder.check(repair: true)
      #expect(try folder.open().lives() == lives)
      #expect(try folder.open().annotations(of: whole, in: text) == moved)
    }
  }

  @Test func aWholeIsFinishedWhenAllItsPiecesAre() async throws {
    try await withShelf([1, 2].map { Self.chapter($0) }) { _, library in
      for work in [Int64(1), 2] { try library.setState(.finished, of: work) }
      #expect(try library.life(of: try library.join([1, 2])).state == .finished)
    }
  }

  @Test func aVersionPutBehindGivesItsNotesAndHasItsOwnAgain() async throws {
    let old = Self.chapter(1, ending: "An ending that was taken out.") + Self.chapter(2)
    let new = (1...3).map { Self.chapter($0) }.joined()
    try await withShelf([old, new]) { _, library in
      _ = try library.annotate(1, quoting: "On night 3 of week 2", comment: "kept")
      _ = try library.annotate(1, quoting: "An ending that was taken out.", comment: "lost")
      _ = try library.annotate(2, quoting: "On night 1 of week 1", comment: "")
      try library.setState(.finished, of: 1)
      try library.putBehind(2, [1])
      let text = try library.work(2).manuscript.text
      let notes = try library.annotations(of: 2, in: text)
      #expect(notes.map(\.annotation.comment) == ["", "kept", "lost"])
      #expect(notes.map { $0.span == nil } == [false, false, true])
      #expect(try library.life(of: 2).state == .finished)
      #expect(try library.bringForward(1) == 2)
      let own = try library.work(1).manuscript.text
      #expect(
        try library.annotations(of: 1, in: own).map(\.annotation.comment) == ["kept", "lost"])
      try library.putBehind(2, [1])
      #expect(try library.annotations(of: 2, in: text).count == 3)
    }
  }
}
