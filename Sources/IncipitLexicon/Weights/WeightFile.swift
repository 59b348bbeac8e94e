package import Foundation

/// A file of learned numbers, mapped into memory and read where it lies.
///
/// Layout, little-endian: the eight bytes `INCIPITW`; the format's version (`UInt32`, 1); the number of
/// sections (`UInt32`); for each section an entry of 48 bytes: its name (UTF-8, 24 bytes, filled up
/// with zeros), the kind of its elements (`UInt32`, see `WeightElement.kind`), four bytes of zero, the offset of
/// its first byte and the number of its elements (`UInt64` each). Sections begin at multiples of 64.
///
/// A class, since it owns the mapping, which goes away with the last table that looks into it.
package final class WeightFile: Sendable {
  /// The mapped bytes; never written to.
  private let data: Data
  private let entries: [String: Entry]

  struct Entry: Sendable {
    let kind: UInt32
    let offset: Int
    let count: Int
  }

  static let magic = Array("INCIPITW".utf8)
  static let version: UInt32 = 1
  static let headerLength = 16
  static let entryLength = 48
  static let nameLength = 24
  static let alignment = 64

  /// Maps the file at `url`; nothing is read but its table of sections.
  ///
  /// - Returns: nil if it cannot be read or is not such a file in every part of its layout.
  package convenience init?(contentsOf url: URL) {
    guard let data = try? Data(contentsOf: url, options: .alwaysMapped) else { return nil }
    self.init(data)
  }

  /// The learned file `name` that comes with the program; nil if it is missing or damaged.
  package convenience init?(named name: String) {
    guard
      let url = Bundle.module.url(
        forResource: name, withExtension: "weights", subdirectory: "Resources")
    else { return nil }
    self.init(contentsOf: url)
  }

  /// Looks into `data`; nil if it is not a weight file in every part of its layout.
  package init?(_ data: Data) {
    guard data.count >= Self.headerLength, data.prefix(8).elementsEqual(Self.magic),
      Self.integer(data, 8, 4) == Int(Self.version)
    else { return nil }
    let count = Self.integer(data, 12, 4)
    guard data.count >= Self.headerLength + count * Self.entryLength else { return nil }
    var entries: [String: Entry] = [:]
    for index in 0..<count {
      let start = Self.headerLength + index * Self.entryLength
      let name = data[data.startIndex + start..<data.startIndex + start + Self.nameLength]
      let kind = Self.integer(data, start + 24, 4)
      let offset = Self.integer(data, start + 32, 8)
      let elements = Self.integer(data, start + 40, 8)
      guard let size = Self.size(ofKind: UInt32(kind)), offset % Self.alignment == 0,
        elements <= data.count, offset <= data.count - elements * size
      else { return nil }
      entries[String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)] = Entry(
        kind: UInt32(kind), offset: offset, count: elements)
    }
    self.data = data
    self.entries = entries
  }

  /// The section `name`; nil if there is none, or its elements are of another kind.
  package func table<Element: WeightElement>(
    _ name: String, of type: Element.Type
  ) -> WeightTable<
    Element
  >? {
    guard let entry = entries[name], entry.kind == Element.kind else { return nil }
    return unsafe data.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      return unsafe WeightTable(
        owner: self,
        base: (base + entry.offset).assumingMemoryBound(to: Element.self), count: entry.count)
    }
  }

  private static func size(ofKind kind: UInt32) -> Int? {
    switch kind {
    case Int8.kind, UInt8.kind: 1
    case Int16.kind: 2
    case Float.kind, UInt32.kind: 4
    default: nil
    }
  }

  private static func integer(_ data: Data, _ start: Int, _ length: Int) -> Int {
    var value: UInt64 = 0
    for index in (0..<length).reversed() {
      value = value << 8 | UInt64(data[data.startIndex + start + index])
    }
    return Int(clamping: value)
  }
}
