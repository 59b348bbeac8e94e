/// A ZIP file read back by its central directory, for tests of what writes such files.
package struct ZIPFile: Sendable {
  package struct Entry: Sendable {
    package let name: String
    /// Decompressed.
    package let bytes: [UInt8]
    package let isStored: Bool
    package let checksum: UInt32
    /// How many bytes of extra fields its two headers have together.
    package let extraLength: Int
    /// Where its local header begins.
    package let offset: Int
    /// The MS-DOS time and date.
    package let time: Int
    package let date: Int

    package var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// In the directory's order.
  package let entries: [Entry]

  /// Reads `file`; nil where the headers contradict each other or an entry cannot be decompressed.
  package init?(_ file: [UInt8]) {
    let reader = LittleEndian(bytes: file)
    guard let end = reader.lastIndex(of: 0x0605_4B50), let count = reader.int16(end + 10),
      let directory = reader.int32(end + 16)
    else { return nil }
    var entries: [Entry] = []
    var position = directory
    for _ in 0..<count {
      guard reader.int32(position) == 0x0201_4B50, let method = reader.int16(position + 10),
        let time = reader.int16(position + 12), let date = reader.int16(position + 14),
        let checksum = reader.int32(position + 16), let packed = reader.int32(position + 20),
        let size = reader.int32(position + 24), let nameLength = reader.int16(position + 28),
        let extra = reader.int16(position + 30), let comment = reader.int16(position + 32),
        let offset = reader.int32(position + 42),
        let name = reader.slice(position + 46, nameLength),
        reader.int32(offset) == 0x0403_4B50, reader.int16(offset + 8) == method,
        reader.int32(offset + 14) == checksum, reader.int32(offset + 22) == size,
        reader.int16(offset + 26) == nameLength, let localExtra = reader.int16(offset + 28),
        reader.slice(offset + 30, nameLength) == name,
        let data = reader.slice(offset + 30 + nameLength + localExtra, packed),
        let bytes = method == 0 ? data : method == 8 ? Inflate.bytes(from: data) : nil,
        bytes.count == size
      else { return nil }
      entries.append(
        Entry(
          name: String(decoding: name, as: UTF8.self), bytes: bytes, isStored: method == 0,
          checksum: UInt32(checksum), extraLength: extra + localExtra, offset: offset, time: time,
          date: date))
      position += 46 + nameLength + extra + comment
    }
    self.entries = entries
  }

  /// The entry called `name`.
  package subscript(name: String) -> Entry? { entries.first { $0.name == name } }
}

/// Numbers that stand lowest byte first.
private struct LittleEndian {
  let bytes: [UInt8]

  func slice(_ offset: Int, _ length: Int) -> [UInt8]? {
    guard offset >= 0, length >= 0, offset + length <= bytes.count else { return nil }
    return Array(bytes[offset..<offset + length])
  }

  func int16(_ offset: Int) -> Int? {
    slice(offset, 2).map { Int($0[0]) | Int($0[1]) << 8 }
  }

  func int32(_ offset: Int) -> Int? {
    guard let low = int16(offset), let high = int16(offset + 2) else { return nil }
    return low | high << 16
  }

  func lastIndex(of signature: Int) -> Int? {
    stride(from: bytes.count - 4, through: 0, by: -1).first { int32($0) == signature }
  }
}
