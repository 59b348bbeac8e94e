import IncipitBooks
import IncipitExport
import IncipitMarkup
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct ExporterTests {
  @Test func listsEachFormatByAName() {
    #expect(
      Exporter.all.map(\.name) == ["epub", "html", "markdown", "text", "tei", "script", "ssml"])
    #expect(
      Exporter.all.map(\.fileExtension) == [
        "epub", "html", "md", "txt", "tei.xml", "script.txt", "ssml",
      ])
    #expect(Exporter.readings.map(\.name) == ["booknlp", "tei", "html", "script"])
    #expect(Exporter.named("epub")?.mediaType == "application/epub+zip")
    #expect(Exporter.named("booknlp") == nil)
    #expect(Exporter.all.filter(\.canMarkSpeakers).map(\.name) == ["epub", "html"])
    #expect(Exporter.named("html")?.fileExtension == "html")
    #expect(Exporter.reading(named: "html")?.fileExtension == "annotated.html")
    #expect(Exporter.reading(named: "booknlp")?.isSeveralFiles == true)
  }

  @Test(arguments: TestWork.all)
  func theSameWorkIsTheSameToTheByte(work: TestWork) throws {
    for exporter in Exporter.all {
      let first = try exporter.bytes(work.exported(marksSpeakers: true))
      #expect(try exporter.bytes(work.exported(marksSpeakers: true)) == first, "\(exporter.name)")
      #expect(!first.isEmpty)
    }
  }

  @Test func correctionsAreInEveryFormatThatTellsFacts() throws {
    for name in ["epub", "html", "markdown", "text", "tei"] {
      let exporter = try #require(Exporter.named(name))
      let text = Self.readBack(try exporter.bytes(TestWork.lighthouse.exported), name)
      #expect(text.contains("Letters"), "\(name)")
    }
    let tei = try #require(Exporter.named("tei")).bytes(TestWork.lighthouse.exported)
    #expect(
      String(decoding: tei, as: UTF8.self)
        .contains(##"<term type="universe" resp="#owner">canon</term>"##))
  }

  @Test(arguments: 0..<150)
  func noWorkTrapsAndNoParagraphIsLost(seed: UInt64) throws {
    let work = RandomWork.work(seed: seed)
    for exporter in Exporter.all {
      let bytes = try exporter.bytes(work.exported)
      // The words of notes are not spoken, and emphasis of a format is not the source's marks.
      let kinds: Set<Part.Kind> =
        ["script", "ssml"].contains(exporter.name)
        ? [.chapter] : [.chapter, .authorNote, .endNote, .disclaimer]
      let words = Self.letters(Self.readBack(bytes, exporter.name))
      for paragraph in work.manuscript.paragraphs {
        let part = work.manuscript.parts[paragraph.part]
        guard kinds.contains(part.kind), paragraph.role != .sceneBreak else { continue }
        let text = work.manuscript.text.string(paragraph.span)
        #expect(words.contains(Self.letters(text)), "\(exporter.name) lost “\(text)”")
      }
    }
  }

  @Test(arguments: 0..<50)
  func noControlCharacterComesThrough(seed: UInt64) throws {
    let work = RandomWork.work(seed: seed)
    for exporter in Exporter.all where exporter.name != "epub" {
      let text = String(decoding: try exporter.bytes(work.exported), as: UTF8.self)
      let isTEI = exporter.name == "tei"  // which keeps the source's tabs
      #expect(
        text.unicodeScalars.allSatisfy {
          $0 == "\n" || isTEI && $0 == "\t" || XMLText.isAllowed($0)
        }, "\(exporter.name)")
      #expect(!text.contains("\u{1B}"))
    }
  }

  /// What a reader of the format sees.
  private static func readBack(_ bytes: [UInt8], _ format: String) -> String {
    switch format {
    case "epub":
      let pages = ZIPFile(bytes)?.entries.filter { $0.name.hasSuffix(".xhtml") } ?? []
      return pages.map { unescaped($0.text) }.joined()
    case "html", "ssml", "tei": return unescaped(String(decoding: bytes, as: UTF8.self))
    case "markdown": return MarkdownTests.unescaped(String(decoding: bytes, as: UTF8.self))
    default: return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The character data of `markup`, tags left out.
  private static func unescaped(_ markup: String) -> String {
    var text = ""
    for piece in markup.split(separator: "<", omittingEmptySubsequences: true) {
      guard let end = piece.firstIndex(of: ">") else { continue }
      text += piece[piece.index(after: end)...]
    }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
  }

  /// The text without white space, without marks of emphasis and without what XML may not hold.
  private static func letters(_ text: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where XMLText.isAllowed(scalar) {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029, 0xFEFF, 0xFFFD: continue
      case 0x2A, 0x5F: continue
      default: letters.append(scalar)
      }
    }
    return String(letters)
  }
}
