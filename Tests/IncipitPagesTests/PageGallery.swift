import Foundation
import IncipitBooks
import IncipitPages
import IncipitText
import Testing

/// Every page once, in the states that matter; what all pages must keep is tested on all of them.
struct PageGallery {
  let renderer: PageRenderer
  let pages: [(name: String, html: String)]

  /// Made once: compiling the templates takes longer than all pages.
  static let sharedRenderer = Result { try PageRenderer() }

  init() throws {
    renderer = try Self.sharedRenderer.get()
    let titled = SampleStory()
    let bare = SampleStory(isTitled: false)
    let corrections = [
      Correction(id: 3, field: .author, value: "Q. Harbottle", madeAt: "2026-03-05T08:00:00Z")
    ]
    let items = Self.items
    func reader(_ story: SampleStory, _ leaf: Int) throws -> ReaderPage {
      try #require(
        ReaderPage(card: story.card(), layout: story.layout, reading: story.reading, leaf: leaf))
    }
    func work(_ story: SampleStory, _ corrections: [Correction]) -> WorkPage {
      WorkPage(
        card: story.card(corrections: corrections), layout: story.layout, reading: story.reading,
        downloads: [
          WorkPage.Download(name: "EPUB", address: "/works/7/epub"),
          WorkPage.Download(name: "Markdown", address: "/works/7/markdown"),
          WorkPage.Download(name: "Plain text", address: "/works/7/text"),
        ], suggestions: corrections.isEmpty ? Self.suggestions : SuggestionRows([], headings: [:]),
        formToken: "f0f0")
    }
    let hit = SceneHit(
      span: SampleStory.find("“I did trim it.” Ines", in: titled.manuscript.text),
      line: "“I did trim it.” Ines",
      marks: [SampleStory.find("trim it.", in: titled.manuscript.text)], scene: 1,
      characters: ["Captain Marrow", "Ines"], chapter: 1)
    let common: [(name: String, html: String)] = [
      ("shelf-grid", try renderer.html(ShelfPage(stretch: .whole(items)))),
      ("shelf-list", try renderer.html(ShelfPage(stretch: .whole(items), view: .list))),
      ("shelf-empty", try renderer.html(ShelfPage(stretch: .whole([])))),
      (
        "shelf-none",
        try renderer.html(ShelfPage(stretch: .whole([], total: 5), words: "moby & <dick>"))
      ),
      ("work", try renderer.html(work(titled, corrections))),
      ("work-bare", try renderer.html(work(bare, []))),
      ("correct", try renderer.html(Self.correct(titled, "“I did trim it.”", corrections))),
      ("correct-letter", try renderer.html(Self.correct(titled, "the lamp went out", []))),
      ("people", try renderer.html(PeoplePage(Self.names))),
      ("people-none", try renderer.html(PeoplePage([]))),
      ("namesakes", try renderer.html(PeoplePage(Self.names, bearing: "Ines"))),
      ("person", try renderer.html(PersonPage(Self.person))),
      ("reader-1", try renderer.html(reader(titled, 1))),
      ("reader-2", try renderer.html(reader(titled, 2))),
      ("reader-bare", try renderer.html(reader(bare, 1))),
      ("search", try renderer.html(SearchPage())),
      (
        "search-hits",
        try renderer.html(
          SearchPage(
            query: "trim it", answer: .hits([WorkHits(item: items[0], count: 4, hits: [hit])])))
      ),
      (
        "search-found",
        try renderer.html(
          SearchPage(
            description: "a lamp goes out and there is a dog",
            answer: .found([
              FoundWork(
                item: items[1], score: 0.72,
                clues: [
                  Clue(
                    clue: "a lamp goes out", weight: 0.7, isMatched: true,
                    line: "the lamp went out last night and I thought of you at once",
                    span: SampleStory.find("the lamp went out", in: titled.manuscript.text)),
                  Clue(clue: "a dog", weight: 0.3, isMatched: false),
                ])
            ])))
      ),
      (
        "search-problem",
        try renderer.html(
          SearchPage(
            query: "said:", answer: .problem(Problem("“said:” needs a name", remedy: "said:anne"))))
      ),
      (
        "error",
        try renderer.html(
          ErrorPage(
            status: 404, heading: "No such page",
            Problem("Nothing stands at this address.", remedy: "The work may be on another shelf."))
        )
      ),
    ]
    pages =
      common + (try Self.ownPages(titled, renderer))
      + (try Self.versionPages("It <rained>", renderer))
  }

  /// The page that puts right, about where `words` stand.
  private static func correct(
    _ story: SampleStory, _ words: String, _ corrections: [Correction]
  ) -> CorrectPage {
    CorrectPage(
      card: story.card(corrections: corrections), layout: story.layout, reading: story.reading,
      place: SampleStory.find(words, in: story.manuscript.text), formToken: "f0f0")
  }

  /// Pages with what is the person's own.
  private static func ownPages(
    _ story: SampleStory, _ renderer: PageRenderer
  ) throws -> [(name: String, html: String)] {
    let text = story.manuscript.text
    func note(_ id: Int64, _ words: String, _ comment: String) -> PlacedAnnotation {
      PlacedAnnotation(
        Annotation(
          id: id, anchor: TextAnchor(SampleStory.find(words, in: text), in: text),
          comment: comment, madeAt: "2026-03-05T08:00:00Z", changedAt: "2026-03-05T08:00:00Z"),
        in: text)
    }
    let notes = [
      note(1, "flat as slate", ""), note(2, "It was the wind that put it out", "Was it, though?"),
    ]
    let place = TextAnchor(SampleStory.find("Old Peg was mending", in: text), in: text)
    let life = WorkLife(
      state: .reading, isSeen: true, stateAt: "2026-03-05T08:00:00Z", stars: 4,
      note: "Lent to Ruth.\nAsk for it back.",
      position: ReadingPosition(anchor: place, share: 0.41, readAt: "2026-03-05T08:00:00Z"))
    let rule = HideRule(
      id: 2, query: "warning:torture", unless: "fandom:\"Jane Eyre\"", reason: "not in winter",
      madeAt: "2026-03-05T08:00:00Z")
    let own = CardOwn(life: life, annotations: notes, hiddenBy: [rule], removed: 3)
    let reader = try #require(
      ReaderPage(
        card: story.card(), layout: story.layout, reading: story.reading, leaf: 1, life: life,
        annotations: notes, formToken: "f0f0"))
    let statistics = ShelfStatistics(
      works: 6, words: 128_147, finished: 2, finishedWords: 3_383, wordsRead: 19_400,
      days: [20_510, 20_514, 20_515, 20_516].map(CalendarDay.init(number:)),
      today: CalendarDay(number: 20_516), annotations: 2,
      sections: [
        ShelfStatistics.Section(
          name: "state",
          rows: [
            ShelfStatistics.Row(name: "reading", works: 1, words: 2_903),
            ShelfStatistics.Row(name: "put-away", works: 5, words: 125_244),
          ]),
        ShelfStatistics.Section(
          name: "fandom", rows: [ShelfStatistics.Row(name: "Jane <Eyre>", works: 3, words: 900)]),
        ShelfStatistics.Section(
          name: "words read by month",
          rows: [ShelfStatistics.Row(name: "2026-03", works: 2, words: 19_400)], isReading: true),
      ])
    return [
      (
        "work-own",
        try renderer.html(
          WorkPage(
            card: story.card(), layout: story.layout, reading: story.reading, downloads: [],
            formToken: "f0f0", own: own))
      ),
      ("reader-own", try renderer.html(reader)),
      ("statistics", try renderer.html(StatisticsPage(statistics))),
      (
        "hidden",
        try renderer.html(
          HiddenPage(
            rules: [HiddenPage.Rule(rule, items: [items[0], items[1]])], hidden: 2,
            problem: Problem("there is no field “fan”", remedy: "fandom:"), formToken: "f0f0"))
      ),
      (
        "shelf-own",
        try renderer.html(
          ShelfPage(
            stretch: ShelfStretch(items: items, count: 6, hidden: 3, total: 6), lives: [7: life]))
      ),
    ]
  }

  static let items: [ShelfItem] = [
    item(
      7, "The Lamp at Saltwick", nil, nil, "7c3e91d05ab2", fandoms: ["The Lamplighters"],
      ships: ["Ines / Tobias"], words: 2903, inferred: [.fandom, .ship, .kind]),
    item(
      8, nil, "Flash. The bulbs went off like the end of the world, and she smiled.", nil,
      "91aa03fe77c1",
      fandoms: ["Pride and Prejudice"], ships: ["Elizabeth / Darcy"], words: 12044,
      universe: .au, inferred: [.fandom, .ship, .kind, .universe]),
    item(
      9, "What the Tide Kept", nil, "saltmarsh", "0b5512de9f40", fandoms: ["Treasure Island"],
      ships: [], words: 480, kind: .drabble, corrected: [.title]),
    item(
      10, "A Season of Small Mercies and Other Things the Rector Never Knew", nil, "penhaligon",
      "c2f09931ab07",
      fandoms: ["Jane Eyre", "Villette"], ships: ["Jane / Helen"], words: 104_233, kind: .chaptered,
      universe: .crossover, inferred: [.rating], chapters: 31),
    item(
      11, "Untrimmed", nil, nil, "55e1c09a3b18", fandoms: ["Dracula"], ships: ["Mina / Lucy"],
      words: 5210, inferred: [.author, .fandom]),
    item(
      12, nil, "“Holmes.” I had not heard my own voice in nine days.", nil, "e8410f72bd96",
      fandoms: ["Sherlock Holmes"], ships: ["Holmes / Watson"], words: 3377,
      inferred: [.fandom, .ship, .kind]),
  ]

  static func item(
    _ id: Int64, _ title: String?, _ incipit: String?, _ author: String?, _ hash: String,
    fandoms: [String], ships: [String], words: Int, kind: WorkKind = .oneShot,
    universe: Universe? = nil, inferred: [Correction.Field] = [],
    corrected: [Correction.Field] = [],
    chapters: Int = 1
  ) -> ShelfItem {
    ShelfItem(
      id: id, title: title, isTitleStated: title != nil, incipit: incipit, author: author,
      kind: kind, words: words, sourceName: "\(id).txt",
      sha256: String(repeating: hash, count: 6).prefix(64).description,
      addedAt: "2026-03-04T10:20:30Z", fandoms: fandoms, ships: ships, universe: universe,
      rating: .teen, language: "en", chapters: chapters,
      readingMinutes: max(1, (words + 120) / 240),
      inferred: inferred, corrected: corrected)
  }
}

