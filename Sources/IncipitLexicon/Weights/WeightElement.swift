/// A kind of number that a weight file may hold.
package protocol WeightElement: FixedWidthBytes {
  /// The number by which the file tells the kind.
  static var kind: UInt32 { get }
}

/// A number whose bytes can be written out.
package protocol FixedWidthBytes: BitwiseCopyable, Sendable {
  /// Its bytes, the least first.
  var littleEndianBytes: [UInt8] { get }
}

extension FixedWidthInteger {
  package var littleEndianBytes: [UInt8] {
    (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
  }
}

extension Int8: WeightElement { package static var kind: UInt32 { 0 } }
extension UInt8: WeightElement { package static var kind: UInt32 { 1 } }
extension Int16: WeightElement { package static var kind: UInt32 { 2 } }
extension Float: WeightElement {
  package static var kind: UInt32 { 3 }
  package var littleEndianBytes: [UInt8] { bitPattern.littleEndianBytes }
}
extension UInt32: WeightElement { package static var kind: UInt32 { 4 } }
