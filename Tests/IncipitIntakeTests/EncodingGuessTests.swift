import IncipitBooks
import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct EncodingGuessTests {
  private static let russian =
    "Вода ушла так далеко, что лодки лежали на боку, как коровы. Можно бы и зажечь, сказал Брам. Можно, ответила Ада и не встала со ступеньки. Он сел рядом с ней; камень ещё хранил тепло."
  private static let polish =
    "Woda cofnęła się tak daleko, że łodzie leżały na boku jak krowy. Możesz ją już zapalić, powiedział Bram. Mogę, odparła Ada i nie ruszyła się ze stopnia. Usiadł obok niej, kamień był jeszcze ciepły, a mewy nie miały żadnemu z nich nic do powiedzenia. Ktoś wiosłuje, rzekła w końcu, i to źle."
  private static let czech =
    "Moře ustoupilo tak daleko, že čluny ležely na boku jako krávy. Teď bys ji mohla rozsvítit, řekl Bram. Mohla, řekla Ada a ani se nepohnula. Sedl si vedle ní na schod, který byl ještě teplý, a racci neměli ani jednomu z nich co říct. Někdo vesluje, řekla nakonec, a vesluje špatně."
  private static let hungarian =
    "A víz olyan messzire húzódott, hogy a csónakok az oldalukon feküdtek, mint a tehenek. Most már meggyújthatnád, mondta Bram. Meg, felelte Ada, és nem mozdult a lépcsőről. A férfi leült mellé; a kő még meleg volt, és a sirályoknak nem volt egyiküknek sem mondanivalójuk. Valaki evez, szólalt meg végül a nő, és gyűrötten, rosszul evez errefelé, a tűz felé."
  private static let romanian =
    "Apa se trăsese atât de departe, încât bărcile stăteau pe o parte, ca vacile. Ai putea să-l aprinzi acum, zise Bram. Aş putea, spuse Ada şi nu se mişcă de pe treaptă. El se aşeză lângă ea. Piatra era încă caldă, iar pescăruşii nu aveau nimic de spus niciunuia dintre ei. Cineva vâsleşte, zise ea în cele din urmă, şi vâsleşte fără niciun rost încoace, spre luminiţa noastră. Şi atât."

  /// The bytes of `text` in `encoding`.
  private func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    let table = encoding.codePage.flatMap(CodePage.table) ?? []
    return text.unicodeScalars.map { scalar in
      guard scalar.value >= 0x80 else { return UInt8(scalar.value) }
      return UInt8(0x80 + (table.firstIndex { UInt32($0) == scalar.value } ?? 0))
    }
  }

  @Test(
    arguments: [
      (russian, .windows1251), (russian, .koi8R), (russian, .ibm866), (russian, .latinCyrillic),
      (polish, .windows1250), (polish, .latin2), (czech, .windows1250), (czech, .latin2),
      (hungarian, .windows1250), (romanian, .windows1250),
    ] as [(String, TextEncoding)])
  func guessesByTheLettersAndSaysSo(_ words: String, _ encoding: TextEncoding) throws {
    let text = Array(repeating: words, count: 3).joined(separator: " ")
    let decoder = try #require(TextDecoder(bytes(text, encoding)))
    #expect(decoder.text.string(decoder.text.span) == text)
    #expect(decoder.encoding == encoding)
    #expect(decoder.findings.map(\.code) == ["intake.encoding.guessed"])
  }

  @Test(arguments: [
    "Où est-elle passée, la fillette blonde à la robe ôtée ? L’été dernier déjà, près du château, "
      + "elle disparaissait où ça lui plaît, même là-bas, très loin; ça m’a gêné, à côté de l’hôtel.",
    "Die Männer hörten nicht auf zu fluchen, während Lärm über Öfen und Höfe zog; große Füße, schöne "
      + "Wörter, müde Hände, böse Träume. Fräulein Müller küßte die größere Schwester überschwänglich.",
    "¿Dónde está el niño? Mañana será otro día, dijo él, y señaló la montaña; también llovió allí "
      + "después, según contó la señora, que tenía razón, ¡qué fácil es decirlo así, corazón!",
    "Não é verdade, disse o capitão, e as estações não são más; à noite, a manhã virá também, irmão, "
      + "com pães e maçãs, opções e lições, e o coração não terá razão, João, nem você.",
    "Så gikk hun bort på øya, og været var blått; går det an å få møte søsteren før påske, sa han, når "
      + "båten ligger på land og måkene skriker så fælt, både sør og nord på bryggå.",
  ])
  func leavesWesternLanguagesAsTheyWere(_ text: String) throws {
    let bytes = text.unicodeScalars.map { $0 == "\u{2019}" ? 0x92 : UInt8($0.value) }
    #expect(EncodingGuess.encoding(of: bytes) == nil)
    #expect(DoubleByteGuess.name(of: bytes) == nil)
  }

  @Test func guessesNothingOfAFewLetters() {
    #expect(EncodingGuess.encoding(of: bytes("Привет, Ада!", .windows1251)) == nil)
  }

  @Test(
    arguments: [
      ("Shift_JIS", [0x82, 0xA0, 0x82, 0xA2, 0x82, 0xCC, 0x8A, 0x43], 12),
      ("EUC-JP", [0xA4, 0xA2, 0xA4, 0xA4, 0xA4, 0xCE, 0xB3, 0xA4], 12),
      ("EUC-KR", [0xB3, 0xAA, 0xB4, 0xC2, 0x20, 0xB0, 0xA1, 0xC0, 0xCC, 0x20], 12),
      ("GBK", [0xCB, 0xFB, 0xB5, 0xC4, 0xBA, 0xA3, 0xA3, 0xAC], 12),
      ("Big5", [0xA5, 0x4C, 0xAA, 0xBA, 0xAE, 0xFC, 0xA1, 0x41], 12),
    ] as [(String, [UInt8], Int)])
  func namesTheEncodingsOfEastAsia(_ name: String, _ pairs: [UInt8], _ times: Int) throws {
    let bytes = (0..<times).flatMap { _ in pairs }
    #expect(DoubleByteGuess.name(of: bytes) == name)
    let finding = try #require(TextDecoder(bytes)?.findings.first)
    #expect(finding.code == "intake.encoding.not-read")
    #expect(finding.summary.contains(name))
  }

  @Test func takesNoCyrillicForPairs() {
    for encoding in [TextEncoding.windows1251, .koi8R, .ibm866] {
      #expect(DoubleByteGuess.name(of: bytes(Self.russian, encoding)) == nil)
    }
  }
}
