import IncipitBooks
import IncipitText

/// Finds out a file's encoding and turns its bytes into text.
struct TextDecoder {
  let text: SourceText
  let encoding: TextEncoding
  /// What was odd about the bytes.
  let findings: [Finding]

  /// Decodes `bytes`; nil if they are text in no encoding that is told apart.
  ///
  /// O(n).
  init?(_ bytes: [UInt8]) {
    let census = ByteCensus(bytes)
    if let bigEndian = Self.bigEndian(bytes, census) {
      let decoded = UTF16Decoding.decoded(bytes, bigEndian: bigEndian)
      guard !ByteCensus(decoded).isBinary, let text = SourceText(validating: decoded) else {
        return nil
      }
      self.init(text, bigEndian ? .utf16BigEndian : .utf16LittleEndian, [])
      return
    }
    guard !census.isBinary else { return nil }
    if let text = SourceText(validating: bytes) {
      self.init(text, .utf8, [])
      return
    }
    let scanner = UTF8Scanner(bytes)
    if scanner.wellFormed > scanner.faults.count || scanner.endsCut && scanner.faults.count == 1 {
      let text = SourceText(repairing: scanner.repaired)
      self.init(text, .utf8, [Self.invalid(scanner.faults, in: text)])
    } else {
      let isWindows = census.c1 > 0
      let text = SourceText(
        repairing: isWindows
          ? SingleByteEncoding.windows1252(bytes) : SingleByteEncoding.latin1(bytes))
      let encoding: TextEncoding = isWindows ? .windows1252 : .latin1
      self.init(text, encoding, [Self.assumed(encoding)])
    }
  }

  private init(_ text: SourceText, _ encoding: TextEncoding, _ findings: [Finding]) {
    self.encoding = encoding
    guard let repair = Mojibake(text) else {
      self.text = text
      self.findings = findings
      return
    }
    self.text = repair.text
    // What was found before is elsewhere now.
    self.findings =
      findings.map { Finding($0.code, $0.severity, $0.summary, remedy: $0.remedy) }
      + [repair.finding]
  }

  private static func bigEndian(_ bytes: [UInt8], _ census: ByteCensus) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return false }
    if bytes.starts(with: [0xFE, 0xFF]) { return true }
    return UTF16Decoding.unmarkedBigEndian(census)
  }

  private static func invalid(_ faults: [Int], in text: SourceText) -> Finding {
    let first = faults.first ?? 0
    let line = LineTable(text).line(at: first) + 1
    let count = faults.count == 1 ? "1 place" : "\(faults.count) places"
    return Finding(
      "intake.encoding.invalid-utf8", .warning, at: TextSpan(first, first + 3),
      "\(count) with bytes that are no UTF-8, the first in line \(line); replaced by U+FFFD",
      remedy: "look for a sound copy of the file")
  }

  private static func assumed(_ encoding: TextEncoding) -> Finding {
    Finding(
      "intake.encoding.assumed", .note,
      "\(encoding.rawValue) was assumed, since the bytes are no UTF-8",
      remedy: "if letters look wrong, save the file as UTF-8 and add it again")
  }
}
