/// The same numbers from the same seed on every machine: SplitMix64 (Steele, Lea and Flood 2014,
/// "Fast Splittable Pseudorandom Number Generators").
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of `choices`; an empty text if there is none.
  mutating func pick(_ choices: [String]) -> String {
    choices.isEmpty ? "" : choices[Int(next() % UInt64(choices.count))]
  }

  /// A number from 0 up to but not including `bound`, which is at least 1.
  mutating func number(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}
