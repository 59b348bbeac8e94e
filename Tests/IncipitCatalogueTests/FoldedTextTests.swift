import IncipitCatalogue
import Testing

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Miss Forbes", " miss forbes "), ("ÉTÉ—été!", " ete ete "), ("e\u{301}", " e "),
    ("", " "), ("?!", " "), ("O'Hara-2", " o hara 2 "), ("雨の夜", " 雨の夜 "), ("%_*", " "),
  ])
  func namesAreComparedWithoutCaseAccentsAndSigns(text: String, folded: String) {
    #expect(FoldedText.folded(text) == folded)
  }

  @Test func lettersOfASCIIAndMarksAreFoldedAsAmongOthers() throws {
    for value in Array(UInt32(0)..<0x80) + Array(UInt32(0x1FF0)..<0x2080) {
      let letter = String(try #require(Unicode.Scalar(value)))
      let alone = FoldedText.folded("a\(letter)b")
      let among = FoldedText.folded("a\(letter)b 雨")
      #expect(among == alone + "雨 ", "\(value)")
      #expect(FoldedText.words(of: "a\(letter)b 雨") == FoldedText.words(of: "a\(letter)b") + ["雨"])
    }
  }

  @Test func titlesStandByTheirNumbers() {
    let titles = ["Chapter 1", "Chapter 2", "Chapter 010", "Chapter 10b", "Chapter 99", "Chapters"]
    #expect(titles.sorted { FoldedText.sortKey($0) < FoldedText.sortKey($1) } == titles)
    #expect(FoldedText.sortKey("No. 0 of 7") == " no 000000000 of 000000007 ")
    let long = FoldedText.sortKey("1234567890 and 12")
    #expect(long == " 1234567890 and 000000012 " && FoldedText.sortKey(long) == long)
  }

  @Test func aNeedleIsAWholeWordOrItsBeginning() {
    #expect(FoldedText.needle("Forb", isPrefix: true) == " forb")
    #expect(FoldedText.needle("Forb", isPrefix: false) == " forb ")
    #expect(FoldedText.needle("%", isPrefix: true) == nil)
  }
}
