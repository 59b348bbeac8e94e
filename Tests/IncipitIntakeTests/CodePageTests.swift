import Testing

@testable import IncipitIntake

@Suite struct CodePageTests {
  @Test(
    arguments: [
      (1250, [0xE8, 0x9E, 0x93], "čž“"), (1251, [0xCF, 0xF0, 0x97], "Пр—"),
      (1252, [0xE9, 0x80], "é€"),
      (1253, [0xE1, 0xF9], "αω"), (1254, [0xFE, 0xDD], "şİ"), (1257, [0xE0, 0xFE], "ąž"),
      (10000, [0x8E, 0xD2, 0xD5], "é“’"), (65001, [0xC3, 0xA9], "é"),
    ] as [(Int, [UInt8], String)])
  func readsBytesByTheirCodePage(_ page: Int, _ bytes: [UInt8], _ words: String) {
    #expect(CodePage.isRead(page))
    #expect(String(decoding: CodePage.decoded(bytes, page), as: UTF8.self) == words)
    #expect(CodePage.decoded([0x41], page) == [0x41])
  }

  @Test func readsOthersAsTheUsualOne() {
    #expect(!CodePage.isRead(932))
    #expect(String(decoding: CodePage.decoded([0xE9], 932), as: UTF8.self) == "é")
  }
}
