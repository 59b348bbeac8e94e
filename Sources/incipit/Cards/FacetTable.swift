import IncipitBooks

/// What works have in common, for a terminal.
struct FacetTable {
  private let facets: Facets

  init(_ facets: Facets) { self.facets = facets }

  /// A heading a field, and a line a value with its count; of these, those that are only guessed.
  func text(_ terminal: Terminal) -> String {
    var text = ""
    for field in facets.fields {
      text += terminal.bold(field.name) + "\n"
      for value in field.values {
        let count =
          String(repeating: " ", count: max(0, 7 - "\(value.count)".count)) + "\(value.count)"
        let guessed = value.inferred > 0 ? terminal.faint("  \(value.inferred) guessed") : ""
        let name = TextWidth.cut(HarmlessText.line(value.name), to: max(10, terminal.width - 30))
        text += "\(count)  \(name)\(guessed)\n"
      }
    }
    return text
  }
}
