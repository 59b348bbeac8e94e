/// Knows the encodings of East Asia, which are not read, by their pairs of bytes.
enum DoubleByteGuess {
  /// The name of the encoding that `bytes` are in; nil if it is none of them.
  ///
  /// O(n). Every pair must be one of the encoding's, and its most frequent signs be frequent: Japanese
  /// without kana and Chinese without full stops are not written.
  static func name(of bytes: [UInt8]) -> String? {
    encodings.first { $0.matches(bytes) }?.name
  }

  private static let encodings: [DoubleByteEncoding] = [
    DoubleByteEncoding(
      name: "Shift_JIS", leads: [0x81...0x9F, 0xE0...0xFC], trails: [0x40...0x7E, 0x80...0xFC],
      singles: 0xA1...0xDF, share: 20
    ) { $0 == 0x82 && (0x9F...0xF1).contains($1) },
    DoubleByteEncoding(
      name: "EUC-JP", leads: [0xA1...0xFE], trails: [0xA1...0xFE], share: 20
    ) { lead, _ in lead == 0xA4 },
    DoubleByteEncoding(
      name: "EUC-KR", leads: [0xA1...0xFE], trails: [0xA1...0xFE], share: 85
    ) { lead, _ in (0xB0...0xC8).contains(lead) },
    DoubleByteEncoding(
      name: "GBK", leads: [0x81...0xFE], trails: [0x40...0x7E, 0x80...0xFE], share: 4
    ) { [0xA3AC, 0xA1A3, 0xB5C4].contains(Int($0) << 8 | Int($1)) },
    DoubleByteEncoding(
      name: "Big5", leads: [0xA1...0xF9], trails: [0x40...0x7E, 0xA1...0xFE], share: 4
    ) { [0xA141, 0xA143, 0xAABA].contains(Int($0) << 8 | Int($1)) },
  ]
}

/// An encoding that writes signs as two bytes, the first beyond ASCII.
private struct DoubleByteEncoding: Sendable {
  let name: String
  private let leads: [ClosedRange<UInt8>]
  private let trails: [ClosedRange<UInt8>]
  /// Bytes beyond ASCII that are signs by themselves.
  private let singles: ClosedRange<UInt8>?
  /// How many of a hundred pairs are frequent ones at least.
  private let share: Int
  private let isFrequent: @Sendable (_ lead: UInt8, _ trail: UInt8) -> Bool

  init(
    name: String, leads: [ClosedRange<UInt8>], trails: [ClosedRange<UInt8>],
    singles: ClosedRange<UInt8>? = nil, share: Int,
    isFrequent: @escaping @Sendable (_ lead: UInt8, _ trail: UInt8) -> Bool
  ) {
    self.name = name
    self.leads = leads
    self.trails = trails
    self.singles = singles
    self.share = share
    self.isFrequent = isFrequent
  }

  /// Whether `bytes` are such text; one fault in two hundred pairs is let pass.
  func matches(_ bytes: [UInt8]) -> Bool {
    var pairs = 0
    var faults = 0
    var frequent = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 || singles?.contains(byte) == true { continue }
      guard index < bytes.count, leads.contains(where: { $0.contains(byte) }),
        trails.contains(where: { $0.contains(bytes[index]) })
      else {
        faults += 1
        if faults > 100, faults * 200 > pairs { return false }
        continue
      }
      pairs += 1
      if isFrequent(byte, bytes[index]) { frequent += 1 }
      index += 1
    }
    return pairs >= 20 && faults * 200 <= pairs && frequent * 100 >= pairs * share
  }
}
