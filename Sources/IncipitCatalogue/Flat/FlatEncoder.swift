import IncipitText

/// Writes values into bytes, one behind the other, in the form that layers are stored in.
///
/// A form byte, the values, and a check sum of both. Whole numbers are written seven bits a byte, the
/// lowest first, negative ones folded between the others ("varint", "zigzag":
/// https://protobuf.dev/programming-guides/encoding); a text that came before is written as its
/// number; a span as its distance from the one before and its length. `FlatDecoder` reads it.
struct FlatEncoder {
  /// Begins every layer; another number is another form.
  static let form: UInt8 = 1

  private var bytes: [UInt8] = [Self.form]
  private var texts: [Spelling: Int] = [:]
  private var place = 0

  private init() {}

  /// The bytes that hold `value`.
  ///
  /// O(size of the value).
  static func bytes(of value: some FlatValue) -> [UInt8] {
    var encoder = FlatEncoder()
    value.write(into: &encoder)
    let sum = CheckSum.sum(of: encoder.bytes[...])
    for shift in stride(from: 0, to: 32, by: 8) {
      encoder.bytes.append(UInt8(truncatingIfNeeded: sum >> UInt32(shift)))
    }
    return encoder.bytes
  }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(unsigned value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(signed value: Int) {
    write(unsigned: UInt64(bitPattern: Int64(value << 1 ^ value >> (Int.bitWidth - 1))))
  }

  mutating func write(double value: Double) {
    let bits = value.bitPattern
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }

  mutating func write(text: String) {
    let next = texts.count
    let number = Self.known(&texts[Spelling(text: text), default: next])
    write(unsigned: UInt64(number))
    guard number == next else { return }
    write(unsigned: UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// The number itself, which the dictionary then keeps: it is looked up once for both.
  private static func known(_ number: inout Int) -> Int { number }

  mutating func write(span: TextSpan) {
    write(signed: Int(span.start) - place)
    write(unsigned: UInt64(span.utf8Length))
    place = Int(span.start)
  }

  /// A text told from others by its bytes: `String` takes composed and decomposed letters for the same.
  private struct Spelling: Hashable {
    let text: String

    static func == (left: Self, right: Self) -> Bool {
      left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
    }

    // Texts of the same bytes are the same to `String` too.
    func hash(into hasher: inout Hasher) { hasher.combine(text) }
  }
}

/// Tells damaged bytes from whole ones: FNV-1a of 32 bits
/// (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv).
enum CheckSum {
  static func sum(of bytes: ArraySlice<UInt8>) -> UInt32 {
    var sum: UInt32 = 0x811C_9DC5
    for byte in bytes { sum = (sum ^ UInt32(byte)) &* 0x0100_0193 }
    return sum
  }
}
