import IncipitMarkup
import Testing

@testable import IncipitIntake

@Suite struct SnifferTests {
  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG picture"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture"),
      (Array("GIF89a\u{1}".utf8), "a GIF picture"),
      (Array("%PDF-1.7\n".utf8), "a PDF document"),
      (Array("PK\u{3}\u{4}................word/document.xml".utf8), "a DOCX document"),
      (Array("{\\rtf1\\ansi".utf8), "an RTF document"),
      (Array(repeating: UInt8(0x41), count: 60) + Array("BOOKMOBI".utf8), "a MOBI or AZW3 book"),
    ] as [([UInt8], String)])
  func namesForeignFormatsByTheirFirstBytes(_ bytes: [UInt8], _ what: String) throws {
    guard case .foreign(let format) = Sniffer.format(of: bytes) else {
      Issue.record("taken for \(Sniffer.format(of: bytes))")
      return
    }
    #expect(format.what == what)
    #expect(!format.remedy.isEmpty)
  }

  @Test(
    arguments: [
      (Array("PK\u{3}\u{4}..mimetypeapplication/epub+zip".utf8), .book),
      (Array("PK\u{3}\u{4}something else".utf8), .archive("a ZIP archive")),
      ([0x1F, 0x8B, 0x08], .archive("a gzip archive")),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive("a 7z archive")),
    ] as [([UInt8], Sniffer.Format)])
  func tellsBooksAndArchives(_ bytes: [UInt8], _ format: Sniffer.Format) {
    #expect(Sniffer.format(of: bytes) == format)
  }

  @Test(
    arguments: [
      ("  \n<!DOCTYPE html>", .html), ("\u{FEFF}<HTML lang=en>", .html),
      ("<?xml version='1.0'?><!DOCTYPE html><html>", .xml), ("<?xml version='1.0'?><feed/>", nil),
      ("<p>It rained.</p>", .html), ("It rained.<br>And rained.<br>\nAll<br>day<br>", .html),
      ("", nil), ("P", nil), ("\"Run,\" she said.", nil), ("<3 is how the note began", nil),
      ("<Ada> hello", nil), ("BM is a name", nil),
    ] as [(String, MarkupTree.Dialect?)])
  func tellsPagesFromWords(_ text: String, _ dialect: MarkupTree.Dialect?) {
    #expect(Sniffer.dialect(of: Array(text.utf8)) == dialect)
  }

  @Test func knowsXMLThatIsNoPage() {
    #expect(Sniffer.isOtherXML(Array("<?xml version='1.0'?><feed/>".utf8)))
    #expect(!Sniffer.isOtherXML(Array("<?xml version='1.0'?><html/>".utf8)))
  }
}
