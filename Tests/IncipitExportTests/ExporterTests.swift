import IncipitBooks
import IncipitExport
import IncipitMarkup
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct ExporterTests {
  @Test func listsEachFormatByAName() {
    #expect(Exporter.all.map(\.name) == ["epub", "text", "markdown"])
    #expect(Exporter.all.map(\.fileExtension) == ["epub", "txt", "md"])
    #expect(Exporter.named("epub")?.mediaType == "application/epub+zip")
    #expect(Exporter.named("tei") == nil)
  }

  @Test(arguments: 0..<150)
  func noWorkTrapsAndNoParagraphIsLost(seed: UInt64) throws {
    let work = RandomWork.work(seed: seed)
    for exporter in Exporter.all {
      let bytes = try exporter.bytes(
        card: work.card, manuscript: work.manuscript, reading: work.reading,
        modified: TestWork.modified)
      let words = Self.letters(Self.readBack(bytes, exporter.name))
      for paragraph in work.manuscript.paragraphs {
        let part = work.manuscript.parts[paragraph.part]
        guard [.chapter, .authorNote, .endNote, .disclaimer].contains(part.kind),
          paragraph.role != .sceneBreak
        else { continue }
        let text = work.manuscript.text.string(paragraph.span)
        #expect(words.contains(Self.letters(text)), "\(exporter.name) lost “\(text)”")
      }
    }
  }

  @Test(arguments: 0..<50)
  func noControlCharacterComesThrough(seed: UInt64) throws {
    let work = RandomWork.work(seed: seed)
    for text in [
      PlainText.text(card: work.card, manuscript: work.manuscript, reading: work.reading),
      Markdown.text(card: work.card, manuscript: work.manuscript, reading: work.reading),
    ] {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || XMLText.isAllowed($0) })
      #expect(!text.contains("\u{1B}"))
    }
  }

  /// What a reader of the format sees.
  private static func readBack(_ bytes: [UInt8], _ format: String) -> String {
    switch format {
    case "epub":
      let pages = ZIPFile(bytes)?.entries.filter { $0.name.hasSuffix(".xhtml") } ?? []
      return pages.map(\.text).joined()
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
        .replacing("&amp;", with: "&")
    case "markdown": return MarkdownTests.unescaped(String(decoding: bytes, as: UTF8.self))
    default: return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The text without white space and without what XML may not hold.
  private static func letters(_ text: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where XMLText.isAllowed(scalar) {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029, 0xFEFF: continue
      default: letters.append(scalar)
      }
    }
    return String(letters)
  }
}
