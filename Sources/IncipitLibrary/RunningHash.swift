import Crypto
import Foundation

/// A SHA-256 over bytes that come piece by piece.
struct RunningHash {
  private var hash = SHA256()

  mutating func update(_ bytes: ArraySlice<UInt8>) { hash.update(data: bytes) }

  /// The hash of what came so far, in 64 lower-case hexadecimal digits.
  var text: String {
    let digits = Array("0123456789abcdef")
    return hash.finalize().reduce(into: "") { text, byte in
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
  }
}
