/// Names for files made from names that came from outside, each given once.
///
/// A stem is harmless on every file system and never a path. Two sources of one name get different
/// stems, the same ones in the same order each time; names that differ in case alone count as one.
package struct FileStems {
  private var taken: Set<String> = []
  /// The number to try next for each stem, so that a thousand files of one name take no longer each.
  private var next: [String: Int] = [:]

  package init() {}

  /// The stem for the source called `name`: its name without its last extension, else "story".
  package mutating func stem(for name: String) -> String {
    let base = Self.harmless(name)
    var stem = base
    var number = next[base.lowercased()] ?? 2
    while !taken.insert(stem.lowercased()).inserted {
      stem = "\(base)-\(number)"
      number += 1
    }
    next[base.lowercased()] = number
    return stem
  }

  private static func harmless(_ name: String) -> String {
    var words = ""
    for scalar in name.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .format, .privateUse, .surrogate, .unassigned: continue
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: words += " "
      default:
        let isForbidden = "/\\:*?\"<>|".unicodeScalars.contains(scalar)
        words.unicodeScalars.append(isForbidden ? " " : scalar)
      }
    }
    words = words.split(separator: " ").joined(separator: " ")
    if let dot = words.lastIndex(of: "."), dot > words.startIndex,
      (2...6).contains(words[dot...].utf8.count), !words[dot...].contains(" ")
    {
      words = String(words[..<dot])
    }
    while words.utf8.count > 80 { words.removeLast() }
    // A leading dot hides a file, a leading hyphen is read as an option.
    let trimmed = words.drop { ".- ".contains($0) }.reversed().drop { ". ,;".contains($0) }
    return trimmed.isEmpty ? "story" : String(trimmed.reversed())
  }
}
