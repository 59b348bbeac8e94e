import Foundation
import IncipitBooks
import IncipitExport
import IncipitMarkup
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct TEIDocumentTests {
  private static func document(_ work: InterchangeWork) throws -> XMLReader {
    try XMLReader(TEIDocument.bytes(manuscript: work.manuscript, reading: work.reading))
  }

  /// What `text` must hold: the source as XML can hold it.
  private static func expected(_ text: SourceText) -> String {
    var expected = ""
    for scalar in text.string(text.span).replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\r": expected += "\n"
      case _ where XMLText.isAllowed(scalar): expected.unicodeScalars.append(scalar)
      default: expected += "\u{FFFD}"
      }
    }
    return expected.unicodeScalars.first == "\u{FEFF}"
      ? String(String.UnicodeScalarView(expected.unicodeScalars.dropFirst())) : expected
  }

  /// Where each byte of the source stands in the document's text.
  private static func places(in text: SourceText) -> [Int] {
    var places: [Int] = []
    var place = text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? -3 : 0
    for (index, byte) in text.utf8.enumerated() {
      places.append(place)
      let isPair = byte == 0x0D && index + 1 < text.count && text.utf8[index + 1] == 0x0A
      if !isPair { place += 1 }
    }
    return places + [place]
  }

  private static func expectRoundTrip(_ work: InterchangeWork) throws {
    let document = try document(work)
    let text = try #require(document.first("text"))
    #expect(document.text(of: text) == expected(work.text), "\(work)")
    let ids = document.elements.compactMap { $0["xml:id"] }
    let known = Set(ids)
    #expect(known.count == ids.count, "\(work): an xml:id stands twice")
    for element in document.elements {
      for name in ["who", "toWhom", "ref", "corresp", "ana", "prev", "next", "resp", "mutual"] {
        for pointer in (element[name] ?? "").split(separator: " ") {
          #expect(
            pointer.first == "#" && known.contains(String(pointer.dropFirst())),
            "\(work): \(element.name) points to \(pointer), which is not there")
        }
      }
    }
    for fault in TEIRules.faults(in: document) { Issue.record("\(work): \(fault)") }
  }

  @Test(arguments: [InterchangeWork.harbour] + InterchangeWork.plain)
  func textComesBackCharacterForCharacter(work: InterchangeWork) throws {
    try Self.expectRoundTrip(work)
  }

  @Test(arguments: 0..<300)
  func noReadingBreaksTheDocument(seed: UInt64) throws {
    try Self.expectRoundTrip(RandomReading.work(seed: seed))
  }

  @Test(arguments: InterchangeWork.samples)
  func quotationsOfTheSamplesComeBackWithTheirSpeakers(work: InterchangeWork) throws {
    try Self.expectRoundTrip(work)
    let document = try Self.document(work)
    let offset = try #require(document.first("text")).start
    let places = Self.places(in: work.text)
    func place(_ span: TextSpan) -> TextSpan {
      TextSpan(places[Int(span.start)], places[Int(span.end)])
    }
    for (index, quotation) in work.reading.quotations.enumerated() {
      let element = try #require(document.elements.first { $0["xml:id"] == "q\(index)" })
      let span = TextSpan(element.start - offset, element.end - offset)
      #expect(span == place(quotation.span))
      #expect(element["who"] == quotation.speaker.map { "#c\($0)" } || quotation.speaker == nil)
      if let addressee = quotation.addressees.first {
        #expect(element["toWhom"]?.hasPrefix("#c\(addressee)") == true)
      }
    }
    // Mentions that cross another mark are left out; a reader makes next to none.
    let marked = document.elements.filter { $0["ref"]?.hasPrefix("#c") == true }
      .map { TextSpan($0.start - offset, $0.end - offset) }
    let mentions = work.reading.mentions.map { place($0.span) }
    let inStory = mentions.filter(Set(marked).contains)
    #expect(inStory.count >= mentions.count * 98 / 100)
  }

  @Test func markByMarkTheHarbourIsAsItWasRead() throws {
    let work = InterchangeWork.harbour
    let document = try Self.document(work)
    let said = document.all("said")
    #expect(
      said.map(document.text(of:)) == [
        "\"Run,\"", "\"Now, Bram!\"", "\"Who is there?\"", "\"The sea,\"", "'No \"gifts\" today.'",
      ])
    #expect(said.map { $0["who"] } == ["#c1", "#c1", nil, "#u1", "#c1"])
    #expect(said.map { $0["toWhom"] } == ["#c2", "#c2", nil, nil, nil])
    #expect(said.map { $0["aloud"] } == ["true", "true", "true", "true", "false"])
    #expect(said.map { $0["cert"] } == ["0.98", "0.45", "0", "0.8", "0.6"])
    #expect(said.first?["ana"] == "#clue.tag-name")
    let letter = try #require(document.first("q"))
    #expect(letter["who"] == "#c2" && letter["toWhom"] == "#c1" && letter["type"] == "letter")
    #expect(document.text(of: letter) == "Dear Ada,\n\nIt is <rude> & cold.\n\nBram")
    #expect(document.first("front").map(document.text(of:)) == "AN: <3 & thanks\n\n")
    let note = try #require(document.all("note").first)
    #expect(document.text(of: note) == "More soon.\n\n")
    #expect(document.all("milestone").map { $0["corresp"] } == ["#set1", "#set2"])
    #expect(document.first("head").map(document.text(of:)) == "Chapter 1: Fog")
    let names = document.all("person").map { document.text(of: $0) }
    #expect(names == ["Ada LaneAdashe", "Bramhe", "a keeper"])
  }

  @Test func whoSaysAFactIsTold() throws {
    let document = try Self.document(.harbour)
    let author = try #require(document.first("author"))
    #expect(author["resp"] == "#source" && author["cert"] == nil)
    let terms = document.all("term")
    #expect(terms.map { $0["type"] } == ["fandom", "relationship", "tag"])
    #expect(terms.map { $0["resp"] } == ["#incipit", "#incipit", "#source"])
    #expect(terms.map { $0["cert"] } == ["0.25", "0.7", nil])
  }

  @Test func aQuotationOverParagraphsIsCutAndLinked() throws {
    var builder = ManuscriptBuilder()
    builder.add(.chapter, ["\"One.", "Two.\" She left."])
    let quotation = Quotation(
      span: builder.span(of: "\"One.\n\nTwo.\""), kind: .speech, confidence: 0.5)
    let reading = Reading(
      work: FactsBuilder().facts, scenes: [], inserts: [], characters: [], mentions: [],
      quotations: [quotation], places: [], times: [], findings: [])
    let said = try XMLReader(TEIDocument.bytes(manuscript: builder.manuscript, reading: reading))
      .all("said")
    #expect(said.map { $0["xml:id"] } == ["q0", "q0.1"])
    #expect(said.map { $0["next"] } == ["#q0.1", nil])
    #expect(said.map { $0["prev"] } == [nil, "#q0"])
  }

  @Test func lineEndsAndMarksAreAsXMLHasThem() throws {
    let bytes = Array(
      "\u{FEFF}Chapter 1\r\n\r\n\"Hm\u{1}🦉,\" said Ada.\r\n\r\n\u{A0}\r\n\r\nEnd.".utf8)
    let work = try #require(InterchangeWork.read(bytes))
    try Self.expectRoundTrip(work)
  }
}

