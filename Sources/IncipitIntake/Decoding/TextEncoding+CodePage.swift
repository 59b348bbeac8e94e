import IncipitBooks

extension TextEncoding {
  /// The code page with its letters, by its number in Windows; nil for what has no table of its own.
  var codePage: Int? {
    switch self {
    case .windows1250: 1250
    case .windows1251: 1251
    case .windows1253: 1253
    case .windows1254: 1254
    case .windows1257: 1257
    case .koi8R: 20866
    case .koi8U: 21866
    case .ibm866: 866
    case .latin2: 28592
    case .latinCyrillic: 28595
    case .latinGreek: 28597
    case .latin5: 28599
    case .latin9: 28605
    case .macintosh: 10000
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252, .latin1: nil
    }
  }

  /// The encoding that a page calls `name`, in lower case; nil for those without a table of their own.
  ///
  /// Names are those of the WHATWG's Encoding Standard that pages have used.
  static func declared(_ name: String) -> TextEncoding? {
    if let encoding = others[name] { return encoding }
    let encoding = TextEncoding(rawValue: name)
    return encoding?.codePage == nil ? nil : encoding
  }

  private static let others: [String: TextEncoding] = [
    "cp1250": .windows1250, "x-cp1250": .windows1250, "cp1251": .windows1251,
    "x-cp1251": .windows1251, "win-1251": .windows1251, "cp1253": .windows1253,
    "cp1254": .windows1254, "cp1257": .windows1257, "koi8": .koi8R, "koi": .koi8R,
    "koi8-ru": .koi8U, "cp866": .ibm866, "latin2": .latin2, "l2": .latin2, "iso8859-2": .latin2,
    "iso8859-5": .latinCyrillic, "iso8859-7": .latinGreek, "greek": .latinGreek,
    "latin5": .latin5, "iso8859-9": .latin5, "iso8859-15": .latin9, "latin-9": .latin9,
    "mac": .macintosh, "x-mac-roman": .macintosh, "macroman": .macintosh,
  ]
}
