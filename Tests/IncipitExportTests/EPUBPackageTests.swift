import IncipitBooks
import IncipitExport
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct EPUBPackageTests {
  private static func file(_ work: ExportedWork, _ name: String) throws -> String {
    let file = try #require(ZIPFile(EPUBBook.bytes(of: work)))
    return try #require(file["EPUB/" + name]?.text)
  }

  /// What stands in `text` from `start` to `end`, both included.
  private static func piece(_ text: String, from start: String, to end: String) throws -> String {
    let first = try #require(text.firstRange(of: start))
    let last = try #require(text[first.lowerBound...].firstRange(of: end))
    return String(text[first.lowerBound..<last.upperBound])
  }

  @Test func saysAllThatIsKnownAndNothingThatIsGuessed() throws {
    let package = try Self.file(TestWork.lighthouse.exported, "package.opf")
    #expect(
      try Self.piece(package, from: "<metadata", to: "</metadata>") == """
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="identifier">urn:uuid:0f0f0f0f-0f0f-8f0f-8f0f-0f0f0f0f0f0f</dc:identifier>
        <dc:title>The Lighthouse Year</dc:title>
        <dc:language>en</dc:language>
        <dc:creator id="creator">Mole &amp; Sons</dc:creator>
        <meta refines="#creator" property="role" scheme="marc:relators">aut</meta>
        <dc:description>Ada keeps the light.
        Somebody keeps writing.</dc:description>
        <dc:subject>The Harbour Tales</dc:subject>
        <dc:subject>Fog</dc:subject>
        <dc:subject>Letters</dc:subject>
        <dc:date>2019-02-28</dc:date>
        <meta property="dcterms:modified">2024-05-06T07:08:09Z</meta>
        <meta name="cover" content="cover-image"/>
        <meta property="schema:accessMode">textual</meta>
        <meta property="schema:accessModeSufficient">textual</meta>
        <meta property="schema:accessibilityFeature">ARIA</meta>
        <meta property="schema:accessibilityFeature">alternativeText</meta>
        <meta property="schema:accessibilityFeature">displayTransformability</meta>
        <meta property="schema:accessibilityFeature">readingOrder</meta>
        <meta property="schema:accessibilityFeature">structuralNavigation</meta>
        <meta property="schema:accessibilityFeature">tableOfContents</meta>
        <meta property="schema:accessibilityHazard">none</meta>
        <meta property="schema:accessibilitySummary">A story in text alone, with a table of contents \
        and headings; the cover repeats the title.</meta>
        </metadata>
        """)
    #expect(
      try Self.piece(package, from: "<spine", to: "</spine>") == """
        <spine toc="ncx">
        <itemref idref="cover"/>
        <itemref idref="title"/>
        <itemref idref="nav"/>
        <itemref idref="chapter-1"/>
        <itemref idref="chapter-2"/>
        <itemref idref="source"/>
        </spine>
        """)
  }

  @Test func contentsAndLandmarksLeadToThePages() throws {
    let navigation = try Self.file(TestWork.lighthouse.exported, "nav.xhtml")
    #expect(
      try Self.piece(navigation, from: "<nav", to: "</body>") == """
        <nav epub:type="toc" role="doc-toc" id="toc">
        <h1>Contents</h1>
        <ol>
        <li><a href="title.xhtml">The Lighthouse Year</a></li>
        <li><a href="chapter-1.xhtml">Chapter 1: Fog</a></li>
        <li><a href="chapter-2.xhtml">Chapter 2</a></li>
        <li><a href="source.xhtml">About this copy</a></li>
        </ol>
        </nav>
        <nav epub:type="landmarks" id="landmarks" hidden="hidden">
        <h2>Landmarks</h2>
        <ol>
        <li><a epub:type="toc" href="nav.xhtml">Contents</a></li>
        <li><a epub:type="cover" href="cover.xhtml">Cover</a></li>
        <li><a epub:type="titlepage" href="title.xhtml">Title page</a></li>
        <li><a epub:type="bodymatter" href="chapter-1.xhtml">Start of the story</a></li>
        </ol>
        </nav>
        </body>
        """)
  }

  @Test func aGuessedTitleStandsInBracketsAndAGuessedAuthorIsNone() throws {
    var facts = FactsBuilder()
    facts.title = .inferred(Inferred("Fog", confidence: 0.5, evidence: []))
    facts.author = .inferred(Inferred("Mole", confidence: 0.5, evidence: []))
    var builder = ManuscriptBuilder()
    builder.add(.chapter, ["It rained."])
    let work = TestWork("guessed", builder.manuscript, facts.reading()).exported
    let package = try Self.file(work, "package.opf")
    #expect(package.contains("<dc:title>[Fog?]</dc:title>"))
    #expect(!package.contains("Mole"))
    let page = try Self.file(work, "title.xhtml")
    #expect(page.contains(#"<h1 class="guess">[Fog?]</h1>"#))
    #expect(page.contains(#"<p class="author">perhaps by Mole</p>"#))
  }

  @Test func aBookFromRightToLeftTurnsItsPagesSo() throws {
    var facts = FactsBuilder()
    facts.language = .stated(Stated("ar", evidence: [TextSpan(0, 1)]))
    var builder = ManuscriptBuilder()
    builder.add(.chapter, ["سلام."])
    let work = TestWork("arabic", builder.manuscript, facts.reading()).exported
    #expect(
      try Self.file(work, "package.opf")
        .contains(#"<spine toc="ncx" page-progression-direction="rtl">"#))
    #expect(
      try Self.file(work, "chapter-1.xhtml").contains(#" lang="ar" xml:lang="ar" dir="rtl">"#))
  }

  @Test func speakersAreDataAndTheCastIsAPageWhenAsked() throws {
    let harbour = InterchangeWork.harbour
    func work(_ marksSpeakers: Bool) -> ExportedWork {
      ExportedWork(
        card: Card(harbour.reading, harbour.manuscript), manuscript: harbour.manuscript,
        reading: harbour.reading, modified: TestWork.modified, marksSpeakers: marksSpeakers)
    }
    #expect(
      try Self.file(work(true), "chapter-1.xhtml").contains(
        #"<span class="speech" data-speaker="Ada Lane" data-character="1" data-confidence="0.98">"#)
    )
    #expect(try Self.file(work(true), "cast.xhtml").contains("<dt>Bram</dt>"))
    #expect(try Self.file(work(true), "package.opf").contains(#"<itemref idref="cast"/>"#))
    #expect(try !Self.file(work(false), "chapter-1.xhtml").contains("data-"))
    #expect(try !Self.file(work(false), "package.opf").contains("cast"))
  }

  @Test func aNoteWithinAChapterPartsItsTextAndNotItsChapter() throws {
    var builder = ManuscriptBuilder()
    builder.add(.chapter, number: 1, title: "Fog", ["# Chapter 1: Fog"])
    builder.add(.authorNote, ["AN: hello."])
    builder.add(.chapter, number: 1, title: "Fog", ["It rained."])
    builder.add(.authorNote, ["AN: sorry."])
    builder.add(.chapter, number: 1, title: "Fog", ["It stopped."])
    let work = TestWork("pieces", builder.manuscript, FactsBuilder().reading()).exported
    let chapter = try Self.file(work, "chapter-1.xhtml")
    #expect(
      try Self.piece(chapter, from: "<h1>", to: "</section>") == """
        <h1>Chapter 1: Fog</h1>
        <p class="note-link"><a id="noteref-1" epub:type="noteref" role="doc-noteref" \
        href="#note-1">Author’s note</a></p>
        <p>It rained.</p>
        <aside class="note" epub:type="sidebar" role="note" aria-label="Author’s note">
        <p class="note-label">Author’s note</p>
        <p>AN: sorry.</p>
        </aside>
        <p>It stopped.</p>
        <aside id="note-1" class="note" epub:type="footnote" role="doc-footnote" \
        aria-label="Author’s note">
        <p class="note-label">Author’s note</p>
        <p>AN: hello.</p>
        <p><a href="#noteref-1" role="doc-backlink">Back to the chapter</a></p>
        </aside>
        </section>
        """)
    #expect(try Self.file(work, "package.opf").contains("chapter-2") == false)
  }

  @Test(arguments: [
    "", "x", String(repeating: "Supercalifragilistic", count: 40), "漢字の長い題名",
    String(repeating: "word ", count: 300), "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \u{202E}evil\u{202C} <&>",
  ])
  func everyTitleFitsTheCover(title: String) throws {
    var facts = FactsBuilder()
    facts.title = .stated(Stated(title, evidence: [TextSpan(0, 1)]))
    facts.author = .stated(Stated(title, evidence: [TextSpan(0, 1)]))
    var builder = ManuscriptBuilder()
    builder.add(.chapter, ["It rained."])
    let work = TestWork("cover", builder.manuscript, facts.reading()).exported
    let tree = try XMLReader(Array(Self.file(work, "cover.svg").utf8))
    for element in tree.all("text") {
      let size = try #require(element["font-size"].flatMap { Int($0) })
      let bottom = try #require(element["y"].flatMap { Int($0) })
      #expect((160...740).contains(bottom) && size >= 20)
      #expect(!tree.text(of: element).contains("\u{202E}"))
    }
  }
}
