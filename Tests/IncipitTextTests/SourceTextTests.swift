import IncipitTestSupport
import IncipitText
import Testing

@Suite struct SourceTextTests {
  @Test func keepsValidBytesAsTheyAre() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("é😀".utf8)
    #expect(try #require(SourceText(validating: bytes)).utf8 == bytes)
    #expect(SourceText(repairing: bytes).utf8 == bytes)
  }

  @Test(
    arguments: [[0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0x61, 0x80, 0x61]] as [[UInt8]])
  func refusesAndRepairsWhatIsNoUTF8(_ bytes: [UInt8]) {
    #expect(SourceText(validating: bytes) == nil)
    #expect(SourceText(validating: SourceText(repairing: bytes).utf8) != nil)
  }

  @Test func readsScalarsForwardsAndBackwards() {
    let text = SourceText("aé“😀")
    var forwards: [Unicode.Scalar] = []
    var index = 0
    while let (scalar, length) = text.scalar(at: index) {
      forwards.append(scalar)
      index += length
    }
    var backwards: [Unicode.Scalar] = []
    while let (scalar, length) = text.scalar(before: index) {
      backwards.append(scalar)
      index -= length
    }
    #expect(forwards == Array("aé“😀".unicodeScalars))
    #expect(backwards == forwards.reversed())
    #expect(text.scalar(at: -1) == nil && text.scalar(at: 99) == nil)
  }

  @Test func trimsEveryKindOfBlank() {
    let text = SourceText("\u{FEFF}\u{A0}\t Ada ran. \u{200B}\r\n")
    #expect(text.string(text.trimmed(text.span)) == "Ada ran.")
    let blank = SourceText(" \u{A0}\n")
    #expect(blank.trimmed(blank.span).isEmpty)
  }

  @Test func cutsASpanThatReachesBeyondTheText() {
    let text = SourceText("Ada")
    #expect(text.string(TextSpan(1, 99)) == "da")
    #expect(text.string(TextSpan(50, 99)).isEmpty)
    #expect(text.bytes(TextSpan(50, 99)).isEmpty)
  }

  @Test func knowsWhereScalarsBegin() {
    let text = SourceText("é!")
    #expect((0...3).map(text.isScalarBoundary) == [true, false, true, true])
    #expect(!text.isScalarBoundary(4) && !text.isScalarBoundary(-1))
  }
}
