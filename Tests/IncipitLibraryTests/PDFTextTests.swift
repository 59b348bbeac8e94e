import Foundation
import IncipitBooks
import IncipitTestSupport
import IncipitText
import Testing

@testable import IncipitLibrary

/// Takes text out of PDF documents with pdftotext, where that is installed.
@Suite(
  .enabled(
    if: ChildProcess.path(of: "pdftotext") != nil, "pdftotext is not installed; no PDF is read"))
struct PDFTextTests {
  /// A document of one page with one line.
  private func document(_ words: String) -> [UInt8] {
    let stream = "BT /F1 12 Tf 72 700 Td (\(words)) Tj ET"
    return Array(
      """
      %PDF-1.4
      1 0 obj
      <</Type/Catalog/Pages 2 0 R>>
      endobj
      2 0 obj
      <</Type/Pages/Count 1/Kids[3 0 R]>>
      endobj
      3 0 obj
      <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>
      endobj
      4 0 obj
      <</Length \(stream.utf8.count)>>
      stream
      \(stream)
      endstream
      endobj
      5 0 obj
      <</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>
      endobj
      trailer
      <</Root 1 0 R>>

      """.utf8)
  }

  @Test func takesTheWordsOut() throws {
    let printed = try #require(PDFText.printed(of: document("It rained all day.")))
    #expect(String(decoding: printed, as: UTF8.self).contains("It rained all day."))
  }

  @Test func givesNothingForWhatIsNoDocument() {
    #expect(PDFText.printed(of: Array("%PDF-1.4 and no more".utf8)) == nil)
    #expect(PDFText.printed(of: []) == nil)
  }

  @Test func readsADocumentAtTheDesk() throws {
    let (manuscript, _) = try ReadingDesk().read(
      document("It rained all day."), name: "a.pdf", path: "a.pdf")
    #expect(manuscript.source.format == .pdf)
    #expect(manuscript.text.string(manuscript.text.span) == "It rained all day.")
  }
}
