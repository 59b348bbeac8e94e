import Foundation
import IncipitBooks
import IncipitLibrary
import IncipitText
import Testing

@Suite struct LibraryLifeTests {
  /// Calls `body` with a shelf of three stories, works 1 to 3.
  private func withShelf(_ body: (ShelfFolder, Library) async throws -> Void) async throws {
    try await ShelfFolder.using { folder in
      for number in 1...3 { try folder.put("\(number).txt", story(number)) }
      let library = try folder.open()
      _ = try await library.add([folder.heap])
      try await body(folder, library)
    }
  }

  /// Breaks the database and has the shelf made anew.
  private func rebuild(_ folder: ShelfFolder) throws -> Library {
    try Data(repeating: 0x5A, count: 20_000).write(
      to: URL(fileURLWithPath: folder.shelf + "/shelf.sqlite"))
    for end in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: folder.shelf + "/shelf.sqlite" + end)
    }
    _ = try folder.check(repair: true)
    return try folder.open()
  }

  @Test func readingIsKeptCountedAndEndsByItself() async throws {
    try await withShelf { _, library in
      let work = try library.work(1)
      let end = work.manuscript.text.count
      #expect(try library.life(of: 1) == .untouched)
      let middle = try #require(work.manuscript.text.firstSpan(of: "“The fog,”"))
      let day = try #require(CalendarDay("2026-01-01"))
      let begun = try library.keepPlace(
        in: work, Sitting(from: 0, to: Int(middle.start), seconds: 60, day: day))
      #expect(begun.state == .reading && begun.isSeen)
      #expect(begun.percentRead > 20 && begun.percentRead < 80)
      let place = try #require(begun.position)
      #expect(place.anchor.exact.hasPrefix("“The fog,” said Ben Marsh."))
      let done = try library.keepPlace(
        in: work, Sitting(from: Int(middle.start), to: end, seconds: 60, day: day, isEnd: true))
      #expect(done.state == .finished && done.isSeen && done.progressWords == "finished")
      let days = try library.readingDays(of: 1)
      #expect(days.map(\.day) == [day])
      #expect(abs(days[0].words - work.card.work.words) <= 1)
      // By hand it is taken back, and stays so.
      try library.setState(.reading, of: 1)
      #expect(try library.life(of: 1).state == .reading)
      #expect(try library.life(of: 1).isSeen == false)
    }
  }

  @Test func whatIsSkippedIsNotRead() async throws {
    try await withShelf { _, library in
      let work = try library.work(1)
      let end = work.manuscript.text.count
      _ = try library.keepPlace(in: work, Sitting(from: 0, to: end, seconds: 1))
      #expect(try library.readingDays(of: 1).map(\.words) == [17])
      _ = try library.keepPlace(in: work, Sitting(from: end, to: 0, seconds: 600))
      #expect(try library.readingDays(of: 1).map(\.words) == [17])
      // A clock that is days off is not believed: the day of the test's clock is taken.
      let wrong = try #require(CalendarDay("2026-01-09"))
      _ = try library.keepPlace(in: work, Sitting(from: 0, to: 60, seconds: 60, day: wrong))
      #expect(try library.readingDays(of: 1).map(\.day.text) == ["2026-01-02"])
    }
  }

  @Test func aWorkPutAwayStaysPutAway() async throws {
    try await withShelf { _, library in
      try library.setState(.putAway, of: 2)
      let work = try library.work(2)
      let life = try library.keepPlace(
        in: work, Sitting(from: 0, to: work.manuscript.text.count, seconds: 60, isEnd: true))
      #expect(life.state == .putAway)
    }
  }

  @Test func starsAreOneToFiveAndNotesKeepTheirLines() async throws {
    try await withShelf { _, library in
      try library.setStars(5, of: 1)
      #expect(try library.life(of: 1).stars == 5)
      #expect(throws: LibraryError.self) { try library.setStars(6, of: 1) }
      #expect(throws: LibraryError.self) { try library.setStars(0, of: 1) }
      let none = #expect(throws: LibraryError.self) { try library.setStars(1, of: 99) }
      #expect(none?.reason == .noSuchWork("99"))
      try library.setStars(nil, of: 1)
      try library.setNote("  one\r\ntwo\u{7}\n ", of: 1)
      #expect(try library.life(of: 1).note == "one\ntwo")
      #expect(try library.life(of: 1).stars == nil)
    }
  }

  @Test func passagesAreMarkedChangedTakenAwayAndPutBack() async throws {
    try await withShelf { _, library in
      let text = try library.work(1).manuscript.text
      let made = try library.annotate(1, quoting: "put the lantern down", comment: "gently")
      let second = try library.annotate(1, TextSpan(0, 9), in: text, comment: "")
      #expect(second.anchor.exact == "The ferry")
      #expect(made.id == 1 && second.id == 2)
      try library.changeAnnotation(1, to: "")
      let placed = try library.annotations(of: 1, in: text)
      #expect(placed.map(\.annotation.comment) == ["", ""])
      #expect(placed.map { $0.span.map(text.string) } == ["put the lantern down", "The ferry"])
      try library.removeAnnotation(1)
      #expect(try library.annotations(of: 1, in: text).map(\.annotation.id) == [2])
      try library.restoreAnnotation(1)
      #expect(try library.annotations(of: 1, in: text).map(\.annotation.id) == [1, 2])
      #expect(throws: LibraryError.self) { try library.removeAnnotation(9) }
      #expect(throws: LibraryError.self) {
        try library.annotate(1, quoting: "no such words", comment: "")
      }
      #expect(throws: LibraryError.self) {
        try library.annotate(1, TextSpan(9, 9), in: text, comment: "")
      }
      // Emoji and accents are never cut.
      #expect(try library.annotate(1, TextSpan(1, 3), in: text, comment: "").anchor.exact == "he")
    }
  }

  @Test func aShelfMadeAnewHasTheWholeLife() async throws {
    try await withShelf { folder, library in
      let work = try library.work(1)
      _ = try library.keepPlace(in: work, Sitting(from: 0, to: 80, seconds: 60))
      try library.setState(.putAway, of: 2)
      try library.setStars(3, of: 2)
      try library.setNote("a note\non two lines", of: 2)
      _ = try library.annotate(1, quoting: "the quay", comment: "where?")
      _ = try library.annotate(1, quoting: "Ada Quill", comment: "")
      try library.changeAnnotation(1, to: "here")
      try library.removeAnnotation(2)
      let rule = try library.hide("title:x", unless: "author:y", reason: "z")
      _ = try library.hide("words:>5")
      try library.unhide(2)
      let lives = try library.lives()
      let notes = try library.annotatedWorks()
      let days = try library.readingDays(of: 1).map(\.words)
      let again = try rebuild(folder)
      #expect(try again.lives() == lives && lives.count == 2)
      #expect(try again.annotatedWorks() == notes && notes.count == 2)
      #expect(try again.readingDays(of: 1).map(\.words) == days)
      #expect(try again.hideRules() == [rule])
      // Numbers go on, and what was taken away can be put back still.
      try again.restoreAnnotation(2)
      #expect(try again.annotate(3, quoting: "the quay", comment: "").id == 3)
    }
  }

  @Test func listsAreNarrowedByTheReadersOwn() async throws {
    try await withShelf { _, library in
      try library.setState(.finished, of: 1)
      try library.setStars(4, of: 1)
      let work = try library.work(2)
      let half = try #require(work.manuscript.text.firstSpan(of: "“The fog,”"))
      _ = try library.keepPlace(in: work, Sitting(from: 0, to: Int(half.start), seconds: 60))
      func ids(_ query: String) throws -> [Int64] { try library.items(matching: query).map(\.id) }
      #expect(try ids("state:finished") == [1])
      #expect(try ids("state:reading") == [2])
      #expect(try ids("state:unread") == [3])
      #expect(try ids("-state:unread") == [1, 2])
      #expect(try ids("rating:>3") == [1])
      #expect(try ids("stars:1..3") == [])
      #expect(try ids("read:100") == [1])
      #expect(try ids("read:1..99") == [2])
      #expect(try ids("read:0") == [3])
      #expect(try library.search("ferry state:reading").map(\.item.id) == [2])
      #expect(try library.search("ferry stars:4").map(\.item.id) == [1])
    }
  }

  @Test func theShelfIsCounted() async throws {
    try await withShelf { _, library in
      let work = try library.work(1)
      let words = try library.items().map(\.words)
      let yesterday = try #require(CalendarDay("2026-01-01"))
      _ = try library.keepPlace(
        in: work, Sitting(from: 0, to: 100, seconds: 60, day: yesterday))
      _ = try library.keepPlace(
        in: work,
        Sitting(from: 100, to: work.manuscript.text.count, seconds: 60, isEnd: true))
      try library.setStars(5, of: 1)
      _ = try library.annotate(1, quoting: "the quay", comment: "")
      let own = try library.statistics()
      #expect(own.works == 3 && own.words == words.reduce(0, +))
      #expect(own.finished == 1 && own.finishedWords == words[0])
      #expect(own.daysRead == 2 && own.currentStreak == 2 && own.longestStreak == 2)
      #expect(own.annotations == 1)
      let sections = Dictionary(uniqueKeysWithValues: own.sections.map { ($0.name, $0.rows) })
      #expect(sections["state"]?.map(\.name) == ["finished", "unread"])
      #expect(sections["state"]?.map(\.works) == [1, 2])
      #expect(sections["stars"]?.map(\.name) == ["5"])
      #expect(sections["year it came in"]?.map(\.name) == ["2026"])
      #expect(sections["words read by month"]?.map(\.name) == ["2026-01"])
      #expect(sections["words read by month"]?.map(\.words) == [own.wordsRead])
    }
  }
}