/// Holds documents against the schema of TEI P5, where that and jing are there.
@Suite(
  .enabled(if: TEISchema.isThere, "jing or INCIPIT_TEI_SCHEMA is missing; TEI is not validated"))
struct TEISchemaTests {
  @Test func everyDocumentIsValid() throws {
    let works =
      [InterchangeWork.harbour] + InterchangeWork.plain + InterchangeWork.samples
      + (0..<60).map { RandomReading.work(seed: $0) }
    let jing = try #require(ChildProcess.path(of: "jing"))
    let schema = try #require(TEISchema.path)
    try TemporaryFolder.using { folder in
      var files: [String] = []
      for (index, work) in works.enumerated() {
        let path = "\(folder)/\(index).xml"
        try Data(TEIDocument.bytes(manuscript: work.manuscript, reading: work.reading))
          .write(to: URL(fileURLWithPath: path))
        files.append(path)
      }
      let result = try ChildProcess.run(jing, [schema] + files)
      #expect(result.status == 0, "\(result.outputText.prefix(4000))")
    }
  }

  @Test(arguments: [
    ("aloud=\"true\"", "loud=\"true\""), ("<body>", "<body>words"), ("cert=\"0.98\"", "cert=\"x\""),
  ])
  func whatTheSchemaForbidsIsFound(before: String, after: String) throws {
    let work = InterchangeWork.harbour
    let text = String(
      decoding: TEIDocument.bytes(manuscript: work.manuscript, reading: work.reading),
      as: UTF8.self)
    let spoilt = text.replacing(before, with: after)
    try #require(spoilt != text)
    try TemporaryFolder.using { folder in
      let path = folder + "/spoilt.xml"
      try Data(spoilt.utf8).write(to: URL(fileURLWithPath: path))
      let jing = try #require(ChildProcess.path(of: "jing"))
      #expect(try ChildProcess.run(jing, [#require(TEISchema.path), path]).status != 0)
    }
  }
}

private enum TEISchema {
  /// `tei_all.rng`, as the TEI Consortium publishes it.
  static let path = ProcessInfo.processInfo.environment["INCIPIT_TEI_SCHEMA"]
  static let isThere = path != nil && ChildProcess.path(of: "jing") != nil
}
