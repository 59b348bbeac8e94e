import IncipitText

/// Reads what `FlatEncoder` wrote; bytes of any kind give a value or a fault, never a trap.
struct FlatDecoder {
  private let bytes: [UInt8]
  /// Where the values end and the check sum begins.
  private let end: Int
  private var offset = 1
  private var texts: [String] = []
  private var place = 0

  private init(_ bytes: [UInt8]) throws(FlatFault) {
    guard let form = bytes.first else { throw FlatFault("nothing is there", at: 0) }
    guard form == FlatEncoder.form else {
      throw FlatFault("form \(form) instead of \(FlatEncoder.form)", at: 0)
    }
    guard bytes.count >= 5 else { throw FlatFault("the check sum is missing", at: bytes.count) }
    end = bytes.count - 4
    var sum: UInt32 = 0
    for byte in bytes[end...].reversed() { sum = sum << 8 | UInt32(byte) }
    guard CheckSum.sum(of: bytes[..<end]) == sum else {
      throw FlatFault("the check sum differs", at: end)
    }
    self.bytes = bytes
  }

  /// The value that `bytes` hold.
  ///
  /// O(bytes).
  ///
  /// - Throws: if they are cut off, changed, too many, or another value's.
  static func value<Value: FlatValue>(
    _ type: Value.Type = Value.self, from bytes: [UInt8]
  ) throws(FlatFault) -> Value {
    var decoder = try FlatDecoder(bytes)
    let value = try Value(from: &decoder)
    guard decoder.offset == decoder.end else { throw decoder.fault("bytes are left over") }
    return value
  }

  /// What is wrong here.
  func fault(_ summary: String) -> FlatFault { FlatFault(summary, at: offset) }

  mutating func byte() throws(FlatFault) -> UInt8 {
    guard offset < end else { throw fault("bytes are missing") }
    offset += 1
    return bytes[offset - 1]
  }

  mutating func unsigned() throws(FlatFault) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      // The tenth byte holds the one bit that is left.
      guard shift < 63 || byte <= 1 else { throw fault("a number is too great") }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  mutating func signed() throws(FlatFault) -> Int {
    let folded = try unsigned()
    return Int(truncatingIfNeeded: folded >> 1) ^ -Int(truncatingIfNeeded: folded & 1)
  }

  /// A number of things that follow, of a byte at least each.
  mutating func count() throws(FlatFault) -> Int {
    let count = try unsigned()
    guard count <= UInt64(end - offset) else { throw fault("more is told of than is there") }
    return Int(count)
  }

  mutating func double() throws(FlatFault) -> Double {
    guard end - offset >= 8 else { throw fault("bytes are missing") }
    var bits: UInt64 = 0
    for index in (offset..<offset + 8).reversed() { bits = bits << 8 | UInt64(bytes[index]) }
    offset += 8
    return Double(bitPattern: bits)
  }

  mutating func text() throws(FlatFault) -> String {
    let number = try unsigned()
    if number < UInt64(texts.count) { return texts[Int(number)] }
    guard number == UInt64(texts.count) else { throw fault("a text is named before it came") }
    let length = try count()
    guard let text = String(validating: bytes[offset..<offset + length], as: UTF8.self) else {
      throw fault("a text is not UTF-8")
    }
    offset += length
    texts.append(text)
    return text
  }

  mutating func span() throws(FlatFault) -> TextSpan {
    let (start, isTooFar) = place.addingReportingOverflow(try signed())
    let length = try unsigned()
    guard !isTooFar, start >= 0, start <= UInt32.max, length <= UInt64(UInt32.max) - UInt64(start)
    else { throw fault("a span is outside any text") }
    place = start
    return TextSpan(start, start + Int(length))
  }
}

/// Why bytes hold no value.
struct FlatFault: Error, Hashable, CustomStringConvertible {
  /// "bytes are missing, at byte 12".
  let description: String

  init(_ summary: String, at offset: Int) { description = "\(summary), at byte \(offset)" }
}
