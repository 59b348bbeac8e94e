import GRDB
import IncipitCatalogue
import Testing

@Suite struct EngineWordsTests {
  @Test(
    arguments: [
      ("good bye", ["good", "bye"], true), ("good-bye!", ["good", "bye"], true),
      ("l'été", ["l", "été"], true), (" ada ", ["ada"], true), ("…", [], true), ("", [], true),
      ("Привет мир", ["Привет", "мир"], true), ("二人", ["二人"], true),
      // Vowel signs, which the engine parts at, and a mark of its own.
      ("हिन्दी ada", ["ada"], false), ("e\u{301}te", [], false),
    ] as [(String, [String], Bool)])
  func aTextIsItsRunsOfLettersAndNumbers(text: String, words: [String], isWhole: Bool) {
    let engine = EngineWords(text)
    #expect(engine.words == words)
    #expect(engine.isWhole == isWhole)
  }

  @Test func theLastWordMayBeABeginningIfItIsThere() {
    #expect(EngineWords("good by").all(isPrefix: true) == #""good" AND "by"*"#)
    #expect(EngineWords("good by").all(isPrefix: false) == #""good" AND "by""#)
    #expect(EngineWords("good हि").all(isPrefix: true) == #""good""#)
    #expect(EngineWords("हि").all(isPrefix: true) == nil)
    #expect(
      EngineWords("ada quill").all(isPrefix: false, mark: "\u{E000}")
        == #""\#u{E000}ada" AND "\#u{E000}quill""#)
  }

  /// The engine refuses several words where it knows no places: what is one word here must be one there.
  @Test func theEngineTakesEachForOneWord() throws {
    let database = try DatabaseQueue()
    try database.write { db in
      try db.execute(
        sql: """
          CREATE VIRTUAL TABLE t USING fts5(
            x, content = '', detail = none, columnsize = 0,
            tokenize = 'unicode61 remove_diacritics 2');
          CREATE VIRTUAL TABLE v USING fts5vocab(t, row);
          """)
      let insert = try db.cachedStatement(sql: "INSERT INTO t (rowid, x) VALUES (?, ?)")
      var rows = 0
      for value in UInt32(0x21)..<0x3_0000 {
        guard let scalar = Unicode.Scalar(value) else { continue }
        for word in EngineWords("a\(scalar)b").words where word.unicodeScalars.count == 3 {
          rows += 1
          try insert.execute(arguments: [rows, word])
        }
      }
      #expect(rows > 50_000)
      #expect(try Int.fetchOne(db, sql: "SELECT sum(doc) FROM v") == rows)
    }
  }
}
