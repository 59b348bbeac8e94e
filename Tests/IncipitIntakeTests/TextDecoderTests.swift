import IncipitBooks
import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct TextDecoderTests {
  private let sentence = "“Où est-elle?” Éponine asked — nobody knew."

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func keepsUTF8AsItIs() throws {
    let decoder = try #require(TextDecoder(Array(sentence.utf8)))
    #expect(decoder.encoding == .utf8)
    #expect(decoder.text.utf8 == Array(sentence.utf8))
    #expect(decoder.findings.isEmpty)
  }

  @Test func countsTheMarkOfUTF8AsPartOfTheText() throws {
    let decoder = try #require(TextDecoder([0xEF, 0xBB, 0xBF] + Array("Ada ran.".utf8)))
    #expect(decoder.text.count == 11)
    #expect(decoder.encoding == .utf8)
  }

  @Test(arguments: [true, false], [true, false])
  func readsUTF16InBothOrdersWithAndWithoutMark(_ bigEndian: Bool, _ isMarked: Bool) throws {
    let text = (isMarked ? "\u{FEFF}" : "") + "Ada ran. \(sentence)\r\n🚗 gone.\r\n"
    let decoder = try #require(TextDecoder(utf16(text, bigEndian: bigEndian)))
    #expect(decoder.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
    #expect(decoder.text.string(decoder.text.span) == text)
  }

  @Test func readsCyrillicUTF16WithoutMark() throws {
    let text = "Она ушла.\n\nНикто не знал, куда она пошла.\n"
    let decoder = try #require(TextDecoder(utf16(text, bigEndian: false)))
    #expect(decoder.text.string(decoder.text.span) == text)
  }

  @Test func takesBytesInTheEightiesAsWindows1252() throws {
    let bytes: [UInt8] = [0x93] + Array("Caf".utf8) + [0xE9, 0x94, 0x20, 0x97, 0x20, 0x80]
    let decoder = try #require(TextDecoder(bytes))
    #expect(decoder.encoding == .windows1252)
    #expect(decoder.text.string(decoder.text.span) == "“Café” — €")
    #expect(decoder.findings.map(\.code) == ["intake.encoding.assumed"])
  }

  @Test func takesHighBytesWithoutEightiesAsLatin1() throws {
    let decoder = try #require(TextDecoder(Array("Caf".utf8) + [0xE9] + Array(" noir".utf8)))
    #expect(decoder.encoding == .latin1)
    #expect(decoder.text.string(decoder.text.span) == "Café noir")
  }

  @Test func repairsUTF8WithAFewBadBytesAndTellsWhere() throws {
    let bytes = Array("“One”\n“two” ".utf8) + [0xFF] + Array(" “three”".utf8)
    let decoder = try #require(TextDecoder(bytes))
    #expect(decoder.encoding == .utf8)
    #expect(decoder.text.string(decoder.text.span) == "“One”\n“two” \u{FFFD} “three”")
    let finding = try #require(decoder.findings.first)
    #expect(finding.code == "intake.encoding.invalid-utf8")
    #expect(finding.span == TextSpan(20, 23))
    #expect(finding.summary.hasPrefix("1 place"))
    #expect(finding.summary.contains("line 2"))
  }

  @Test func keepsUTF8ThatIsCutInsideItsLastCharacter() throws {
    let decoder = try #require(TextDecoder(Array("She said ".utf8) + [0xE2, 0x80]))
    #expect(decoder.encoding == .utf8)
    #expect(decoder.text.string(decoder.text.span) == "She said \u{FFFD}")
  }

  @Test func refusesBytesFullOfNullsOrControls() {
    var random: [UInt8] = []
    for index in 0..<2000 { random.append(UInt8(truncatingIfNeeded: index * 7919 + index / 3)) }
    #expect(TextDecoder(random) == nil)
    #expect(TextDecoder([0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3]) == nil)
  }

  @Test func agreesWithTheStandardLibraryOnWhereUTF8IsFaulty() {
    let samples: [[UInt8]] = [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x9F, 0x98], [0x41, 0xE2, 0x82, 0x41], [0xC3, 0xA9, 0xFF, 0xC3],
    ]
    for sample in samples {
      #expect(UTF8Scanner(sample).repaired == Array(String(decoding: sample, as: UTF8.self).utf8))
    }
  }
}
