/// Files of the kind that Word kept its documents in up to 2003 ([MS-CFB]), told apart by the names of
/// what is in them.
enum CompoundFile {
  /// How each begins.
  static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// What the file `bytes` is of.
  ///
  /// O(n).
  static func format(_ bytes: [UInt8]) -> ForeignFormat {
    let names = names(bytes)
    if names.contains("EncryptedPackage") {
      return ForeignFormat(
        what: "a document with a password",
        remedy: "open it in its word processor, save it without the password, and add that")
    }
    if names.contains("WordDocument") { return .document("an old Word document (DOC)") }
    if names.contains("MatOST") || names.contains("MM") {
      return .document("a document of Works (WPS)")
    }
    if names.contains("Workbook") || names.contains("Book") { return .other("an old Excel table") }
    if names.contains("PowerPoint Document") { return .other("an old PowerPoint presentation") }
    if names.contains("__properties_version1.0") { return .other("a message of Outlook") }
    return .document("an old document of Word or Works")
  }

  /// The names of the first entries of the directory, as many as one sector holds.
  private static func names(_ bytes: [UInt8]) -> [String] {
    func number(_ offset: Int, _ length: Int) -> Int {
      guard offset + length <= bytes.count else { return 0 }
      return bytes[offset..<offset + length].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let shift = min(max(number(30, 2), 9), 12)
    let sector = number(48, 4)
    guard sector < bytes.count >> shift else { return [] }
    var names: [String] = []
    for place in 0..<(1 << shift) / 128 {
      let start = (sector + 1) << shift + place * 128
      let length = min(number(start + 64, 2), 64)
      guard length >= 4, start + length <= bytes.count else { continue }
      let units = stride(from: start, to: start + length - 2, by: 2).map {
        UInt16(truncatingIfNeeded: number($0, 2))
      }
      names.append(String(decoding: units, as: UTF16.self))
    }
    return names
  }
}
