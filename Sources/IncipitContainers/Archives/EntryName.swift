/// The name of a file within an archive: a label, never a path on our disk.
enum EntryName {
  /// `name` with `/` between its parts and without parts that say nothing; nil if it is empty,
  /// absolute or leads upwards.
  static func normalised(_ name: String) -> String? {
    let name = printable(name)
    let scalars = Array(name.unicodeScalars.prefix(2))
    let hasDrive = scalars.count == 2 && scalars[1] == ":" && scalars[0].properties.isAlphabetic
    guard !name.hasPrefix("/"), !name.hasPrefix("\\"), !hasDrive else { return nil }
    let parts = name.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }
    guard !parts.isEmpty, !parts.contains("..") else { return nil }
    return parts.joined(separator: "/")
  }

  /// `name` in one line: control characters and what parts lines replaced.
  static func printable(_ name: String) -> String {
    var printable = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: printable.append("\u{FFFD}")
      default: printable.append(scalar)
      }
    }
    return String(printable)
  }
}
