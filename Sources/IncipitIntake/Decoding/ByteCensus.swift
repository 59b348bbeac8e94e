/// How many bytes of each telling sort a file holds.
struct ByteCensus: Equatable {
  /// How many bytes there are.
  private(set) var total = 0
  /// NUL bytes at even offsets: the high halves of big-endian UTF-16.
  private(set) var evenNulls = 0
  /// NUL bytes at odd offsets: the high halves of little-endian UTF-16.
  private(set) var oddNulls = 0
  /// Control characters that no text editor writes: all below 0x20 but tab, line ends, form feed
  /// and escape, and 0x7F.
  private(set) var controls = 0
  /// Bytes 0x80–0x9F: letters and quotation marks in Windows-1252, controls in Latin-1.
  private(set) var c1 = 0

  /// Counts `bytes`.
  ///
  /// O(n).
  init(_ bytes: [UInt8]) {
    total = bytes.count
    var counts = [Int](repeating: 0, count: 256)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0 {
        if index & 1 == 0 { evenNulls += 1 } else { oddNulls += 1 }
      }
      counts[Int(byte)] += 1
    }
    for value in 0..<0x20 where ![0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains(value) {
      controls += counts[value]
    }
    controls += counts[0x7F]
    c1 = counts[0x80..<0xA0].reduce(0, +)
  }

  /// Whether so much of it is NUL or control characters that it cannot be text in a byte encoding.
  var isBinary: Bool {
    (evenNulls + oddNulls) * 200 > total || controls * 20 > total
  }
}
