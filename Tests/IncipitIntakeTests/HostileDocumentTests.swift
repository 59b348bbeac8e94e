import IncipitBooks
import IncipitContainers
import IncipitIntake
import IncipitTestSupport
import IncipitText
import Testing

/// Word processors' files made to do harm or badly broken: each is read in bounds or refused in words.
@Suite struct HostileDocumentTests {
  @Test func refusesADocumentThatUnpacksToTooMuch() throws {
    let bomb = try WordProcessorFiles.docx(String(repeating: " ", count: 8 << 20))
    #expect(
      throws: IntakeError(
        .damaged(how: "the archive unpacks to more than 200 times its size"), name: "story.txt")
    ) { try noted(bomb) }
  }

  @Test func readsNoPicturesAtAll() throws {
    let file = try WordProcessorFiles.docx(
      WordProcessorFiles.paragraph("It rained."),
      others: [ZIPEntry("word/media/image1.png", [UInt8](repeating: 0, count: 16 << 20))])
    #expect(try paragraphs(.prose, noted(file).value) == ["It rained."])
  }

  @Test func refusesADocumentWithoutText() throws {
    #expect(throws: IntakeError(.empty, name: "story.txt")) {
      try noted(WordProcessorFiles.docx("<w:p/>"))
    }
    let file = try ZIPArchive.bytes(
      of: [ZIPEntry("mimetype", "application/vnd.oasis.opendocument.text", isStored: true)])
    #expect(throws: IntakeError(.damaged(how: "no text in it"), name: "story.txt")) {
      try noted(file)
    }
  }

  @Test func readsTheTextWhereAnotherPartIsDamaged() throws {
    let numbering = "<w:numbering>mark</w:numbering>"
    var file = try WordProcessorFiles.docx(
      WordProcessorFiles.paragraph("It rained."),
      others: [ZIPEntry("word/numbering.xml", numbering, isStored: true)])
    let place = try #require(
      file.indices.first { file[$0...].starts(with: Array(numbering.utf8)) })
    file[place + 16] ^= 0xFF
    let noted = try noted(file)
    #expect(paragraphs(.prose, noted.value) == ["It rained."])
    #expect(noted.findings.map(\.code) == ["intake.document.entry-refused"])
    #expect(noted.findings.first?.summary == "“word/numbering.xml” was not read")
  }

  @Test func resolvesNoEntitiesOfADocument() throws {
    let content = """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>
      <w:document><w:body><w:p><w:r><w:t>It &e; rained.</w:t></w:r></w:p></w:body></w:document>
      """
    let file = try ZIPArchive.bytes(
      of: [ZIPEntry("[Content_Types].xml", "<a/>"), ZIPEntry("word/document.xml", content)])
    let noted = try noted(file)
    #expect(paragraphs(.prose, noted.value) == ["It &e; rained."])
    #expect(noted.findings.map(\.code) == ["intake.markup.entities"])
  }

  @Test func readsGroupsThatStandDeepInEachOther() throws {
    let depth = 300_000
    let rtf =
      "{\\rtf1 " + String(repeating: "{\\i ", count: depth) + "deep"
      + String(repeating: "}", count: depth) + "\\par after}"
    let noted = try noted(rtf)
    #expect(paragraphs(.prose, noted.value) == ["deep", "after"])
    #expect(noted.findings.map(\.code) == ["intake.document.too-deep"])
  }

  @Test(arguments: ["w:p", "w:r", "w:ins", "w:tbl", "w:drawing", "w:txbxContent"])
  func readsElementsOfADocumentThatStandDeepInEachOther(_ name: String) throws {
    let depth = 20_000
    let body =
      String(repeating: "<\(name)>", count: depth) + WordProcessorFiles.paragraph("deep")
      + String(repeating: "</\(name)>", count: depth)
    _ = try? noted(WordProcessorFiles.docx(body))
    let after = try WordProcessorFiles.docx(body + WordProcessorFiles.paragraph("after"))
    #expect(try noted(after).value.text.string(noted(after).value.text.span).hasSuffix("after"))
  }

  @Test(arguments: Fixture.all.filter { ["docx", "odt", "rtf", "odt-flat"].contains($0.name) })
  func readsDocumentsCutOffAnywhere(_ fixture: Fixture) throws {
    let whole = try fixture.source().bytes
    for length in stride(from: 0, to: whole.count, by: 37) {
      _ = try? noted(Array(whole[..<length]))
    }
  }

  @Test func neverTrapsOnRandomControls() throws {
    let pieces = [
      "{", "}", "\\", "\\'", "\\'9", "\\u", "\\u-1", "\\u55357", "\\uc", "\\bin", "\\bin3", "\\*",
      "\\par",
      "\\s1", "\\stylesheet", "\\fonttbl", "\\f", "\\fcharset", "\\info", "\\title", "word", " ",
      "é",
      "\\ansicpg-9", "\\ls-5", "\\outlinelevel99999999999", "\\page", "\\footnote", "\u{0}", "\n",
    ]
    var random = SeededRandom(seed: 11)
    for _ in 0..<400 {
      let count = Int.random(in: 1...60, using: &random)
      let middle = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard let noted = try? noted("{\\rtf1 " + middle) else { continue }
      #expect(noted.value.parts.last.map { Int($0.span.end) } == noted.value.text.count)
    }
  }
}
