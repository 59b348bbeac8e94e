import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct MojibakeTests {
  /// `text` in UTF-8, taken for Windows-1252 or another code page.
  private func misread(_ text: String, _ page: Int = 1252) -> String {
    String(decoding: CodePage.decoded(Array(text.utf8), page), as: UTF8.self)
  }

  private func repaired(_ text: String) -> String {
    Mojibake(SourceText(text)).map { $0.text.string($0.text.span) } ?? text
  }

  @Test(
    arguments: [
      "“Don’t,” said Zoë—and ran…", "It’s 5 °C, or ½ of it.", "Élodie ŒUVRE Ÿ Ï",
      "À bientôt, é ñ ü ß",
      "Она ушла — никто не знал", "日本語のテキスト", "naïve 😀 café",
    ], [1252, 10000])
  func repairsTextThatWasMisread(_ text: String, _ page: Int) {
    let wrong = misread(text, page)
    #expect(wrong != text)
    #expect(repaired(wrong) == text)
  }

  @Test func repairsTextThatWasMisreadTwice() {
    #expect(repaired(misread(misread("“Don’t,” said Zoë."))) == "“Don’t,” said Zoë.")
  }

  @Test func tellsInOneLineWhatCannotBeSeen() throws {
    let text = misread("\u{2028}\u{2028}\u{2028}\u{2028}\u{2028}\u{2028}")
    let finding = try #require(Mojibake(SourceText(text))).finding
    #expect(finding.summary.contains("“U+2028”"))
    #expect(!finding.summary.contains { $0.isNewline })
  }

  @Test func repairsPiecesWithinSoundText() {
    #expect(
      repaired("“Don’t,” he said. “Canâ€™t,” she said.") == "“Don’t,” he said. “Can’t,” she said.")
  }

  @Test func repairsAMarkWhoseLastByteWasLost() {
    #expect(repaired("â€œRun,â€\u{FFFD} she said.") == "“Run,” she said.")
  }

  @Test(arguments: [
    "Ada ran.", "“Don’t,” said Zoë—and ran…", "«\u{A0}Voilà\u{A0}»…", "AMANHÃ” e “MANHÔ",
    "O Â– de Â”",
    "Straße, Œuvre, Ÿ, €5, â, Ã, Â", "Она ушла", "日本語", "à»… é”» ï»", "\u{FEFF}Ada",
  ])
  func leavesSoundTextAlone(_ text: String) {
    #expect(Mojibake(SourceText(text)) == nil)
  }

  @Test func tellsWhatItRepairedAndWhere() throws {
    let decoder = try #require(TextDecoder(Array("Ada â€” she of the Ã©tude â€” ran.".utf8)))
    #expect(decoder.text.string(decoder.text.span) == "Ada — she of the étude — ran.")
    let finding = try #require(decoder.findings.first)
    #expect(finding.code == "intake.encoding.repaired")
    #expect(finding.summary == "3 characters of a wrong encoding repaired, the first “â€”” to “—”")
    #expect(finding.span == TextSpan(4, 7))
  }

  @Test func repairsBytesThatAreNotAllUTF8() throws {
    let bytes = Array("It’s ".utf8) + [0x93] + Array("so".utf8) + [0x94, 0x20, 0x93, 0x94]
    let decoder = try #require(TextDecoder(bytes))
    #expect(decoder.text.string(decoder.text.span) == "It’s “so” “”")
    #expect(
      decoder.findings.map(\.code) == ["intake.encoding.assumed", "intake.encoding.repaired"])
  }

  @Test func looksOnceAtLongTexts() {
    let text = String(repeating: "â€", count: 400_000)
    #expect(Mojibake(SourceText(text)) == nil)
  }
}
