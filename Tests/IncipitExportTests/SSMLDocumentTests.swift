import IncipitBooks
import IncipitExport
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct SSMLDocumentTests {
  private static func text(_ work: InterchangeWork) -> String {
    String(
      decoding: SSMLDocument.bytes(
        of: ExportedWork(
          card: Card(work.reading, work.manuscript), manuscript: work.manuscript,
          reading: work.reading, modified: "")), as: UTF8.self)
  }

  @Test func everyPersonHasAVoice() {
    #expect(
      Self.text(.harbour) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en">
        <meta name="title" content="&quot;Run,&quot; said Ada."/>
        <meta name="author" content="Mole &amp; Sons"/>
        <metadata>
        <cast xmlns="urn:incipit:cast">
        <narrator variant="1"/>
        <person id="1" name="Ada Lane" gender="female" variant="1"/>
        <person id="2" name="Bram" gender="male" variant="1"/>
        <person name="a keeper" gender="neutral" variant="1"/>
        </cast>
        </metadata>
        <voice variant="1">
        <mark name="chapter-1"/>
        <break time="2s"/>
        <p><emphasis>Chapter 1: Fog</emphasis></p>
        <break time="1s"/>
        <p><voice gender="female" variant="1">"Run,"</voice> said Ada. "Now, Bram!"</p>
        <p>He nodded. "Who is there?"</p>
        <break time="1500ms"/>
        <p>🦉 <voice gender="neutral" variant="1">"The sea,"</voice> said a keeper in Quill.</p>
        <break strength="strong"/>
        <voice gender="male" variant="1">
        <p>Dear Ada,</p>
        <p>It is &lt;rude&gt; &amp; cold.</p>
        <p>Bram</p>
        </voice>
        <break strength="strong"/>
        <mark name="chapter-2"/>
        <break time="2s"/>
        <p><emphasis>Chapter 2</emphasis></p>
        <break time="1s"/>
        <p>Ada thought: <voice gender="female" variant="1">'No "gifts" today.'</voice></p>
        </voice>
        </speak>

        """)
  }

  @Test func whoTellsTheStoryReadsIt() {
    let reading = Reading(
      work: FactsBuilder().facts, scenes: [], inserts: [],
      characters: [
        StoryCharacter(
          id: 1, name: "Ada", aliases: [], pronouns: .she, mentions: 1, quotations: 0,
          firstSpan: TextSpan(0, 1), confidence: 1),
        StoryCharacter(
          id: 2, name: "Bess", aliases: [], pronouns: .she, mentions: 1, quotations: 1,
          firstSpan: TextSpan(0, 1), confidence: 1, isNarrator: true),
      ], mentions: [],
      quotations: [
        Quotation(span: TextSpan(0, 5), kind: .speech, speaker: 2, confidence: 0.9)
      ], places: [], times: [], findings: [])
    var builder = ManuscriptBuilder()
    builder.add(.chapter, ["\"Go,\" I said."])
    let text = Self.text(
      InterchangeWork(
        description: "narrator", manuscript: builder.manuscript, reading: reading))
    #expect(text.contains("<narrator gender=\"female\" variant=\"2\"/>"))
    #expect(text.contains("<voice gender=\"female\" variant=\"2\">\n<mark"))
    #expect(text.contains("<p>\"Go,\" I said.</p>"))
  }

  /// What SSML 1.1 allows within its elements, of those that are written.
  private static let content: [String: Set<String>] = [
    "speak": ["meta", "metadata", "voice"], "metadata": ["cast"], "cast": ["narrator", "person"],
    "voice": ["p", "break", "mark", "voice", "emphasis"], "p": ["voice", "emphasis", "break"],
    "emphasis": [],
  ]

  private static func expectValid(_ work: InterchangeWork) throws {
    let tree = try XMLReader(Array(text(work).utf8))
    for element in tree.elements {
      guard let parent = element.parent else { continue }
      let around = tree.elements[parent].name
      #expect(content[around]?.contains(element.name) == true, "\(element.name) in \(around)")
    }
    let names = tree.all("mark").compactMap { $0["name"] }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: [InterchangeWork.harbour] + InterchangeWork.plain + InterchangeWork.samples)
  func noWorkBreaksTheDocument(work: InterchangeWork) throws { try Self.expectValid(work) }

  @Test(arguments: 0..<150)
  func noReadingBreaksTheDocument(seed: UInt64) throws {
    try Self.expectValid(RandomReading.work(seed: seed))
  }
}
