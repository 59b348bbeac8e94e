import Foundation
import IncipitBooks
import IncipitExport
import IncipitTestSupport
import Testing

@Suite struct EPUBBookTests {
  private static func file(_ work: TestWork) throws -> ZIPFile {
    try #require(
      ZIPFile(
        EPUBBook.bytes(of: work.exported)))
  }

  @Test(arguments: TestWork.all)
  func beginsWithItsMediaTypeAndNamesEveryFileOnce(work: TestWork) throws {
    let file = try Self.file(work)
    #expect(file.entries.first?.name == "mimetype")
    #expect(file.entries.first?.isStored == true)
    #expect(file.entries.allSatisfy { $0.extraLength == 0 })
    let names = file.entries.map(\.name)
    #expect(names.allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } })
    let package = try #require(file["EPUB/package.opf"]?.text)
    for name in names where name.hasPrefix("EPUB/") && !name.hasSuffix(".opf") {
      let count = package.ranges(of: "href=\"\(name.dropFirst(5))\"").count
      #expect(count == 1, "\(name)")
    }
  }

  @Test func isTheSameToTheByteEachTime() throws {
    let work = TestWork.lighthouse
    let bytes = try (0..<2).map { _ in
      try EPUBBook.bytes(of: work.exported)
    }
    #expect(bytes[0] == bytes[1])
  }

  @Test func identifierComesFromTheDigestOfTheSource() throws {
    let package = try #require(Self.file(.lighthouse)["EPUB/package.opf"]?.text)
    #expect(package.contains(">urn:uuid:0f0f0f0f-0f0f-8f0f-8f0f-0f0f0f0f0f0f</dc:identifier>"))
    let contents = try #require(Self.file(.lighthouse)["EPUB/toc.ncx"]?.text)
    #expect(contents.contains(#"content="urn:uuid:0f0f0f0f-0f0f-8f0f-8f0f-0f0f0f0f0f0f""#))
  }

  @Test func keepsStatedAndInferredFactsApart() throws {
    let page = try #require(Self.file(.lighthouse)["EPUB/title.xhtml"]?.text)
    let parts = page.split(separator: "<section class=\"inferred\">")
    try #require(parts.count == 2)
    #expect(parts[0].contains("<dd>The Harbour Tales</dd>"))
    #expect(parts[0].contains(#"canon <span class="mark">set by hand</span>"#))
    #expect(!parts[0].contains("Ada / Bram"))
    #expect(parts[1].contains(#"Ada / Bram <span class="mark">70 %</span>"#))
    #expect(!parts[1].contains("Harbour"))
  }

  @Test func guessesAreNotMadeSubjects() throws {
    let package = try #require(Self.file(.lighthouse)["EPUB/package.opf"]?.text)
    #expect(package.contains("<dc:subject>The Harbour Tales</dc:subject>"))
    #expect(package.contains("<dc:subject>Letters</dc:subject>"))
    #expect(!package.contains("<dc:subject>Ada / Bram</dc:subject>"))
    #expect(package.contains("<dc:date>2019-02-28</dc:date>"))
    #expect(package.contains("<dc:language>en</dc:language>"))
  }

  @Test func setsChaptersNotesScenesAndLetters() throws {
    let file = try Self.file(.lighthouse)
    let first = try #require(file["EPUB/chapter-1.xhtml"]?.text)
    #expect(first.contains("<h1>Chapter 1: Fog</h1>"))
    #expect(first.contains(#"<hr class="scene"/>"#))
    #expect(first.contains(#"<p class="time">An hour earlier</p>"#))
    #expect(
      first.contains(
        """
        <blockquote class="insert letter">
        <p>Dear Ada,</p>
        <p>The sea is &lt;rude&gt; today.</p>
        <p>Yours, Bram</p>
        </blockquote>
        """))
    let story = try #require(first.firstRange(of: "Ada lit the lamp &amp; waited."))
    let note = try #require(first.firstRange(of: "<p>AN: first try, be kind!</p>"))
    #expect(story.lowerBound < note.lowerBound)
    #expect(first.contains(##"href="#note-2">Disclaimer</a>"##))
    #expect(first.contains("Thanks for reading!"))
    let second = try #require(file["EPUB/chapter-2.xhtml"]?.text)
    #expect(second.contains("<h1>Chapter 2</h1>"))
    #expect(!second.contains("<hr"))
    #expect(file["EPUB/chapter-3.xhtml"] == nil)
  }

  @Test func aStoryWithoutATitleIsNamedByItsOpeningWords() throws {
    let file = try Self.file(.untitled)
    #expect(file["EPUB/package.opf"]?.text.contains("<dc:title>It rained.</dc:title>") == true)
    #expect(file["EPUB/package.opf"]?.text.contains("<dc:language>und</dc:language>") == true)
    #expect(file["EPUB/nav.xhtml"]?.text.contains(#"chapter-1.xhtml">It rained.</a>"#) == true)
    #expect(file["EPUB/chapter-1.xhtml"]?.text.contains("<h1>") == false)
  }

  @Test(arguments: ["", "2024-05-06", "2024-05-06T07:08:09+02:00", "2024-05-06T07:08:09z\"<"])
  func refusesATimeThatEPUBDoesNotKnow(time: String) {
    let work = TestWork.untitled
    #expect(throws: ExportError(.badTime(time))) {
      try EPUBBook.bytes(of: work.exported(modified: time))
    }
  }
}
