/// The names of what is in a ZIP file, by its own directory (APPNOTE 6.3.10), nothing unpacked.
///
/// Only names in the directory count: a ZIP file of books holds the books' own names as well.
struct ZIPDirectory {
  /// Of all entries, or of the first alone where the directory is missing.
  let names: Set<String>
  /// What stands in an entry called `mimetype` that comes first and is not compressed; else empty.
  let mimetype: String

  /// The directory of `bytes`; nil if they are no ZIP file.
  ///
  /// O(n).
  init?(_ bytes: [UInt8]) {
    let isEmpty = bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    guard isEmpty || Self.isMark(0x0403, at: 0, bytes) else { return nil }
    let first = Self.text(30, Self.number(26, 2, bytes), bytes)
    let isStored = Self.number(8, 2, bytes) == 0
    let start = 30 + Self.number(26, 2, bytes) + Self.number(28, 2, bytes)
    // Some writers state the length only behind the content; no such type is longer than this.
    mimetype =
      first == "mimetype" && isStored
      ? Self.text(start, max(min(Self.number(22, 4, bytes), 80), 48), bytes) : ""
    var names: Set<String> = first.isEmpty ? [] : [first]
    var place = Self.directoryStart(bytes)
    while Self.isMark(0x0201, at: place, bytes) {
      let length = Self.number(place + 28, 2, bytes)
      names.insert(Self.text(place + 46, length, bytes))
      place +=
        46 + length + Self.number(place + 30, 2, bytes) + Self.number(place + 32, 2, bytes)
    }
    self.names = names
  }

  /// Where the directory begins, as the record at the end says; behind the bytes if there is none.
  private static func directoryStart(_ bytes: [UInt8]) -> Int {
    var place = bytes.count - 22
    while place >= 0, place >= bytes.count - 22 - 0xFFFF {
      if isMark(0x0605, at: place, bytes) { return number(place + 16, 4, bytes) }
      place -= 1
    }
    return bytes.count
  }

  /// Whether the record `kind` begins at `place`.
  private static func isMark(_ kind: Int, at place: Int, _ bytes: [UInt8]) -> Bool {
    number(place, 4, bytes) == kind << 16 | 0x4B50
  }

  /// The number of `length` bytes at `place`, lowest first; 0 outside the bytes.
  private static func number(_ place: Int, _ length: Int, _ bytes: [UInt8]) -> Int {
    guard place >= 0, place + length <= bytes.count else { return 0 }
    return bytes[place..<place + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func text(_ place: Int, _ length: Int, _ bytes: [UInt8]) -> String {
    guard place >= 0, place <= bytes.count else { return "" }
    return String(decoding: bytes[place...].prefix(length), as: UTF8.self)
  }
}
