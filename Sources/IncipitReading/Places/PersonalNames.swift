import IncipitBooks

/// The words that the cast's names are made of.
enum PersonalNames {
  /// Every capitalised word of every name and alias, in lower case; without initials, articles and
  /// particles.
  static func parts(of characters: [StoryCharacter]) -> Set<String> {
    var parts: Set<String> = []
    for character in characters {
      for name in [character.name] + character.aliases {
        for word in name.split(whereSeparator: { $0 == " " || $0 == "." || $0 == "," }) {
          guard word.first?.isUppercase == true, word.utf8.count > 1 else { continue }
          let lower = word.lowercased()
          let isPlain = lower.utf8.allSatisfy { $0 < 0x80 }
          parts.insert(isPlain ? lower : lower.replacing("’", with: "'"))
        }
      }
    }
    return parts.subtracting(["the", "of", "de", "la", "von", "van"])
  }
}
