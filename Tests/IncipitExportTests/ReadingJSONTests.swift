import Foundation
import IncipitBooks
import IncipitExport
import IncipitIntake
import IncipitLexicon
import IncipitMarkup
import IncipitReading
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct ReadingJSONTests {
  private static let schemaPath = ProjectFolder.path + "/Schemas/incipit.reading-1.schema.json"

  private static func faults(in text: String) throws -> [String] {
    try JSONSchema(contentsOf: schemaPath).faults(in: DecodedJSON(text: text))
  }

  @Test(arguments: [TestWork.lighthouse, .untitled, .notesOnly, .empty])
  func isAsTheSchemaHasIt(work: TestWork) throws {
    let text = ReadingJSON.text(of: work.reading, manuscript: work.manuscript)
    #expect(try Self.faults(in: text) == [])
    let pretty = ReadingJSON.text(of: work.reading, manuscript: work.manuscript, layout: .pretty)
    #expect(try DecodedJSON(text: pretty) == DecodedJSON(text: text))
  }

  @Test func everyLayerIsWrittenInTheContractsOrder() throws {
    let work = FactsBuilder()
    let span = TextSpan(0, 3)
    let reading = Reading(
      work: work.facts,
      scenes: [
        Scene(
          span: span, break: .timeShift, present: [1], place: nil, time: "dawn", pointOfView: 1,
          isFlashback: true, valence: -0.25, confidence: 0.5)
      ],
      inserts: [Insert(kind: .diary, span: span, writer: nil, reader: 1, confidence: 1)],
      characters: [
        StoryCharacter(
          id: 1, name: "Ada", aliases: ["A."], pronouns: .she, mentions: 2, quotations: 1,
          firstSpan: span, confidence: 0.9)
      ],
      mentions: [Mention(span: span, character: 1, kind: .nominal, confidence: 0.8)],
      quotations: [
        Quotation(
          span: span, kind: .speech, speaker: 1, addressees: [2], cue: TextSpan(4, 5),
          verb: "say", how: .tagName, confidence: 0.97),
        Quotation(span: TextSpan(3, 4), kind: .scare, speakerText: "a gull", continues: 0),
      ],
      places: [Place(name: "Oxmouth", kind: .city, spans: [span, span], confidence: 0.6)],
      times: [TimeMark(text: "dawn", span: span, effect: .back)],
      findings: [
        Finding("intake.encoding.guessed", .warning, "guessed"),
        Finding("text.stray-word", .note, at: span, "odd", remedy: "look"),
      ])
    var builder = ManuscriptBuilder()
    builder.add(.chapter, number: 3, title: "Gulls", ["abc def"])
    let text = ReadingJSON.text(of: reading, manuscript: builder.manuscript)
    #expect(try Self.faults(in: text) == [])

    let unknown = #"{"value":null}"#
    let sha256 = String(repeating: "0f", count: 32)
    let expected = [
      #"{"schema":"incipit.reading/1","#,
      #""source":{"name":"test.txt","sha256":"\#(sha256)","bytes":9,"format":"text","#,
      #""encoding":"utf-8","archive":\#(unknown)},"#,
      #""work":{"incipit":null,"title":\#(unknown),"author":\#(unknown),"summary":\#(unknown),"#,
      #""kind":\#(unknown),"fandoms":[],"relationships":[],"universe":\#(unknown),"tags":[],"#,
      #""rating":\#(unknown),"warnings":[],"language":\#(unknown),"pointOfView":\#(unknown),"#,
      #""tense":\#(unknown),"words":0,"readingMinutes":0},"#,
      #""parts":[{"kind":"chapter","number":3,"title":"Gulls","span":[0,9]}],"#,
      #""scenes":[{"span":[0,3],"break":"timeShift","present":[1],"place":null,"time":"dawn","#,
      #""pointOfView":1,"flashback":true,"valence":-0.25,"confidence":0.5}],"#,
      #""inserts":[{"kind":"diary","span":[0,3],"writer":null,"reader":1,"confidence":1.0}],"#,
      #""characters":[{"id":1,"name":"Ada","aliases":["A."],"pronouns":"she","mentions":2,"#,
      #""quotations":1,"firstSpan":[0,3],"confidence":0.9,"narrator":false}],"#,
      #""mentions":[{"span":[0,3],"character":1,"kind":"nominal","confidence":0.8}],"#,
      #""quotations":[{"span":[0,3],"kind":"speech","speaker":1,"speakerText":null,"#,
      #""addressees":[2],"cue":[4,5],"verb":"say","how":"tag-name","confidence":0.97},"#,
      #"{"span":[3,4],"kind":"scare","speaker":null,"speakerText":"a gull","addressees":[],"#,
      #""cue":null,"verb":null,"how":null,"confidence":0.0,"continues":0}],"#,
      #""places":[{"name":"Oxmouth","kind":"city","spans":[[0,3],[0,3]],"confidence":0.6}],"#,
      #""times":[{"text":"dawn","span":[0,3],"effect":"back"}],"#,
      #""findings":[{"code":"intake.encoding.guessed","severity":"warning","span":null,"#,
      #""summary":"guessed"},{"code":"text.stray-word","severity":"note","span":[0,3],"#,
      #""summary":"odd","remedy":"look"}]}"#,
    ]
    #expect(text == expected.joined())
  }

  @Test func tellsStatedFromInferred() throws {
    let work = TestWork.lighthouse
    let json = try DecodedJSON(
      text: ReadingJSON.text(of: work.reading, manuscript: work.manuscript))
    let title = try #require(json["work"]?["title"])
    #expect(title["stated"]?.bool == true)
    #expect(title["confidence"]?.double == 1)
    #expect(title["evidence"] == .array([.array([.integer(0), .integer(19)])]))
    let ship = try #require(json["work"]?["relationships"]?[0])
    #expect(ship["name"]?.string == "Ada / Bram")
    #expect(ship["stated"]?.bool == false)
    #expect(ship["confidence"]?.double == 0.7)
    #expect(json["source"]?["archive"]?["confidence"]?.double == 0.9123)
    #expect(json["text"] == nil)
  }

  @Test func whatTheSchemaForbidsIsFound() throws {
    let work = TestWork.lighthouse
    let text = ReadingJSON.text(of: work.reading, manuscript: work.manuscript)
    let spoilt = [
      (#""confidence":0.9123"#, #""confidence":1.5"#),
      (#""format":"text""#, #""format":"scroll""#),
      (#""words":58"#, #""words":"58""#),
      (#""words":58"#, #""words":58,"mood":"sad""#),
      (#"[0,19]"#, #"[0]"#),
      (#""parts":["#, #""partz":["#),
    ]
    for (before, after) in spoilt {
      let other = text.replacing(before, with: after)
      #expect(other != text, "\(before) is not in the text")
      #expect(try !Self.faults(in: other).isEmpty, "\(after) went unnoticed")
    }
  }

  @Test func hostileWordsStayInsideTheirStrings() throws {
    let work = TestWork.hostile
    let text = ReadingJSON.text(of: work.reading, manuscript: work.manuscript)
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" })
    let json = try DecodedJSON(text: text)
    #expect(json["source"]?["name"]?.string == work.manuscript.source.name)
    #expect(json["work"]?["title"]?["value"]?.string == work.reading.work.title.value)
  }

  @Test(arguments: ProjectFolder.samples)
  func everySampleIsReadAsTheSchemaHasIt(path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let noted = try Intake.manuscript(
      of: bytes, name: "sample.txt", sha256: String(repeating: "a", count: 64))
    let reader = Reader(lexicon: Lexicon())
    let reading = reader.reading(of: noted.value, findings: noted.findings)
    let text = ReadingJSON.text(of: reading, manuscript: noted.value)
    #expect(try Self.faults(in: text) == [])
  }
}
