import GRDB
import Testing

@testable import IncipitCatalogue

@Suite struct LineHasTests {
  private func holds(
    _ line: String, _ words: String, isPrefix: Bool = false, distance: Int? = nil
  )
    throws -> Bool?
  {
    let database = try DatabaseQueue()
    return try database.read { db in
      db.add(function: LineHas.function)
      return try SQLRequest<Bool>(
        literal: """
          SELECT line_has(
            CAST(\(line) AS BLOB), \(FoldedText.needle(words, isPrefix: isPrefix)), \(distance))
          """
      ).fetchOne(db)
    }
  }

  @Test(
    arguments: [
      ("“Good-bye, then,”", "good bye", false, true),
      ("“Good. Never bye.”", "good bye", false, false),
      ("“Good byes”", "good bye", false, false), ("“Good byes”", "good bye", true, true),
      ("“Été”", "ete", false, true), ("", "bye", false, false), ("“bye”", "good bye", false, false),
    ] as [(String, String, Bool, Bool)])
  func wordsStandSideBySide(line: String, words: String, isPrefix: Bool, answer: Bool) throws {
    #expect(try holds(line, words, isPrefix: isPrefix) == answer)
  }

  @Test(
    arguments: [
      ("good old bye", "good bye", 1, true), ("bye, old good", "good bye", 1, true),
      ("good very old bye", "good bye", 1, false), ("good good very bye", "good bye", 1, true),
      ("good bye", "good bye", 0, true), ("good", "good bye", 9, false),
      ("one two three", "three one two", 1, true), ("one x two y three", "three one two", 2, false),
      ("one x two y three", "three one two", 3, true),
    ] as [(String, String, Int, Bool)])
  func wordsStandNearEachOther(line: String, words: String, distance: Int, answer: Bool) throws {
    #expect(try holds(line, words, distance: distance) == answer)
  }
}
