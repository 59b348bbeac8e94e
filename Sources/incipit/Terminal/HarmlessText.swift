import Foundation

/// Words from stories, files and errors, made so that a terminal can only show them.
enum HarmlessText {
  /// `text` on one line without control codes and marks that turn the direction of writing.
  static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: line.append(" ")
      case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      default: line.append(scalar)
      }
    }
    return String(line)
  }
}
