import IncipitBooks

/// The name of an exported file, harmless on every file system.
enum ExportName {
  /// The work's number, its heading in at most 80 bytes, and the extension.
  ///
  /// The number keeps two works of one title apart and gives a work the same name each time.
  static func name(id: Int64, heading: String, extension: String) -> String {
    var words = ""
    for scalar in heading.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .format, .privateUse, .surrogate, .unassigned: continue
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: words += " "
      default:
        let isForbidden = "/\\:*?\"<>|".unicodeScalars.contains(scalar)
        words.unicodeScalars.append(isForbidden ? " " : scalar)
      }
    }
    words = words.split(separator: " ").joined(separator: " ")
    if words.utf8.count > 80 {
      while words.utf8.count > 80 { words.removeLast() }
      if let space = words.lastIndex(of: " ") { words = String(words[..<space]) }
    }
    while let last = words.last, ". ,;".contains(last) { words.removeLast() }
    return words.isEmpty ? "\(id).\(`extension`)" : "\(id) - \(words).\(`extension`)"
  }

  /// The name under which a saved file is written: the work's number and the name that it came in with.
  ///
  /// - Parameters:
  ///   - id: the work's number.
  ///   - copy: the file.
  ///   - number: which of the work's files it is, from 1.
  /// - Returns: a name that no other file has, with the ending that it came in with.
  static func original(of id: Int64, _ copy: SourceDescription, number: Int) -> String {
    let name = copy.name.split(separator: "/").last.map(String.init) ?? ""
    let isText = copy.format == .text || copy.format == .joined
    var (stem, ending) = (name, isText ? "txt" : copy.format.rawValue)
    if copy.format != .joined, let dot = name.lastIndex(of: "."), dot != name.startIndex {
      let last = name[name.index(after: dot)...]
      if (1...10).contains(last.utf8.count),
        last.utf8.allSatisfy({ $0 < 0x80 }), last.allSatisfy({ $0.isLetter || $0.isNumber })
      {
        (stem, ending) = (String(name[..<dot]), String(last))
      }
    }
    return self.name(id: id, heading: number > 1 ? "\(number) \(stem)" : stem, extension: ending)
  }
}
