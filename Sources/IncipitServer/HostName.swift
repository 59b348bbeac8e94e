/// A host as it stands in an address or in a Host field.
struct HostName: Equatable {
  /// In lower case, without port, brackets or final dot.
  let name: String

  init(_ host: String) {
    var name = host.lowercased()
    if name.hasPrefix("[") {
      name = String(name.dropFirst().prefix { $0 != "]" })
    } else if name.utf8.count(where: { $0 == UInt8(ascii: ":") }) == 1 {
      name = String(name.prefix { $0 != ":" })
    }
    self.name = name.hasSuffix(".") ? String(name.dropLast()) : name
  }

  /// Whether it can only mean the machine that says it (RFC 6761 section 6.3, RFC 1122 section
  /// 3.2.1.3, RFC 4291 section 2.5.3).
  var isLoopback: Bool {
    name == "localhost" || name == "::1" || (isAddress4 && name.hasPrefix("127."))
  }

  /// Whether it is a number rather than a name, and so cannot be rebound by a name server.
  var isAddress: Bool {
    isAddress4
      || (name.contains(":")
        && name.utf8.allSatisfy { Self.isHexDigit($0) || $0 == 0x3A || $0 == 0x2E })
  }

  private var isAddress4: Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
