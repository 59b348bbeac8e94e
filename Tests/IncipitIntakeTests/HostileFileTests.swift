import IncipitBooks
import IncipitContainers
import IncipitIntake
import IncipitTestSupport
import IncipitText
import Testing

/// Files made to do harm or badly broken: each is read in bounds or refused in words.
@Suite struct HostileFileTests {
  private let container = """
    <?xml version="1.0"?><container><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>
    """
  private let package = """
    <?xml version="1.0"?><package><metadata><dc:title>T</dc:title></metadata>
    <manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
    <spine><itemref idref="a"/></spine></package>
    """
  private let page = "<html><body><p>It rained.</p></body></html>"

  private func book(_ entries: [ZIPEntry]) throws -> [UInt8] {
    try ZIPArchive.bytes(
      of: [
        ZIPEntry("mimetype", "application/epub+zip", isStored: true),
        ZIPEntry("META-INF/container.xml", container),
      ] + entries)
  }

  @Test func refusesABookThatUnpacksToTooMuch() throws {
    let bomb = try book([
      ZIPEntry("content.opf", package),
      ZIPEntry("a.xhtml", [UInt8](repeating: 0x20, count: 8 << 20)),
    ])
    #expect(
      throws: IntakeError(
        .damaged(how: "the archive unpacks to more than 200 times its size"), name: "story.txt")
    ) { try noted(bomb) }
  }

  @Test func refusesABookWithoutPages() throws {
    let empty = try book([ZIPEntry("content.opf", package)])
    #expect(throws: IntakeError(.damaged(how: "no pages in it"), name: "story.txt")) {
      try noted(empty)
    }
  }

  @Test func readsABookWithoutAPackageByNames() throws {
    let noted = try noted(
      book([
        ZIPEntry("b.html", "<p>It stopped.</p>"), ZIPEntry("a.html", page),
        ZIPEntry("inner.zip", try ZIPArchive.bytes(of: [ZIPEntry("x.html", page)])),
      ]))
    #expect(paragraphs(.prose, noted.value) == ["It rained.", "It stopped."])
    #expect(noted.findings.map(\.code) == ["intake.book.no-package"])
  }

  @Test func namesThePageWhoseLettersWereRepaired() throws {
    let wrong =
      "<html><body><p>Ada\u{E2}\u{20AC}\u{2122}s coat. It\u{E2}\u{20AC}\u{2122}s wet.</p></body></html>"
    let noted = try noted(
      book([ZIPEntry("content.opf", package), ZIPEntry("a.xhtml", wrong)]))
    #expect(paragraphs(.prose, noted.value).last == "Ada\u{2019}s coat. It\u{2019}s wet.")
    let finding = try #require(noted.findings.first)
    #expect(finding.code == "intake.encoding.repaired")
    #expect(finding.summary.hasSuffix("in the page “a.xhtml”"))
  }

  @Test func countsThePagesWhoseLettersWereRepaired() throws {
    let wrong = "<p>Ada\u{E2}\u{20AC}\u{2122}s coat.</p>"
    let noted = try noted(
      book(["a", "b", "c"].map { ZIPEntry("\($0).html", "<html><body>\(wrong)</body></html>") }))
    let repaired = noted.findings.filter { $0.code == "intake.encoding.repaired" }
    #expect(repaired.map { $0.summary.hasSuffix("in the page “a.html” and in 2 others") } == [true])
  }

  @Test func refusesALockedBook() throws {
    let encryption = """
      <encryption><EncryptedData><CipherData><CipherReference URI="a.xhtml"/></CipherData></EncryptedData></encryption>
      """
    let locked = try book([
      ZIPEntry("content.opf", package), ZIPEntry("META-INF/encryption.xml", encryption),
      ZIPEntry("a.xhtml", page),
    ])
    #expect(throws: IntakeError(.locked, name: "story.txt")) { try noted(locked) }
  }

  @Test func keepsAddressesWithinTheBook() throws {
    let leading = package.replacing("href=\"a.xhtml\"", with: "href=\"../../etc/passwd\"")
    let noted = try noted(
      book([ZIPEntry("content.opf", leading), ZIPEntry("a.xhtml", page)]))
    // The page is found by its name instead.
    #expect(paragraphs(.prose, noted.value) == ["It rained."])
  }

  @Test(arguments: ["a%0Ab.xhtml", "a%E2%80%A8b.xhtml"])
  func namesAMissingPageInOneLine(_ address: String) throws {
    let leading = package.replacing("href=\"a.xhtml\"", with: "href=\"\(address)\"")
    let findings = try noted(
      book([ZIPEntry("content.opf", leading), ZIPEntry("a.xhtml", page)])
    ).findings
    let missing = try #require(findings.first { $0.code == "intake.book.page-missing" })
    #expect(missing.summary == "the page “a\u{FFFD}b.xhtml” is not in the book")
  }

  @Test func passesOverNamesThatLeadOutOfTheBook() throws {
    var bytes = try book([
      ZIPEntry("content.opf", package), ZIPEntry("a.xhtml", page), ZIPEntry("xx/evil.xhtml", page),
    ])
    // Our own writer makes no such name.
    let name = Array("xx/evil".utf8)
    for index in bytes.indices.dropLast(name.count)
    where bytes[index..<index + name.count].elementsEqual(name) {
      bytes[index] = UInt8(ascii: ".")
      bytes[index + 1] = UInt8(ascii: ".")
    }
    let noted = try noted(bytes)
    #expect(paragraphs(.prose, noted.value) == ["Title: T", "It rained."])
    #expect(noted.findings.map(\.code) == ["intake.book.entry-refused"])
  }

  @Test func refusesABookOfTooManyFiles() throws {
    let many = try book((0..<20_001).map { ZIPEntry("\($0).txt", "") })
    #expect(
      throws: IntakeError(.damaged(how: "more than 20000 files in the archive"), name: "story.txt")
    ) { try noted(many) }
  }

  @Test func resolvesNoEntities() throws {
    var declarations = "<!ENTITY a0 \"lol\">"
    for level in 1...9 {
      let ten = String(repeating: "&a\(level - 1);", count: 10)
      declarations += "<!ENTITY a\(level) \"\(ten)\">"
    }
    let page = """
      <?xml version="1.0"?><!DOCTYPE html [\(declarations)<!ENTITY e SYSTEM "file:///etc/passwd">]>
      <html><body><p>It &a9; &e; rained.</p></body></html>
      """
    let noted = try noted(
      book([ZIPEntry("content.opf", package), ZIPEntry("a.xhtml", page)]))
    #expect(paragraphs(.prose, noted.value).last == "It &a9; &e; rained.")
    #expect(noted.findings.map(\.code) == ["intake.markup.entities"])
  }

  @Test func takesNoValueOfAPackageOutOfAnother() throws {
    let nested = package.replacing(
      "<dc:title>T</dc:title>",
      with: "<dc:title>T<dc:title>U</dc:title></dc:title><dc:creator>Ada<dc:creator>B</dc:creator>")
    let manuscript = try noted(
      book([ZIPEntry("content.opf", nested), ZIPEntry("a.xhtml", page)])
    ).value
    #expect(manuscript.stated.title?.value == "TU")
    #expect(manuscript.stated.author?.value == "AdaB")
  }

  @Test func keepsAStringOfAnElementShort() throws {
    let words = String(repeating: "It rained. ", count: 4000)
    let noted = try noted("<html><body><h1>\(words)</h1><p>\(words)</p></body></html>")
    #expect(noted.value.text.count > 2 * words.utf8.count - 10)
    let title = noted.value.chapters.first?.title ?? noted.value.stated.title?.value ?? ""
    #expect(title.utf8.count <= 1 << 14)
  }

  @Test func readsElementsThatStandDeepInEachOther() throws {
    let depth = 100_000
    let page =
      "<html><body>" + String(repeating: "<div><i>", count: depth) + "deep"
      + String(repeating: "</i></div>", count: depth) + "<p>after</p>"
    let noted = try noted(page)
    #expect(paragraphs(.prose, noted.value) == ["deep", "after"])
    #expect(noted.findings.map(\.code) == ["intake.markup.too-deep"])
  }

  @Test(arguments: [
    "<html><body><p>It rained.<!-- and", "<html><body><p>It rained.<script>if (",
    "<p>It rained.<i>",
    "<html><p>It rained.<a href='", "<html><p>It rained.</", "<html><p>It rained.&#x",
  ])
  func readsWhatStandsBeforeTheCut(_ page: String) throws {
    let noted = try noted(page)
    #expect(paragraphs(.prose, noted.value).first?.hasPrefix("It rained.") == true)
  }

  @Test func readsManyUnclosedTagsInTime() throws {
    for tag in ["<p>", "<i>", "<a>", "<table><td>", "<li>", "<blockquote class=userstuff>", "<h1>"]
    {
      let page = "<html><body>" + String(repeating: tag + "word ", count: 20_000)
      let manuscript = try noted(page).value
      #expect(manuscript.text.count > 20_000)
    }
  }

  @Test func refusesAPageWithoutWords() {
    #expect(throws: IntakeError(.empty, name: "story.txt")) {
      try noted("<html><head><title>x</title></head><body><img src=a></body></html>")
    }
  }

  @Test func readsBooksCutOffAnywhere() throws {
    let whole = try book([ZIPEntry("content.opf", package), ZIPEntry("a.xhtml", page)])
    for length in stride(from: 0, to: whole.count, by: 3) {
      _ = try? noted(Array(whole[..<length]))
    }
  }

  @Test(arguments: Fixture.all)
  func neverTrapsOnSourcesThatAreDamaged(_ fixture: Fixture) throws {
    let whole = try fixture.source().bytes
    var random = SeededRandom(seed: 7)
    for round in 0..<12 {
      var bytes = whole
      for _ in 0..<(1 << (round % 6)) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        default: bytes.insert(contentsOf: Array("<p></div>".utf8), at: place)
        }
      }
      guard let manuscript = try? noted(bytes).value else { continue }
      #expect(manuscript.parts.last.map { Int($0.span.end) } == manuscript.text.count)
    }
  }
}
