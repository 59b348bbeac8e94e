/// Tells of many numbers which of them may have come more than once, in little memory.
///
/// A bit for each slot, as in a Bloom filter (1970) with one hash: numbers that share a slot pass for the same, so
/// that some are let through that came once; none that came twice is lost. Of millions of hashes few come
/// twice, and only these need to be sorted.
struct RepeatFilter {
  private let mask: UInt64
  private var once: [UInt64]
  private var twice: [UInt64]

  /// A filter for about `count` numbers, whose low bits are to be random.
  init(count: Int) {
    // Eight slots or more for each number: at most one in nine is let through for nothing.
    var slots = 1 << 10
    while slots < 8 * count { slots *= 2 }
    mask = UInt64(slots - 1)
    once = Array(repeating: 0, count: slots / 64)
    twice = once
  }

  mutating func insert(_ number: UInt64) {
    let slot = Int(number & mask)
    let bit: UInt64 = 1 << UInt64(slot & 63)
    twice[slot >> 6] |= once[slot >> 6] & bit
    once[slot >> 6] |= bit
  }

  /// Whether the number may have been inserted more than once.
  func mayRepeat(_ number: UInt64) -> Bool {
    let slot = Int(number & mask)
    return twice[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }
}
