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
      let (encoding, finding) = Self.singleByte(bytes, census)
      let text = SourceText(repairing: SingleByteEncoding.decoded(bytes, encoding))
      self.init(text, encoding, [finding].compactMap { $0 })
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

  /// The encoding of bytes that are no UTF-8: the one that the page names, else the one that its
  /// letters show, else a Western one; and what is to be said of it.
  private static func singleByte(
    _ bytes: [UInt8], _ census: ByteCensus
  ) -> (TextEncoding, Finding?) {
    if let declared = DeclaredEncoding.encoding(in: bytes) { return (declared, nil) }
    let western: TextEncoding = census.c1 > 0 ? .windows1252 : .latin1
    if let name = DoubleByteGuess.name(of: bytes) { return (western, unread(name)) }
    if let guess = EncodingGuess.encoding(of: bytes) { return (guess, guessed(guess)) }
    return (western, assumed(western))
  }

  private static func unread(_ name: String) -> Finding {
    Finding(
      "intake.encoding.not-read", .error,
      "the bytes look like \(name), which is not read; the letters are wrong",
      remedy: "open the file in a browser or an editor and save it as UTF-8")
  }

  private static func guessed(_ encoding: TextEncoding) -> Finding {
    Finding(
      "intake.encoding.guessed", .note,
      "\(encoding.rawValue) was guessed by the letters, since the bytes are no UTF-8",
      remedy: "if letters look wrong, save the file as UTF-8 and add it again")
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
