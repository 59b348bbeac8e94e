/// The random choices behind one input: the same for the same seed, target and number.
///
/// SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
struct InputRandom: RandomNumberGenerator {
  private var state: UInt64

  /// The choices behind the input `number` of `target`.
  init(seed: UInt64, target: String, number: Int) {
    // FNV-1a of the name keeps the targets apart, one step of the generator the numbers.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in target.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = hash ^ (seed &* 0xD134_2543_DE82_EF95)
    state = next() &+ UInt64(truncatingIfNeeded: number)
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0 or more and less than `bound`; 0 if `bound` is.
  mutating func below(_ bound: Int) -> Int {
    bound > 0 ? Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high) : 0
  }

  /// True once in `times`.
  mutating func oneIn(_ times: Int) -> Bool { below(times) == 0 }

  /// A length from 1 up to `maximum` whose order of magnitude is evenly spread.
  mutating func length(upTo maximum: Int) -> Int {
    guard maximum > 1 else { return max(0, maximum) }
    let bits = Int.bitWidth - maximum.leadingZeroBitCount
    return min(maximum, 1 + below(1 << (1 + below(bits))))
  }

  /// Any of `values`; nil if there is none.
  mutating func pick<Value>(_ values: [Value]) -> Value? {
    values.isEmpty ? nil : values[below(values.count)]
  }
}
