import IncipitBooks

/// The words in which a suggestion is made on a terminal.
struct SuggestionText {
  private let suggestion: Suggestion
  private static let mostWorks = 6

  init(_ suggestion: Suggestion) { self.suggestion = suggestion }

  /// "fandom “The Vampire Diaries” (81 %), from works 3 and 7, with Klaus and Caroline".
  var line: String {
    let percent = Int((suggestion.confidence * 100).rounded())
    let what =
      switch suggestion.matter {
      case .fandom, .ship: "\(suggestion.field.rawValue) “\(suggestion.value)”"
      case .name(let name): "\(name) is “\(suggestion.value)”"
      }
    var line = "\(what) (\(percent) %), from \(Self.works(suggestion.grounds.map(\.work)))"
    if let people = suggestion.grounds.first?.people {
      line += ", with " + Self.list(people)
    }
    if !suggestion.against.isEmpty { line += "; not so \(Self.works(suggestion.against))" }
    return line
  }

  private static func works(_ works: [Int64]) -> String {
    var words = works.prefix(mostWorks).map { "\($0)" }
    if works.count > mostWorks { words.append("\(works.count - mostWorks) more") }
    return (works.count == 1 ? "work " : "works ") + list(words)
  }

  /// "3", "3 and 7", "3, 5 and 7".
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
