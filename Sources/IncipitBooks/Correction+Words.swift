import IncipitText

extension Correction {
  /// What it says, as a person would: "“Caz” is Caroline Forbes".
  package var summary: String {
    let said = "“\(Self.shortened(value))”"
    switch (field, subject) {
    case (.alias, .name(let name)):
      return value.isEmpty ? "“\(name)” is a person of their own" : "“\(name)” is \(value)"
    case (.person, .name(let name)): return "“\(name)” is nobody"
    case (.pronouns, .name(let name)): return "pronouns of \(name): \(Self.known(value))"
    case (.speaker, .place(let anchor)):
      let words = Self.shortened(anchor.exact)
      // What stands without marks may be thought or written.
      guard Self.isMarked(words) else {
        return "whose words “\(words)” are: \(Self.known(value))"
      }
      return value.isEmpty ? "who says \(words) is not known" : "\(value) says \(words)"
    case (.addressee, .place(let anchor)):
      return "to whom \(Self.quoted(anchor.exact)) goes: \(Self.known(value))"
    case (.setting, .place(let anchor)):
      return "place of the scene that begins at \(Self.quoted(anchor.exact)): \(Self.known(value))"
    case (.time, .place(let anchor)):
      return "time of the scene that begins at \(Self.quoted(anchor.exact)): \(Self.known(value))"
    case (.scene, .place(let anchor)):
      return "\(value == "same" ? "no" : "a") scene begins at “\(Self.shortened(anchor.exact))”"
    case (.part, .place(let anchor)):
      let words = Self.shortened(anchor.exact)
      return value == "same"
        ? "no part begins at “\(words)”" : "what begins at “\(words)” is: \(value)"
    case (.declined, _): return "\(said) is not to be suggested again"
    default: return value.isEmpty ? "\(field.rawValue): none" : "\(field.rawValue): \(said)"
    }
  }

  private static func known(_ value: String) -> String {
    value.isEmpty ? "not known" : shortened(value)
  }

  /// In marks, unless they stand around it already.
  private static func quoted(_ words: String) -> String {
    let line = shortened(words)
    return isMarked(line) ? line : "“\(line)”"
  }

  private static func isMarked(_ words: String) -> Bool {
    words.first.map("“\"‘'«„".contains) == true
  }

  private static func shortened(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
