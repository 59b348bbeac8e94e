import IncipitContainers
import IncipitMarkup
import Testing

@testable import IncipitIntake

@Suite struct SnifferTests {
  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG picture"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture"),
      (Array("GIF89a\u{1}".utf8), "a GIF picture"),
      ([0xDB, 0xA5, 0x2D, 0x00, 0x01], "a document of Word 2"),
      ([0xFF, 0x57, 0x50, 0x43, 0x01], "a WordPerfect document"),
      ([0x01, 0xFE, 0x32, 0x00, 0x01], "a document of Works"),
      (Array("CONT\u{2}\0".utf8), "a KFX book"),
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
      (Array("%PDF-1.7\n".utf8), .document(.pdf)),
      (Array("{\\rtf1\\ansi".utf8), .document(.rtf)),
      (Array("\n {\\rtf1\\ansi".utf8), .document(.rtf)),
      (Array("{\\rt is no beginning".utf8), .words),
      (Array("PK\u{3}\u{4}something else".utf8), .archive("a ZIP archive")),
      ([0x1F, 0x8B, 0x08], .archive("a gzip archive")),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive("a 7z archive")),
    ] as [([UInt8], Sniffer.Format)])
  func tellsBooksAndArchives(_ bytes: [UInt8], _ format: Sniffer.Format) {
    #expect(Sniffer.format(of: bytes) == format)
  }

  @Test(
    arguments: [
      (["word/document.xml", "[Content_Types].xml"], .document(.docx)),
      (["[Content_Types].xml", "word/document2.xml"], .document(.docx)),
      (["word/document.xml"], .archive("a ZIP archive")),
      (["saved/word/document.xml", "[Content_Types].xml"], .archive("a ZIP archive")),
      (["META-INF/container.xml", "a.xhtml"], .book),
      (["Index/Document.iwa"], .foreign(.pages)),
      (["a.txt", "b.html"], .archive("a ZIP archive")),
    ] as [([String], Sniffer.Format)])
  func tellsWhatIsInAZIPFileByTheNamesInIt(_ names: [String], _ format: Sniffer.Format) throws {
    let bytes = try ZIPArchive.bytes(of: names.map { ZIPEntry($0, "text") })
    #expect(Sniffer.format(of: bytes) == format)
  }

  @Test(
    arguments: [
      ("application/epub+zip", .book),
      ("application/vnd.oasis.opendocument.text", .document(.odt)),
      ("application/vnd.oasis.opendocument.text-template", .document(.odt)),
      (
        "application/vnd.oasis.opendocument.spreadsheet",
        .foreign(.other("an OpenDocument table or drawing"))
      ),
      ("text/plain", .archive("a ZIP archive")),
    ] as [(String, Sniffer.Format)])
  func tellsWhatAZIPFileSaysItIs(_ type: String, _ format: Sniffer.Format) throws {
    let bytes = try ZIPArchive.bytes(
      of: [ZIPEntry("mimetype", type, isStored: true), ZIPEntry("content.xml", "<a/>")])
    #expect(Sniffer.format(of: bytes) == format)
  }

  @Test func takesAHeapOfBooksAsTheyAreForAnArchive() throws {
    let book = try ZIPArchive.bytes(
      of: [
        ZIPEntry("mimetype", "application/epub+zip", isStored: true),
        ZIPEntry("META-INF/container.xml", "<a/>"), ZIPEntry("word/document.xml", "<a/>"),
      ])
    let heap = try ZIPArchive.bytes(
      of: [ZIPEntry("a.epub", book, isStored: true), ZIPEntry("b.epub", book, isStored: true)])
    #expect(Sniffer.format(of: heap) == .archive("a ZIP archive"))
  }

  @Test(
    arguments: [
      ("WordDocument", "an old Word document (DOC)"), ("MatOST", "a document of Works (WPS)"),
      ("EncryptedPackage", "a document with a password"), ("Workbook", "an old Excel table"),
      ("Else", "an old document of Word or Works"),
    ])
  func tellsOldDocumentsByTheNamesInThem(_ name: String, _ what: String) throws {
    var bytes = CompoundFile.magic + [UInt8](repeating: 0, count: 2040)
    bytes[30] = 9  // sectors of 512 bytes
    bytes[48] = 1  // the directory is in the second
    let entry = 512 * 2 + 128
    for (index, byte) in name.utf8.enumerated() { bytes[entry + 2 * index] = byte }
    bytes[entry + 64] = UInt8(2 * name.utf8.count + 2)
    guard case .foreign(let format) = Sniffer.format(of: bytes) else {
      Issue.record("taken for \(Sniffer.format(of: bytes))")
      return
    }
    #expect(format.what == what)
    for length in stride(from: 0, to: bytes.count, by: 61) {
      _ = Sniffer.format(of: Array(bytes[..<length]))
    }
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