@Suite struct PageGalleryTests {
  /// With `INCIPIT_GALLERY` set to a folder, the pages are written there to be looked at.
  @Test func everyPageRenders() throws {
    let gallery = try PageGallery()
    for page in gallery.pages {
      #expect(
        page.html.hasPrefix("\n<!DOCTYPE html>") || page.html.hasPrefix("<!DOCTYPE html>"),
        "\(page.name)")
    }
    guard let folder = ProcessInfo.processInfo.environment["INCIPIT_GALLERY"] else { return }
    let url = URL(fileURLWithPath: folder)
    try FileManager.default.createDirectory(
      at: url.appending(path: "assets"), withIntermediateDirectories: true)
    for page in gallery.pages {
      try page.html.write(
        to: url.appending(path: page.name + ".html"), atomically: true, encoding: .utf8)
    }
    for file in gallery.renderer.assets.files.values {
      try Data(file.bytes).write(to: URL(fileURLWithPath: folder + file.path))
    }
    try FileManager.default.createDirectory(
      at: url.appending(path: "covers"), withIntermediateDirectories: true)
    let hashes = PageGallery.items.map(\.sha256) + [SampleStory().manuscript.source.sha256]
    for hash in hashes {
      try Cover.svg(sha256: hash).write(
        to: url.appending(path: "covers/\(hash).svg"), atomically: true, encoding: .utf8)
    }
  }
}

extension ShelfStretch {
  /// A list of one page, on a shelf of so many works.
  static func whole(_ items: [ShelfItem], total: Int? = nil) -> ShelfStretch {
    ShelfStretch(items: items, count: items.count, total: total ?? items.count)
  }
}
