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
      (Array("PK\u{3}\u{4}..mimetypeapplication/epub+zip".utf8), "an EPUB book"),
      (Array("PK\u{3}\u{4}something else".utf8), "a ZIP archive"),
      ([0x1F, 0x8B, 0x08], "a gzip archive"),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
      (Array("{\\rtf1\\ansi".utf8), "an RTF document"),
      (Array(repeating: UInt8(0x41), count: 60) + Array("BOOKMOBI".utf8), "a MOBI book"),
      (Array("  \n<!DOCTYPE html>".utf8), "an HTML page"),
      (Array("\u{FEFF}<HTML lang=en>".utf8), "an HTML page"),
      (Array("<?xml version='1.0'?><!DOCTYPE html><html>".utf8), "an HTML page"),
      (Array("<?xml version='1.0'?><feed/>".utf8), "an XML document"),
    ] as [([UInt8], String)])
  func namesTheFormatOfItsFirstBytes(_ bytes: [UInt8], _ what: String) {
    #expect(Sniffer.foreignFormat(of: bytes) == what)
  }

  @Test(arguments: ["", "P", "\"Run,\" she said.", "<3 is how the note began", "BM is a name"])
  func letsTextThrough(_ text: String) {
    #expect(Sniffer.foreignFormat(of: Array(text.utf8)) == nil)
  }
}
