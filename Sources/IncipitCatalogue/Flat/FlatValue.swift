import IncipitText

/// What can be stored in a layer: it writes its parts in an order, and is made of them in that order.
///
/// Every value takes a byte at least. Whoever changes the parts of one gives `ReadingDesk.version` a
/// new number, as for every change of what is stored.
protocol FlatValue {
  func write(into encoder: inout FlatEncoder)
  init(from decoder: inout FlatDecoder) throws(FlatFault)
}

extension Int: FlatValue {
  func write(into encoder: inout FlatEncoder) { encoder.write(signed: self) }
  init(from decoder: inout FlatDecoder) throws(FlatFault) { self = try decoder.signed() }
}

extension Int64: FlatValue {
  func write(into encoder: inout FlatEncoder) { encoder.write(signed: Int(self)) }
  init(from decoder: inout FlatDecoder) throws(FlatFault) { self = Int64(try decoder.signed()) }
}

extension Double: FlatValue {
  func write(into encoder: inout FlatEncoder) { encoder.write(double: self) }
  init(from decoder: inout FlatDecoder) throws(FlatFault) { self = try decoder.double() }
}

extension Bool: FlatValue {
  func write(into encoder: inout FlatEncoder) { encoder.write(byte: self ? 1 : 0) }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    let byte = try decoder.byte()
    guard byte <= 1 else { throw decoder.fault("\(byte) is neither yes nor no") }
    self = byte == 1
  }
}

extension String: FlatValue {
  func write(into encoder: inout FlatEncoder) { encoder.write(text: self) }
  init(from decoder: inout FlatDecoder) throws(FlatFault) { self = try decoder.text() }
}

extension TextSpan: FlatValue {
  func write(into encoder: inout FlatEncoder) { encoder.write(span: self) }
  init(from decoder: inout FlatDecoder) throws(FlatFault) { self = try decoder.span() }
}

extension Optional: FlatValue where Wrapped: FlatValue {
  func write(into encoder: inout FlatEncoder) {
    (self != nil).write(into: &encoder)
    self?.write(into: &encoder)
  }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    self = try Bool(from: &decoder) ? Wrapped(from: &decoder) : nil
  }
}

extension Array: FlatValue where Element: FlatValue {
  func write(into encoder: inout FlatEncoder) {
    encoder.write(unsigned: UInt64(count))
    for element in self { element.write(into: &encoder) }
  }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    let count = try decoder.count()
    self = []
    // Damaged bytes may tell of more than comes; what is reserved for it stays small.
    reserveCapacity(Swift.min(count, 4_096))
    for _ in 0..<count { append(try Element(from: &decoder)) }
  }
}

// A choice is written as its name, so that its cases may change their order.
extension FlatValue where Self: RawRepresentable<String> {
  func write(into encoder: inout FlatEncoder) { encoder.write(text: rawValue) }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    let name = try decoder.text()
    guard let value = Self(rawValue: name) else {
      throw decoder.fault("\"\(name)\" is no \(Self.self)")
    }
    self = value
  }
}
