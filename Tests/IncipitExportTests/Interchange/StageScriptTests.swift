import IncipitBooks
import IncipitExport
import IncipitText
import Testing

@Suite struct StageScriptTests {
  @Test func whoSaysWhatStandsUnderEachName() {
    let work = InterchangeWork.harbour
    let script = String(
      decoding: StageScript.bytes(manuscript: work.manuscript, reading: work.reading),
      as: UTF8.self)
    #expect(
      script == """
        "Run," said Ada.
        by Mole & Sons

        CAST
          Ada Lane: also Ada; she
          Bram: he

        == Chapter 1: Fog ==

        -- Scene 1: Ada Lane, Bram --

        ADA LANE (to Bram)
            "Run,"
            [said Ada.]

        ADA LANE? (to Bram)
            "Now, Bram!"

            [He nodded.]

        SOMEBODY
            "Who is there?"

        -- Scene 2: Quill --

            [🦉]

        A KEEPER
            "The sea,"
            [said a keeper in Quill.]

        [A letter from Bram to Ada Lane:]
            Dear Ada,
            It is <rude> & cold.
            Bram

            [Ada thought:]

        ADA LANE (thinks)
            'No "gifts" today.'

        """)
  }

  @Test(arguments: 0..<150)
  func noControlCodeComesThrough(seed: UInt64) {
    let work = RandomReading.work(seed: seed)
    let script = String(
      decoding: StageScript.bytes(manuscript: work.manuscript, reading: work.reading),
      as: UTF8.self)
    for scalar in script.unicodeScalars {
      #expect(scalar == "\n" || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)))
    }
  }

  @Test func aSpeechThatGoesOnOverAParagraphKeepsItsHeading() {
    var builder = ManuscriptBuilder()
    builder.add(.chapter, ["\"One.", "\"Two.\""])
    let reading = Reading(
      work: FactsBuilder().facts, scenes: [], inserts: [], characters: [], mentions: [],
      quotations: [
        Quotation(span: builder.span(of: "\"One."), kind: .speech),
        Quotation(span: builder.span(of: "\"Two.\""), kind: .speech, continues: 0),
      ], places: [], times: [], findings: [])
    let script = String(
      decoding: StageScript.bytes(manuscript: builder.manuscript, reading: reading),
      as: UTF8.self)
    #expect(script == "test.txt\n\nSOMEBODY\n    \"One.\n    \"Two.\"\n")
  }
}
