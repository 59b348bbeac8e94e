/// Numbers out of words and signs, the same on every machine.
enum TaggerHash {
  /// A number for `bytes`, told apart by `salt`.
  static func of(_ bytes: some Sequence<UInt8>, salt: UInt32) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ (UInt64(salt) &* 0x9E37_79B9_7F4A_7C15)
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return mixed(hash)
  }

  /// A number for a pair, told apart by `salt`.
  @inline(__always)
  static func of(_ one: UInt32, _ other: UInt32, salt: UInt32 = 0) -> UInt32 {
    mixed((UInt64(one) << 32 | UInt64(other)) &+ UInt64(salt) &* 0xD6E8_FEB8_6659_FD93)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt32 {
    var value = value
    value = (value ^ (value >> 32)) &* 0xD6E8_FEB8_6659_FD93
    value = (value ^ (value >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: value ^ (value >> 32))
  }
}
