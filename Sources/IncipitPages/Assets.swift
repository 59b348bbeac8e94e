/// The files that pages refer to, each under an address that changes with its content.
package struct Assets: Sendable {
  /// One file, held in memory.
  package struct File: Sendable {
    /// `room.css`.
    package let name: String
    /// `/assets/room.0123456789abcdef.css`: may be kept for ever.
    package let path: String
    package let mediaType: String
    package let bytes: [UInt8]
    /// A strong entity tag, quotation marks included (RFC 9110, section 8.8.3).
    package let entityTag: String
  }

  /// By address.
  package let files: [String: File]
  /// Addresses by name, a dot being an underscore: `room_css`.
  let paths: [String: String]

  init(_ embedded: [(name: String, bytes: [UInt8])]) {
    var files: [String: File] = [:]
    var paths: [String: String] = [:]
    for (name, bytes) in embedded {
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count == 2, let mediaType = Self.mediaTypes[parts[1]] else { continue }
      let mark = Self.fingerprint(bytes)
      let path = "/assets/\(parts[0]).\(mark).\(parts[1])"
      files[path] = File(
        name: name, path: path, mediaType: mediaType, bytes: bytes, entityTag: "\"\(mark)\"")
      paths["\(parts[0])_\(parts[1])"] = path
    }
    self.files = files
    self.paths = paths
  }

  private static let mediaTypes = [
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
  ]

  /// FNV-1a, 64 bits, as 16 hexadecimal digits (Fowler, Noll, Vo; draft-eastlake-fnv): tells one
  /// build's files from another's, and guards nothing.
  private static func fingerprint(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
