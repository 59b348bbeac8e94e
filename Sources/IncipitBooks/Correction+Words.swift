import IncipitText

extension Correction {
  /// What it says, as a person would: "“Caz” is Caroline Forbes".
  package var summary: String {
    let said = "“\(Self.shortened(value))”"
    switch (field, subject) {
    case (.alias, .name(let name)):
      return value.isEmpty ? "“\(name)” is a person of their own" : "“\(name)” is \(value)"
    case (.person, .name(let name)): return "“\(name)” is nobody"
    case (.speaker, .place(let anchor)):
      let words = Self.shortened(anchor.exact)
      return value.isEmpty ? "who says \(words) is not known" : "\(value) says \(words)"
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

  private static func shortened(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
