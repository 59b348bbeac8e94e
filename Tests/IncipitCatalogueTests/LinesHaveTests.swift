import GRDB
import Testing

@testable import IncipitCatalogue

@Suite struct LinesHaveTests {
  @Test(
    arguments: [
      ("“Good-bye, then,”", "good bye", false, true),
      ("“Good. Never bye.”", "good bye", false, false),
      ("“Good byes”", "good bye", false, false), ("“Good byes”", "good bye", true, true),
      ("“Été”", "ete", false, true), ("", "bye", false, false), ("“bye”", "good bye", false, false),
    ] as [(String, String, Bool, Bool)])
  func wordsStandSideBySide(line: String, words: String, isPrefix: Bool, answer: Bool) throws {
    let needle = try #require(FoldedText.needle(words, isPrefix: isPrefix))
    #expect(LineWords(line.utf8).have(needle) == answer)
  }

  @Test(
    arguments: [
      ("good old bye", ["good", "bye"], 1, true), ("bye, old good", ["good", "bye"], 1, true),
      ("good very old bye", ["good", "bye"], 1, false),
      ("good good very bye", ["good", "bye"], 1, true),
      ("good bye", ["good", "bye"], 0, true), ("good", ["good", "bye"], 9, false),
      ("one two three", ["three", "one", "two"], 1, true),
      ("one x two y three", ["three", "one", "two"], 2, false),
      ("one x two y three", ["three", "one", "two"], 3, true),
      // A word that the engine parts is a phrase, and takes nothing from the distance.
      ("Don't go out", ["don't", "go"], 0, true), ("don t x go", ["don't", "go"], 0, false),
      ("do not t go", ["don't", "go"], 9, false),
      ("twenty-one old lamps", ["lamps", "twenty-one"], 1, true),
      ("good", [], 1, false),
    ] as [(String, [String], Int, Bool)])
  func phrasesStandNearEachOther(line: String, words: [String], distance: Int, answer: Bool) {
    let phrases = words.map(FoldedText.folded)
    let isThere = LineWords(line.utf8).have(phrases, within: distance)
    #expect(isThere == (answer && !words.isEmpty))
  }

  /// The engine's own NEAR is what it is to agree with.
  @Test func nearnessIsTheEngines() throws {
    let database = try DatabaseQueue()
    let texts = [
      "a b c", "b x a c", "a a x b", "c b a", "a x x b c", "don't a go", "go don t a", "a-b c d a",
      "d", "t don a",
    ]
    let words = ["a", "b", "c", "don't", "a-b", "go"]
    try database.write { db in
      try db.execute(sql: "CREATE VIRTUAL TABLE t USING fts5(x)")
      for (row, text) in texts.enumerated() {
        try db.execute(literal: "INSERT INTO t (rowid, x) VALUES (\(row), \(text))")
      }
      for first in words {
        for second in words where first != second {
          for distance in 0...3 {
            let match = "NEAR(\"\(first)\" \"\(second)\", \(distance))"
            let found = try Int.fetchSet(
              db, sql: "SELECT rowid FROM t WHERE t MATCH ?", arguments: [match])
            let own = texts.indices.filter {
              LineWords(texts[$0].utf8).have(
                [first, second].map(FoldedText.folded), within: distance)
            }
            #expect(Set(own) == found, "\(match)")
          }
        }
      }
    }
  }

  @Test func oneOfSomeLinesOfASceneIsEnough() throws {
    let database = try DatabaseQueue()
    try database.read { db in
      db.add(function: LinesHave.function)
      func holds(_ stretches: String?) throws -> Bool? {
        try SQLRequest<Bool>(
          literal: "SELECT lines_have('“One.” Ada said. “Two.”', \(stretches), ' two ', NULL)"
        ).fetchOne(db)
      }
      try #expect(holds("0 10,21 10") == true && holds("0 10") == false && holds(nil) == false)
      for odd in ["", "x", "9 9 9", "-1 4", "99 4", "0 99999999999999999999", "21 9999"] {
        try #expect(holds(odd) == (odd == "21 9999"), "\(odd)")
      }
    }
  }
}
