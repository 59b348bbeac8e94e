/// A small strict reader of XML: elements with where their text stands in all the text.
///
/// It knows what our exports write: elements, quoted attributes, the predefined entities, character
/// references and an XML declaration; anything else is a fault.
struct XMLReader {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// Index of the element around it; nil for the root.
    let parent: Int?
    /// Offsets into the UTF-8 of `text`.
    let start: Int
    var end: Int

    subscript(name: String) -> String? { attributes[name] }
  }

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// In the order of their start tags.
  private(set) var elements: [Element] = []
  /// The character data of the whole document.
  private(set) var text: [UInt8] = []
  private let bytes: [UInt8]
  private var index = 0
  private var open: [Int] = []

  init(_ bytes: [UInt8]) throws {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Fault(description: "not UTF-8")
    }
    self.bytes = bytes
    if bytes.starts(with: "<?xml ".utf8) {
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
      index += 1
    }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): try readTag()
      default: text += try readText(until: [UInt8(ascii: "<")])
      }
    }
    if let last = open.last { throw Fault(description: "<\(elements[last].name)> is left open") }
  }

  /// The text of an element with all that is in it.
  func text(of element: Element) -> String {
    String(decoding: text[element.start..<element.end], as: UTF8.self)
  }

  func first(_ name: String) -> Element? { elements.first { $0.name == name } }
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  private mutating func readTag() throws {
    index += 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = readName()
    guard !name.isEmpty else { throw Fault(description: "bare < at \(index)") }
    if isEnd {
      try expect(">")
      guard let last = open.popLast(), elements[last].name == name else {
        throw Fault(description: "</\(name)> closes nothing")
      }
      elements[last].end = text.count
      return
    }
    var attributes: [String: String] = [:]
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A {
      index += 1
      let attribute = readName()
      guard !attribute.isEmpty else { continue }
      try expect("=\"")
      let value = try readText(until: [UInt8(ascii: "\"")], forbidden: UInt8(ascii: "<"))
      try expect("\"")
      guard attributes.updateValue(String(decoding: value, as: UTF8.self), forKey: attribute) == nil
      else { throw Fault(description: "\(attribute) stands twice in <\(name)>") }
    }
    let isEmpty = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEmpty { index += 1 }
    try expect(">")
    elements.append(
      Element(
        name: name, attributes: attributes, parent: open.last, start: text.count, end: text.count))
    if !isEmpty { open.append(elements.count - 1) }
  }

  private mutating func readName() -> String {
    let start = index
    while index < bytes.count, !" \n=/>\"<".utf8.contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func readText(
    until ends: [UInt8], forbidden: UInt8 = 0
  ) throws -> [UInt8] {
    var read: [UInt8] = []
    while index < bytes.count, !ends.contains(bytes[index]) {
      let byte = bytes[index]
      if byte == forbidden { throw Fault(description: "bare mark at \(index)") }
      guard byte == 0x09 || byte == 0x0A || byte >= 0x20 else {
        throw Fault(description: "control code \(byte) at \(index)")
      }
      if bytes[index...].starts(with: "]]>".utf8) { throw Fault(description: "bare ]]>") }
      if byte == UInt8(ascii: "&") {
        guard let semicolon = bytes[index...].firstIndex(of: UInt8(ascii: ";")) else {
          throw Fault(description: "bare & at \(index)")
        }
        let entity = String(decoding: bytes[index...semicolon], as: UTF8.self)
        let known = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
        guard let value = known[entity] else { throw Fault(description: "unknown \(entity)") }
        read += Array(value.utf8)
        index = semicolon + 1
      } else {
        read.append(byte)
        index += 1
      }
    }
    return read
  }

  private mutating func expect(_ mark: String) throws {
    guard bytes[index...].starts(with: mark.utf8) else {
      throw Fault(description: "\(mark) missing at \(index)")
    }
    index += mark.utf8.count
  }
}
