/// A file that is compressed as a whole, by its first bytes.
enum CompressedFile {
  /// Whether `bytes` are one: gzip, bzip2, xz or Zstandard.
  static func matches(_ bytes: [UInt8]) -> Bool { magics.contains { bytes.starts(with: $0) } }

  /// The name of the file within, where gzip has kept it (RFC 1952, section 2.3).
  ///
  /// Names are in ISO 8859-1 there; those that hold a folder or anything beyond ASCII are left alone.
  static func name(in bytes: [UInt8]) -> String? {
    guard bytes.starts(with: [0x1F, 0x8B]), bytes.count > 12, bytes[3] & 0x08 != 0 else {
      return nil
    }
    var start = 10
    if bytes[3] & 0x04 != 0 { start += 2 + Int(bytes[10]) + Int(bytes[11]) << 8 }
    guard start < bytes.count else { return nil }
    let name = bytes[start...].prefix(256).prefix { $0 != 0 }
    guard (1..<256).contains(name.count),
      name.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x2F && $0 != 0x5C })
    else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  private static let magics: [[UInt8]] = [
    [0x1F, 0x8B], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
    [0x28, 0xB5, 0x2F, 0xFD],
  ]
}
