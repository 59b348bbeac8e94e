/// The same numbers from the same seed on every machine: SplitMix64 (Steele, Lea and Flood 2014,
/// "Fast Splittable Pseudorandom Number Generators").
struct ShelfRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to but not including `bound`, which is at least 1.
  mutating func number(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// A number of `range`.
  mutating func number(_ range: Range<Int>) -> Int {
    range.lowerBound + number(below: range.count)
  }

  /// Whether a thing of that many in a hundred happens.
  mutating func happens(_ percent: Int) -> Bool { number(below: 100) < percent }
}
