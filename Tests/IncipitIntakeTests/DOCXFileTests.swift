import IncipitBooks
import IncipitContainers
import IncipitIntake
import IncipitText
import Testing

@Suite struct DOCXFileTests {
  private let italicStyles = """
    <w:style w:type="paragraph" w:styleId="Thought"><w:rPr><w:i/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Deeper"><w:basedOn w:val="Thought"/></w:style>
    <w:style w:type="character" w:styleId="Stress"><w:rPr><w:i/></w:rPr></w:style>
    """

  /// The words of a DOCX file that are set apart.
  private func emphasis(_ body: String) throws -> [String] {
    let manuscript = try noted(WordProcessorFiles.docx(body, styles: italicStyles)).value
    return manuscript.emphasis.map { manuscript.text.string($0) }
  }

  @Test(arguments: [
    ("", "<w:i/>", true), ("", "<w:i w:val=\"0\"/>", false), ("", "<w:b w:val=\"true\"/>", true),
    ("", "<w:rStyle w:val=\"Stress\"/>", true), ("<w:pStyle w:val=\"Thought\"/>", "", true),
    ("<w:pStyle w:val=\"Deeper\"/>", "", true),
    // Italics within italics stand upright, unless the run itself says otherwise.
    ("<w:pStyle w:val=\"Thought\"/>", "<w:rStyle w:val=\"Stress\"/>", false),
    ("<w:pStyle w:val=\"Thought\"/>", "<w:i/>", true),
    ("<w:pStyle w:val=\"Thought\"/>", "<w:i w:val=\"false\"/>", false),
  ])
  func tellsWordsInAnotherType(_ paragraph: String, _ run: String, _ isSetApart: Bool) throws {
    let body = WordProcessorFiles.paragraph("It rained all day.", paragraph, run: run)
    #expect(try emphasis(body) == (isSetApart ? ["It rained all day."] : []))
  }

  @Test func takesOutlineLevelsForHeadings() throws {
    let level = "<w:outlineLvl w:val=\"0\"/>"
    let body = ["Rain", "It rained.", "Sun", "It shone."].enumerated().map {
      WordProcessorFiles.paragraph($1, $0 % 2 == 0 ? level : "")
    }.joined()
    let manuscript = try noted(WordProcessorFiles.docx(body)).value
    #expect(manuscript.chapters.map(\.title) == ["Rain", "Sun"])
  }

  @Test func joinsParagraphsWhoseEndWasDeleted() throws {
    let body =
      "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">It rained </w:t></w:r></w:p>"
      + WordProcessorFiles.paragraph("all day.")
    #expect(
      try paragraphs(.prose, noted(WordProcessorFiles.docx(body)).value) == ["It rained all day."])
  }

  @Test func readsStylesThatAreBasedOnEachOther() throws {
    let styles = """
      <w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>
      <w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>
      """
    let body = WordProcessorFiles.paragraph("It rained.", "<w:pStyle w:val=\"A\"/>")
    let manuscript = try noted(WordProcessorFiles.docx(body, styles: styles)).value
    #expect(paragraphs(.prose, manuscript) == ["It rained."])
  }

  @Test func countsTheItemsOfLists() throws {
    let numbering = """
      <w:numbering><w:abstractNum w:abstractNumId="5">
      <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl>
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num></w:numbering>
      """
    let body = [0, 1, 1, 0, 1].map { level in
      WordProcessorFiles.paragraph(
        "It rained.", "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"1\"/></w:numPr>")
    }.joined()
    let file = try WordProcessorFiles.docx(
      body, others: [ZIPEntry("word/numbering.xml", numbering)])
    let labels = try noted(file).value.text.string(noted(file).value.text.span)
      .split(separator: "\n").map { $0.replacing(" It rained.", with: "") }
    #expect(labels == ["III.", "IIIa)", "IIIb)", "IV.", "IVa)"])
  }

  @Test func tellsScenesApartByEmptyParagraphs() throws {
    let lines = (1...9).map { WordProcessorFiles.paragraph("“It rained \($0) times,” said Ada.") }
    let body = lines.prefix(5).joined() + "<w:p/>" + lines.dropFirst(5).joined()
    #expect(paragraphs(.sceneBreak, try noted(WordProcessorFiles.docx(body)).value).count == 1)
  }

  @Test func believesTheTextBeforeItsProperties() throws {
    let core =
      "<cp:coreProperties><dc:title>draft.docx</dc:title><dc:creator>Owner</dc:creator></cp:coreProperties>"
    let file = try WordProcessorFiles.docx(
      WordProcessorFiles.paragraph("Rain Again") + WordProcessorFiles.paragraph("by quill feather")
        + WordProcessorFiles.paragraph("It rained, as it had all week, and nobody minded."),
      others: [ZIPEntry("docProps/core.xml", core)])
    let stated = try noted(file).value.stated
    #expect(stated.title?.value == "Rain Again")
    #expect(stated.author?.value == "quill feather")
  }
}
