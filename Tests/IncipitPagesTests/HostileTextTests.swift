import IncipitBooks
import IncipitPages
import IncipitText
import Testing

/// Titles, names and stories that want to be markup stay text on every page.
@Suite struct HostileTextTests {
  static let attacks = [
    "<script>alert(1)</script>", "\"onmouseover=\"alert(1)", "' onfocus='alert(1)",
    "</title><img src=x onerror=alert(1)>", "{{mustache}}{{{raw}}}{{>layout}}",
    "\"\u{301} autofocus onfocus=alert(1) x=\"\u{301}", "<\u{20D2}b>bold</b>", "]]><!--",
    "javascript:alert(1)", "bell\u{7}esc\u{1B}[31mnul\u{0}", "turned\u{202E}gpj.exe",
    "&lt;b&gt;&#60;", "</textarea><script>", "%3Cscript%3E", "\u{FEFF}\u{200B}",
  ]

  @Test(arguments: attacks) func staysTextOnEveryPage(attack: String) throws {
    for (name, html) in try Self.pages(saying: attack) {
      let markup = MarkupReader(html)
      #expect(markup.faults == [], "\(name)")
      for tag in markup.tags where !tag.isEnd {
        #expect(!tag.attributes.contains { $0.name.hasPrefix("on") || $0.name == "autofocus" })
        #expect(!["b", "img"].contains(tag.name) || tag["src"]?.hasPrefix("/covers/") == true)
        #expect(!(tag["href"] ?? "").lowercased().hasPrefix("javascript:"), "\(name)")
      }
      #expect(!html.contains("<script>"))
      for scalar in html.unicodeScalars {
        #expect(scalar.value >= 0x20 || scalar == "\n" || scalar == "\t", "\(name)")
        #expect(!(0x7F...0x9F).contains(scalar.value), "\(name)")
      }
    }
  }

  @Test func showsBracesAsTheyAre() throws {
    for (name, html) in try Self.pages(saying: "{{mustache}}") {
      #expect(html.contains("{{mustache}}"), "\(name)")
    }
  }

  /// A story's own lines keep such marks; they stand in elements of their own direction.
  @Test func keepsTurningMarksOutOfTitlesAndAttributes() throws {
    for (name, html) in try Self.pages(saying: "a\u{202E}b") {
      #expect(html.contains("ab"))
      for tag in MarkupReader(html).tags {
        #expect(!tag.attributes.contains { $0.value.unicodeScalars.contains("\u{202E}") })
      }
      if html.unicodeScalars.contains("\u{202E}") {
        #expect(["work", "reader", "hits"].contains(name) && html.contains("dir=\"auto\""))
      }
    }
  }

  static func pages(saying words: String) throws -> [(String, String)] {
    let renderer = try PageGallery.sharedRenderer.get()
    let text = SourceText("\(words)\n\n“\(words)” she said. \(words)\n")
    let lines = LineTable(text).lines.map(text.trimmed).filter { !$0.isEmpty }
    let manuscript = Manuscript(
      source: SourceDescription(
        name: words, sha256: String(repeating: "a", count: 64), bytes: text.count, format: .text,
        encoding: .utf8),
      text: text, parts: [Part(.chapter, text.span, number: 1, title: words)],
      paragraphs: lines.map { Paragraph($0, part: 0, role: .prose) }, stated: StatedFacts())
    let said: Fact<String> = .inferred(
      Inferred(words, confidence: 0.6, evidence: lines.isEmpty ? [] : [lines[0]]))
    let reading = Reading(
      work: WorkFacts(
        incipit: words, incipitSpan: nil, title: said, author: said, summary: said,
        archive: .unknown, kind: .unknown, fandoms: [said],
        relationships: [Relationship(characters: [1], name: said, nature: .romantic)],
        universe: .unknown, tags: [said], rating: .unknown,
        warnings: [Warning(said, severity: 2)], language: said, pointOfView: .unknown,
        tense: .unknown, words: 4),
      scenes: [
        Scene(
          span: text.span, break: .start, present: [1], place: words, time: words, pointOfView: 1,
          isFlashback: true, valence: nil, confidence: 1)
      ],
      inserts: lines.prefix(1).map {
        Insert(kind: .letter, span: $0, writer: 1, reader: 1, confidence: 1)
      },
      characters: [
        StoryCharacter(
          id: 1, name: words, aliases: [words], pronouns: .she, mentions: 1, quotations: 1,
          firstSpan: text.span, confidence: 0.5)
      ],
      mentions: [],
      quotations: lines.dropFirst().prefix(1).map {
        Quotation(
          span: TextSpan(Int($0.start), Int($0.start) + words.utf8.count + 6), kind: .speech,
          speaker: 1, how: .tagName, confidence: 0.6)
      },
      places: [Place(name: words, kind: .city, spans: lines, confidence: 1)], times: [],
      findings: [Finding(words, .warning, at: lines.first, words, remedy: words)])
    let card = Card(
      id: 1, reading: reading,
      corrections: [Correction(id: 1, field: .summary, value: words, madeAt: "")],
      copies: [manuscript.source], addedAt: words)
    let layout = ReaderLayout(manuscript)
    let item = ShelfItem(
      id: 1, title: words, isTitleStated: true, incipit: words, author: words, kind: nil, words: 1,
      sourceName: words, sha256: String(repeating: "a", count: 64), addedAt: words,
      fandoms: [words], ships: [words], universe: nil, rating: nil, language: words, chapters: 1,
      readingMinutes: 1, inferred: [.title, .author], corrected: [.fandom])
    let hit = SceneHit(
      span: TextSpan(0, words.utf8.count), line: words, marks: [TextSpan(0, 1)], scene: 1,
      characters: [words], chapter: 2)
    let reader = try #require(
      ReaderPage(
        card: card, layout: layout, reading: reading, leaf: 1, evidence: TextSpan(1, 3)))
    let common = [
      ("shelf", try renderer.html(ShelfPage(stretch: .whole([item]), words: words))),
      ("list", try renderer.html(ShelfPage(stretch: .whole([item]), view: .list, words: words))),
      ("none", try renderer.html(ShelfPage(stretch: .whole([], total: 1), words: words))),
      (
        "work",
        try renderer.html(
          WorkPage(
            card: card, layout: layout, reading: reading, downloads: [], formToken: "t"))
      ),
      ("reader", try renderer.html(reader)),
      (
        "hits",
        try renderer.html(
          SearchPage(
            query: words, answer: .hits([WorkHits(item: item, count: 3, hits: [hit])])))
      ),
      (
        "found",
        try renderer.html(
          SearchPage(
            description: words,
            answer: .found([
              FoundWork(
                item: item, score: 1,
                clues: [
                  Clue(clue: words, weight: 1, isMatched: true, line: words, span: hit.span),
                  Clue(clue: words, weight: 1, isMatched: true, fact: words),
                ])
            ])))
      ),
      (
        "error",
        try renderer.html(ErrorPage(status: 400, heading: words, Problem(words, remedy: words)))
      ),
    ]
    let versions = try PageGallery.versionPages(words, renderer)
    return common + versions.filter { !$0.name.hasSuffix("-none") }.map { ($0.name, $0.html) }
  }
}
