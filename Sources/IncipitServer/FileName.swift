/// A name under which a browser saves a file, made harmless for every file system.
struct FileName {
  /// Not empty, at most 120 bytes, without separators, control characters or leading dots.
  let name: String

  /// A name out of a work's heading or a saved file's own name.
  init(_ heading: String, extension: String? = nil) {
    var name = ""
    for scalar in heading.unicodeScalars {
      switch scalar {
      case "/", "\\", ":", "*", "?", "\"", "<", ">", "|", "\u{7F}": name += " "
      case _ where scalar.properties.generalCategory == .control: name += " "
      // Marks that turn the direction of writing can make one extension look like another.
      case _ where scalar.properties.generalCategory == .format: continue
      default: name.unicodeScalars.append(scalar)
      }
    }
    name = name.split(separator: " ").joined(separator: " ")
    while name.hasPrefix(".") || name.hasPrefix(" ") { name.removeFirst() }
    while name.hasSuffix(".") || name.hasSuffix(" ") { name.removeLast() }
    while name.utf8.count > 110 { name.removeLast() }
    if name.isEmpty { name = "work" }
    self.name = `extension`.map { "\(name).\($0)" } ?? name
  }

  /// The Content-Disposition field: plain ASCII for the old, UTF-8 for the rest (RFC 6266, section
  /// 4.3; RFC 8187, section 3.2).
  var disposition: String {
    let plain = String(
      name.unicodeScalars.map { $0.isASCII ? Character($0) : "_" })
    var encoded = ""
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
  }
}
