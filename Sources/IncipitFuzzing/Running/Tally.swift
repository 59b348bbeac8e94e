/// How far a run has come; written down before each input, so that it outlives the process.
package struct Tally: Hashable, Sendable {
  /// The number of the input that is being read; behind the last at the end.
  package var number = 0
  package var read = 0
  package var refused = 0

  package init(number: Int = 0, read: Int = 0, refused: Int = 0) {
    self.number = number
    self.read = read
    self.refused = refused
  }

  /// As 24 bytes, each number's lowest first.
  var bytes: [UInt8] {
    [number, read, refused].flatMap { value in
      (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
  }

  /// Nil if `bytes` are not a tally's.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == 24 else { return nil }
    func value(_ index: Int) -> Int {
      bytes[index * 8..<index * 8 + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    self.init(number: value(0), read: value(1), refused: value(2))
  }
}
