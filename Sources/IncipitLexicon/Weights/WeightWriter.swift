package import Foundation

/// Lays out a weight file: the same sections give the same bytes.
package struct WeightWriter {
  private var sections: [(name: String, kind: UInt32, count: Int, bytes: [UInt8])] = []

  package init() {}

  /// Adds a section behind those there are.
  ///
  /// - Parameters:
  ///   - name: at most 24 bytes, another one than those before.
  ///   - elements: in order.
  package mutating func add<Element: WeightElement>(_ name: String, _ elements: [Element]) {
    precondition(name.utf8.count <= WeightFile.nameLength)
    precondition(!sections.contains { $0.name == name })
    sections.append(
      (name, Element.kind, elements.count, elements.flatMap(\.littleEndianBytes)))
  }

  /// The file's bytes.
  package var data: Data {
    var bytes = WeightFile.magic
    bytes += WeightFile.version.littleEndianBytes
    bytes += UInt32(sections.count).littleEndianBytes
    var offset = Self.aligned(
      WeightFile.headerLength + sections.count * WeightFile.entryLength)
    for section in sections {
      let name = Array(section.name.utf8)
      bytes += name + [UInt8](repeating: 0, count: WeightFile.nameLength - name.count)
      bytes += section.kind.littleEndianBytes + UInt32(0).littleEndianBytes
      bytes += UInt64(offset).littleEndianBytes + UInt64(section.count).littleEndianBytes
      offset = Self.aligned(offset + section.bytes.count)
    }
    for section in sections {
      bytes += [UInt8](repeating: 0, count: Self.aligned(bytes.count) - bytes.count)
      bytes += section.bytes
    }
    return Data(bytes)
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + WeightFile.alignment - 1) / WeightFile.alignment * WeightFile.alignment
  }
}
