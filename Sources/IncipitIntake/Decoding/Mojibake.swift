import IncipitText

/// Repairs letters that were UTF-8 and were taken for another encoding before the file was saved:
/// "â€™" for "’", "Ã©" for "é".
///
/// Only what is certain: sequences that no language has, or a text in which every letter beyond ASCII
/// is part of one.
struct Mojibake {
  /// The repaired text.
  private(set) var text: SourceText
  /// How many characters were repaired, and where the first is in the repaired text.
  private(set) var count = 0
  private(set) var first = TextSpan(0, 0)
  /// What the first stood as.
  private(set) var shown = ""

  /// Repairs `text`, up to three times over, since some texts went wrong twice; nil if nothing in it
  /// is to be repaired.
  ///
  /// O(n).
  init?(_ text: SourceText) {
    self.text = text
    for _ in 0..<3 {
      let rounds = MisreadEncoding.all.map { MojibakeScan(self.text, $0) }
      guard let best = rounds.max(by: { $0.repairs.count < $1.repairs.count }),
        !best.repairs.isEmpty
      else { break }
      apply(best.repairs)
    }
    guard count > 0 else { return nil }
  }

  /// That letters were repaired.
  var finding: Finding {
    Finding(
      "intake.encoding.repaired", .note, at: first,
      "\(count) \(count == 1 ? "character" : "characters") of a wrong encoding repaired, "
        + "the first “\(Self.visible(shown))” to “\(Self.visible(text.string(first)))”")
  }

  /// `words` with the number of each scalar that cannot be seen in a line.
  private static func visible(_ words: String) -> String {
    words.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        "U+" + String(scalar.value, radix: 16, uppercase: true)
      default: String(scalar)
      }
    }.joined()
  }

  private mutating func apply(_ repairs: [MojibakeScan.Repair]) {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(text.count)
    var end = 0
    for (index, repair) in repairs.enumerated() {
      utf8 += text.utf8[end..<repair.start]
      let start = utf8.count
      utf8 += repair.utf8
      end = repair.end
      if index == 0 {
        if count == 0 { shown = text.string(TextSpan(repair.start, repair.end)) }
        first = TextSpan(start, utf8.count)
      }
    }
    utf8 += text.utf8[end...]
    count = max(count, repairs.count)
    text = SourceText(repairing: utf8)
  }
}

/// An encoding of single bytes that UTF-8 is taken for, read backwards.
struct MisreadEncoding {
  /// The bytes 0x80–0xFF by what they stand for.
  private let bytes: [UInt32: UInt8]

  /// The byte that stands for `scalar`; nil if none does.
  func byte(_ scalar: Unicode.Scalar) -> UInt8? { bytes[scalar.value] }

  /// Windows-1252 and Mac OS Roman.
  static let all: [MisreadEncoding] = [1252, 10000].map { page in
    var bytes: [UInt32: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      let utf8 = CodePage.decoded([byte], page)
      if let scalar = String(decoding: utf8, as: UTF8.self).unicodeScalars.first {
        bytes[scalar.value] = byte
      }
    }
    return MisreadEncoding(bytes: bytes)
  }
}

/// Looks for UTF-8 that was read in one wrong encoding.
struct MojibakeScan {
  /// A stretch of the text and the character that it was.
  struct Repair: Equatable {
    let start: Int
    let end: Int
    let utf8: [UInt8]
    /// Whether no text has it by chance.
    let isSure: Bool
  }

  /// What is certain enough to be repaired, in order.
  private(set) var repairs: [Repair] = []

  private let text: SourceText
  private let encoding: MisreadEncoding

  /// So many sequences are no chance where nothing but sequences stands beyond ASCII.
  private static let enough = 4

  /// Looks through `text`.
  ///
  /// O(n).
  init(_ text: SourceText, _ encoding: MisreadEncoding) {
    self.text = text
    self.encoding = encoding
    var found: [Repair] = []
    var others = 0
    var offset = 0
    let bytes = text.utf8
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
      } else if let repair = repair(at: offset) {
        found.append(repair)
        offset = repair.end
      } else {
        if offset > 0 { others += 1 }  // A mark of UTF-8 in front says nothing.
        offset += text.scalar(at: offset)?.1 ?? 1
      }
    }
    let sure = found.count { $0.isSure }
    if others == 0, sure > 0 || found.count >= Self.enough {
      repairs = found
    } else if sure > 0 {
      repairs = found.filter(\.isSure)
    }
  }

  /// The character that the scalars from `offset` on were as UTF-8; nil if they are none.
  private func repair(at offset: Int) -> Repair? {
    guard let (scalar, length) = text.scalar(at: offset), let lead = encoding.byte(scalar),
      (0xC2...0xF4).contains(lead)
    else { return nil }
    var bytes = [lead]
    var end = offset + length
    let needed = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    while bytes.count < needed {
      guard let (next, length) = text.scalar(at: end), next.value >= 0x80,
        let byte = encoding.byte(next) ?? lost(next, behind: bytes), byte & 0xC0 == 0x80
      else { return nil }
      bytes.append(byte)
      end += length
    }
    guard let decoded = String(validating: bytes, as: UTF8.self), decoded.unicodeScalars.count == 1
    else { return nil }
    return Repair(start: offset, end: end, utf8: bytes, isSure: Self.isSure(bytes))
  }

  /// The byte that Windows-1252 has no character for and that was replaced: the last of "”".
  private func lost(_ scalar: Unicode.Scalar, behind bytes: [UInt8]) -> UInt8? {
    scalar == "\u{FFFD}" && bytes == [0xE2, 0x80] ? 0x9D : nil
  }

  /// Whether what `bytes` stand as is in no text of any language by itself.
  private static func isSure(_ bytes: [UInt8]) -> Bool {
    switch bytes[0] {
    case 0xC2, 0xC3:
      // "Ã" before a quotation mark or a blank may end a word.
      bytes[1] > 0xA0 && bytes[1] != 0xAB && bytes[1] != 0xBB
    case 0xE2: [0x80, 0x82, 0x84, 0x86, 0x99, 0x9C].contains(bytes[1])
    case 0xEF: bytes == [0xEF, 0xBB, 0xBF] || bytes == [0xEF, 0xBF, 0xBD] || bytes[1] == 0xAC
    case 0xF0: bytes[1] == 0x9F
    default: false
    }
  }
}
