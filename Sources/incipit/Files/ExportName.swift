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
}
