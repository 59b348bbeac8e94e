/// A file within a ZIP archive.
package struct ZIPEntry: Hashable, Sendable {
  /// A relative path with `/` between its parts.
  package let name: String
  package let bytes: [UInt8]
  /// Whether the bytes are to stand in the archive as they are.
  package let isStored: Bool

  package init(_ name: String, _ bytes: [UInt8], isStored: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.isStored = isStored
  }

  package init(_ name: String, _ text: String, isStored: Bool = false) {
    self.init(name, Array(text.utf8), isStored: isStored)
  }
}

/// Writes ZIP files (APPNOTE 6.3.10) that are the same to the byte for the same entries.
///
/// Entries stand in the order given, dated 1980-01-01, without extra fields, comments or data
/// descriptors, as EPUB asks of its first entry (<https://www.w3.org/TR/epub-33/#sec-zip-container-mime>).
package struct ZIPArchive: Sendable {
  /// The archive that holds `entries`.
  ///
  /// O(n) in the bytes of the entries, all of which are in memory.
  ///
  /// - Parameter entries: In the order in which they shall stand; names differ.
  /// - Returns: The bytes of the ZIP file.
  /// - Throws: `ContainerError` for a name or a size that a ZIP file cannot have.
  package static func bytes(of entries: [ZIPEntry]) throws(ContainerError) -> [UInt8] {
    guard entries.count <= Int(UInt16.max) else { throw ContainerError(.tooManyEntries) }
    var archive = ZIPArchive()
    var names: Set<String> = []
    for entry in entries {
      guard isGood(entry.name) else { throw ContainerError(.badName, entry: entry.name) }
      guard names.insert(entry.name).inserted else {
        throw ContainerError(.nameTwice, entry: entry.name)
      }
      try archive.append(entry)
    }
    return try archive.closed(count: entries.count)
  }

  /// 1 January 1980, the first day that the format can name, as an MS-DOS date.
  private static let date: UInt16 = 1 << 5 | 1

  private var file: [UInt8] = []
  private var directory: [UInt8] = []

  private init() {}

  private mutating func append(_ entry: ZIPEntry) throws(ContainerError) {
    guard entry.bytes.count < Int(UInt32.max) else {
      throw ContainerError(.tooLarge, entry: entry.name)
    }
    var data = entry.bytes
    var isDeflated = false
    if !entry.isStored {
      guard let compressed = Deflate.compressed(entry.bytes) else {
        throw ContainerError(.noMemory, entry: entry.name)
      }
      if compressed.count < data.count {
        data = compressed
        isDeflated = true
      }
    }
    guard let offset = UInt32(exactly: file.count), data.count < Int(UInt32.max) else {
      throw ContainerError(.tooLarge)
    }

    var header: [UInt8] = []
    let name = Array(entry.name.utf8)
    header.append16(isDeflated ? 20 : 10)  // the version of the format that is needed
    header.append16(name.allSatisfy { $0 < 0x80 } ? 0 : 1 << 11)  // bit 11: the name is UTF-8
    header.append16(isDeflated ? 8 : 0)
    header.append16(0)  // midnight
    header.append16(Self.date)
    header.append32(Deflate.checksum(entry.bytes))
    header.append32(UInt32(data.count))
    header.append32(UInt32(entry.bytes.count))
    header.append16(UInt16(name.count))
    header.append16(0)  // no extra field

    file.append32(0x0403_4B50)
    file += header + name + data

    directory.append32(0x0201_4B50)
    directory.append16(3 << 8 | 30)  // made by version 3.0 on Unix, so that the mode below holds
    directory += header
    directory.append16(0)  // no comment
    directory.append16(0)  // the first disk
    directory.append16(0)  // no internal attributes
    directory.append32(0o100644 << 16)  // a plain file, rw-r--r--
    directory.append32(offset)
    directory += name
  }

  private func closed(count: Int) throws(ContainerError) -> [UInt8] {
    guard let offset = UInt32(exactly: file.count), let size = UInt32(exactly: directory.count),
      offset < UInt32.max, size < UInt32.max
    else { throw ContainerError(.tooLarge) }
    var bytes = file + directory
    bytes.append32(0x0605_4B50)
    bytes.append32(0)  // this disk and the directory's: the first
    bytes.append16(UInt16(count))
    bytes.append16(UInt16(count))
    bytes.append32(size)
    bytes.append32(offset)
    bytes.append16(0)  // no comment
    return bytes
  }

  private static func isGood(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf8.count <= Int(UInt16.max) else { return false }
    guard name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0 != "\u{7F}" && $0 != "\\" })
    else { return false }
    return name.split(separator: "/", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}

extension [UInt8] {
  /// Appends `value`, lowest byte first.
  fileprivate mutating func append16(_ value: UInt16) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  /// Appends `value`, lowest byte first.
  fileprivate mutating func append32(_ value: UInt32) {
    append16(UInt16(truncatingIfNeeded: value))
    append16(UInt16(truncatingIfNeeded: value >> 16))
  }
}
