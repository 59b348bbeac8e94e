/// Files whose bytes are compressed already, so that packing them again costs time and saves no room.
enum PackedFile {
  /// Whether a file that begins with `bytes` is one: ZIP (EPUB, DOCX and ODT too), gzip, bzip2, xz,
  /// Zstandard, 7z, PDF.
  static func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
    signatures.contains { bytes.starts(with: $0) }
  }

  private static let signatures: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], Array("BZh".utf8),
    [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD],
    [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("%PDF-".utf8),
  ]
}
