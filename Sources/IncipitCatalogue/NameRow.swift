import IncipitBooks

/// A name that somebody of the cast goes by, as searches ask for it.
struct NameRow: Hashable, Sendable {
  /// The character's id.
  let character: Int
  let folded: String

  /// Every form of every name, in the order of the cast; none twice for one person.
  static func rows(_ characters: [StoryCharacter]) -> [NameRow] {
    var rows: [NameRow] = []
    for character in characters where character.id > 0 {
      var seen: Set<String> = []
      for form in [character.name] + character.aliases {
        let folded = FoldedText.folded(form)
        if seen.insert(folded).inserted {
          rows.append(NameRow(character: character.id, folded: folded))
        }
      }
    }
    return rows
  }
}
