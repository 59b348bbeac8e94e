import IncipitBooks
import IncipitCatalogue
import IncipitQuery
import IncipitSearch
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct SceneSearchTests {
  static let lantern = ShelfWork(
    """
    Ada lit the lantern in the harbour.
    ⟦1>2:“Stay, you fool,”⟧ she said. The café was closed.
    ***
    Ben ran. ⟦2>1:“No. I will not stay.”⟧
    The lantern fell.

    """, name: "lantern.txt", title: "Lanterns", author: "Wren",
    cast: ["Ada Quill/Miss Quill", "Ben Marsh"], fandoms: ["Harbour Tales"],
    ships: ["Ada / Ben"], universe: .au, words: 30)

  static let fog = ShelfWork(
    "Fog lay over the harbour. ⟦1:“Stay!”⟧ cried Cleo.\n", name: "fog.txt", title: "Fog",
    cast: ["Cleo"], fandoms: ["Harbour Tales"], universe: .canon, words: 9_000)

  /// The shelf of both, in a folder for the length of `body`.
  private func withShelf(
    _ works: [ShelfWork] = [lantern, fog], _ body: (Catalogue) throws -> Void
  ) throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      for work in works {
        _ = try catalogue.add(
          CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
          addedAt: "2026-01-02T03:04:05Z")
      }
      try body(catalogue)
    }
  }

  /// The scenes found, as "work.scene" in order of works and scenes.
  private func scenes(_ query: String, _ catalogue: Catalogue) throws -> [String] {
    try catalogue.hits(for: Query(parsing: query), limit: 100)
      .flatMap { work in work.hits.map { "\(work.item.id).\($0.scene)" } }.sorted()
  }

  @Test(
    arguments: [
      ("lantern", ["1.1", "1.2"]), ("LANTERN harbour", ["1.1"]), ("lantern -harbour", ["1.2"]),
      ("fog OR fell", ["1.2", "2.1"]), ("\"the harbour\"", ["1.1", "2.1"]),
      ("\"harbour the\"", []), ("cafe", ["1.1"]), ("lant*", ["1.1", "1.2"]), ("lant", []),
      ("~lanterns", ["1.1", "1.2"]), ("~running", ["1.2"]), ("~lighting -~fall", ["1.1"]),
      ("said:ada ~staying", ["1.1"]), ("\"lanterns\"", []), ("~fall OR ~cry", ["1.2", "2.1"]),
      ("-lantern", ["2.1"]), ("(fog OR ran) -cried", ["1.2"]),
      ("stay", ["1.1", "1.2", "2.1"]),
      // Who speaks: only within what that person says.
      ("said:ada", ["1.1"]), ("said:\"miss quill\"", ["1.1"]), ("said:quill stay", ["1.1"]),
      ("said:ben stay", ["1.2"]), ("said:ada lantern", []), ("said:ada -stay", []),
      ("said:ben -fool", ["1.2"]), ("to:ada", ["1.2"]), ("to:ben stay", ["1.1"]),
      ("said:ada to:ben fool", ["1.1"]), ("said:ada to:ada", []), ("said:ad", []),
      ("said:ad*", ["1.1"]), ("said:cleo OR said:ben", ["1.2", "2.1"]),
      ("said:\"quill ada\" stay", []), ("said:\"ada quill\" stay", ["1.1"]),
      ("said:ad* stay", ["1.1"]), ("said:ada to:be* stay", ["1.1"]), ("said:ada sta*", ["1.1"]),
      ("thought:ada stay", []), ("said:ada quill", []), ("to:ada ada", []),
      ("(said:ada OR said:cleo) stay", ["1.1", "2.1"]), ("said:ada \"you fool\"", ["1.1"]),
      ("said:ada \"fool you\"", []), ("said:ada \"fool stay\"~3", ["1.1"]),
      ("(said:ada fool) lantern", ["1.1"]), ("(said:ada fool) OR fog", ["1.1", "2.1"]),
      ("said:ada (fool OR fog)", ["1.1"]), ("said:ada (\"you stay\" OR \"you fool\")", ["1.1"]),
      ("said:ada (\"you stay\" OR \"fool you\")", []), ("said:ada stay-you", ["1.1"]),
      ("said:ada -\"you stay\" fool", ["1.1"]), ("said:ada -\"you fool\" fool", []),
      ("said:ada you-fool*", ["1.1"]), ("said:ada \"stay yo\"*", ["1.1"]), ("said:café", []),
      // Facts of the work.
      ("fandom:harbour", ["1.1", "1.2", "2.1"]), ("fandom:harb", []),
      ("ship:ben lantern", ["1.1", "1.2"]), ("ship:\"ada / ben\" fell", ["1.2"]),
      ("title:fog", ["2.1"]), ("author:wren ran", ["1.2"]), ("author:wren -ran", ["1.1"]),
      ("character:quill fell", ["1.2"]), ("au:yes fell", ["1.2"]), ("au:no", ["2.1"]),
      ("words:>5000", ["2.1"]), ("words:<=30 fell", ["1.2"]), ("words:31..8999", []),
      ("language:english fog", ["2.1"]), ("-title:fog fell", ["1.2"]),
      ("title:fog OR ran", ["1.2", "2.1"]),
    ] as [(String, [String])])
  func aQueryFindsTheseScenesAndNoOthers(query: String, expected: [String]) throws {
    try withShelf { catalogue in try #expect(scenes(query, catalogue) == expected) }
  }

  @Test(arguments: [
    "\"", "*", "a* b*", "NEAR(a b)", "text:lantern", "lantern^2", "{lantern}", "lantern + fog",
    "' OR 1=1 --", "%", "_", "lantern\u{0}fog", "a;DROP TABLE work", "-", "said:%", "ship:_*",
    "\\", "AND", "lantern AND fog", "\u{202E}lantern", "😀", "😀 lantern", "雨", "½", "Ⅳ",
    "\u{10FFFC}lantern\u{10FFFD}",
  ])
  func hostileStringsAreWordsOrErrorsAndNeverSQL(typed: String) throws {
    try withShelf { catalogue in
      if let query = try? Query(parsing: typed) { _ = try catalogue.hits(for: query, limit: 5) }
      _ = try catalogue.items(matching: typed, sort: .added)
      _ = try? catalogue.works(describedAs: typed, limit: 5)
      try #expect(catalogue.count() == 2)
    }
  }

  @Test func signsOfTheEngineAreOnlyWords() throws {
    let work = ShelfWork("NEAR the text column, AND NOT far. 100% sure.", name: "signs")
    try withShelf([work]) { catalogue in
      try #expect(scenes("\"NOT far\"", catalogue) == ["1.1"])
      try #expect(scenes("NEAR/2", catalogue) == [])
      try #expect(scenes("text^column", catalogue) == ["1.1"])
      try #expect(scenes("\"AND\"", catalogue) == ["1.1"])
      try #expect(scenes("100%", catalogue) == ["1.1"])
    }
  }

  @Test func wordsThatTheEngineWouldPartAreFoundInLines() throws {
    let work = ShelfWork(
      "⟦1:“नमस्ते दुनिया,”⟧ said माया. ⟦2:“नमस्ते,”⟧ said Ben.", name: "m", cast: ["माया", "Ben"])
    try withShelf([work]) { catalogue in
      for query in ["said:माया", "said:माया दुनिया", "said:माया \"नमस्ते दुनिया\"", "said:ben नमस्ते"] {
        try #expect(scenes(query, catalogue) == ["1.1"], "\(query)")
      }
      for query in ["said:ben दुनिया", "said:मा", "said:माया \"दुनिया नमस्ते\""] {
        try #expect(scenes(query, catalogue) == [], "\(query)")
      }
    }
  }

  @Test func aSceneOfVeryManyLinesKeepsNoOtherFromBeingFound() throws {
    let lines = (0..<2_600).map { "⟦1:“Rain, \($0).”⟧ said Ada.\n" }.joined()
    let works = [
      ShelfWork("⟦1:“Rain.”⟧ said Ada.", name: "a", cast: ["Ada"]),
      ShelfWork(lines, name: "b", cast: ["Ada"]),
    ]
    try withShelf(works) { catalogue in
      for query in ["said:ada rain", "said:ada (rain OR fog)"] {
        let query = try Query(parsing: query)
        try #expect(catalogue.hits(for: query, limit: 9).map(\.item.id).sorted() == [1, 2])
      }
    }
  }

  @Test func marksOfVoicesInAStoryAreNoVoices() throws {
    let work = ShelfWork(
      "⟦1:“Tell \u{E000}mina that the \u{E001}jonathan fish is cold,”⟧ said Jonathan.", name: "a",
      cast: ["Jonathan", "Mina"])
    try withShelf([work]) { catalogue in
      for query in ["said:mina fish", "to:jonathan fish", "said:mina cold"] {
        try #expect(scenes(query, catalogue) == [], "\(query)")
      }
      try #expect(scenes("said:jonathan mina", catalogue) == ["1.1"])
      try catalogue.rebuildIndex()
      try #expect(catalogue.indexFaults() == [])
      try #expect(scenes("said:jonathan \"tell mina\"", catalogue) == ["1.1"])
    }
  }

  @Test func ofWhatIsSaidTheLineWithMoreAndRarerWordsComesFirst() throws {
    let lines = ["“A boat and a lamp,”", "“A boat,”", "“A lamp,”", "“A boat. A harbour, far off.”"]
    let works = (lines + Array(repeating: "“Fog, all day,”", count: 9)).enumerated().map {
      ShelfWork("⟦1:\($1)⟧ said Ada.", name: "\($0)", cast: ["Ada"])
    }
    try withShelf(works) { catalogue in
      let found = try catalogue.hits(for: Query(parsing: "said:ada (boat OR lamp)"), limit: 9)
      #expect(found.map(\.item.id) == [1, 3, 2, 4])
    }
  }

  @Test func aHitShowsTheLineAsWrittenWithItsMatchedWords() throws {
    try withShelf { catalogue in
      let hits = try catalogue.hits(for: Query(parsing: "cafe closed"), limit: 5)
      let hit = try #require(hits.first?.hits.first)
      let text = Self.lantern.manuscript.text
      #expect(hit.line == "“Stay, you fool,” she said. The café was closed.")
      #expect(text.string(hit.span) == hit.line)
      #expect(hit.marks.map(text.string) == ["café", "closed"])
      #expect(hit.scene == 1 && hit.chapter == 1 && hit.characters == ["Ada Quill", "Ben Marsh"])
    }
  }

  @Test func aSpokenHitShowsTheSpeakersLine() throws {
    try withShelf { catalogue in
      let text = Self.lantern.manuscript.text
      let withWord = try catalogue.hits(for: Query(parsing: "said:ben stay"), limit: 5)
      let marked = try #require(withWord.first?.hits.first)
      #expect(marked.line == "Ben ran. “No. I will not stay.”")
      #expect(marked.marks.map(text.string) == ["stay"])
      let alone = try catalogue.hits(for: Query(parsing: "said:ben"), limit: 5)
      let whole = try #require(alone.first?.hits.first)
      #expect(whole.marks.map(text.string) == ["“No. I will not stay.”"])
      #expect(text.string(whole.span) == whole.line)
    }
  }

  @Test(arguments: [
    ("lant*", ["lantern"]), ("said:ben st*", ["stay"]), ("harb* caf*", ["harbour", "café"]),
  ])
  func aBeginningMarksTheWordsThatBeginSo(query: String, marked: [String]) throws {
    try withShelf { catalogue in
      let hits = try catalogue.hits(for: Query(parsing: query), limit: 5)
      let hit = try #require(hits.first?.hits.first)
      let text = Self.lantern.manuscript.text
      #expect(Set(hit.marks.map(text.string)).isSubset(of: marked) && !hit.marks.isEmpty)
    }
  }

  @Test func ofSeveralLinesTheOneWithMoreOfTheWordsIsShown() throws {
    let work = ShelfWork(
      """
      ⟦1:“A boat,”⟧ said Ada. ⟦2:“A red boat?”⟧ said Ben. ⟦1:“Yes, my red boat, the old red boat.”⟧

      """, name: "boats", cast: ["Ada", "Ben"])
    try withShelf([work]) { catalogue in
      let hits = try catalogue.hits(for: Query(parsing: "said:ada boat red"), limit: 5)
      let hit = try #require(hits.first?.hits.first)
      #expect(hit.marks.map(work.manuscript.text.string) == ["red", "boat", "red", "boat"])
    }
  }

  @Test func theWorkWithTheBetterSceneComesFirstAndAllScenesAreCounted() throws {
    let much = ShelfWork("salt salt salt salt\n***\nsalt\n***\nsalt\n", name: "much")
    let little = ShelfWork(
      "salt among very many other words that say nothing of the kind at all\n", name: "little")
    try withShelf([little, much]) { catalogue in
      let hits = try catalogue.hits(for: Query(parsing: "salt"), limit: 5, scenesPerWork: 2)
      #expect(hits.map(\.item.id) == [2, 1])
      #expect(hits.map(\.count) == [3, 1])
      #expect(hits.map(\.hits.count) == [2, 1])
      try #expect(catalogue.hits(for: Query(parsing: "salt"), limit: 1).map(\.item.id) == [2])
    }
  }

  @Test func theLongestQueryIsAnswered() throws {
    let words = (0..<100).map { "word\($0)" }
    let all = words.joined(separator: " ")
    let any = words.joined(separator: " OR ")
    try withShelf([ShelfWork(all, name: "all")]) { catalogue in
      try #expect(scenes(all, catalogue) == ["1.1"])
      try #expect(scenes("-" + words.joined(separator: " -"), catalogue) == [])
      if any.count <= Query.maximumLength { try #expect(scenes(any, catalogue) == ["1.1"]) }
    }
  }
}
