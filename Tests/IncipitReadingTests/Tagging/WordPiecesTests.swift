import Testing

@testable import IncipitReading

@Suite struct WordPiecesTests {
  @Test(arguments: [
    ("don't", ["do", "n't"], 0), ("cannot", ["can", "not"], 0), ("gonna", ["gon", "na"], 0),
    ("well-known", ["well", "-", "known"], 2), ("n't", ["n't"], 0), ("house", ["house"], 0),
    ("-", ["-"], 0), ("--", ["--"], 0), ("'s", ["'s"], 0), ("", [""], 0),
  ])
  func cutsWordsAsTheTreebanksDo(_ word: String, _ pieces: [String], _ bearer: Int) {
    let found = WordPieces(word)
    #expect(found.pieces == pieces)
    #expect(found.bearer == bearer)
  }

  @Test(arguments: [
    ("good-looking", UniversalTag.adjective), ("w-walked", .verb), ("re-opened", .verb),
    ("walked", .verb),
  ])
  func takesAParticipleBehindAHyphenForAnAdjective(_ word: String, _ tag: UniversalTag) {
    #expect(WordPieces(word).tag(.verb) == tag)
    #expect(WordPieces(word).tag(.noun) == .noun)
  }
}
