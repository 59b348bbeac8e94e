import IncipitText

/// What the fields of FanFiction.Net's line of facts are.
///
/// Language, genre and characters have no label and stand in this order; each may be missing
/// (seen in pages of 2009–2024). Character names may themselves hold " - ".
enum MetaFields {
  /// The facts of `meta` in order.
  static func rows(_ meta: MetaLine, _ text: SourceText) -> [FactRow] {
    var rows: [FactRow] = []
    var isFirstUnlabelled = true
    for field in meta.fields {
      let line = Line(text, field)
      if let label = LabelLine(line) {
        rows.append(FactRow(field: label.field, value: label.value))
      } else if ["complete", "in progress"].contains(line.forms) {
        rows.append(FactRow(field: .status, value: field))
      } else if line.words.count > 1, line.gap(after: 0).hasPrefix(":") {
        continue
      } else if isFirstUnlabelled {
        isFirstUnlabelled = false
        rows.append(FactRow(field: .language, value: field))
      } else if isGenre(line) {
        rows.append(FactRow(field: .tags, value: field))
      } else {
        rows.append(FactRow(field: .characters, value: field))
      }
    }
    return rows
  }

  private static func isGenre(_ line: Line) -> Bool {
    !line.words.isEmpty && line.words.allSatisfy { genres.contains($0.form) }
  }

  /// The words of the site's closed list of genres.
  private static let genres: Set<String> = [
    "adventure", "angst", "crime", "drama", "family", "fantasy", "friendship", "general", "horror",
    "humor", "hurt", "comfort", "mystery", "parody", "poetry", "romance", "sci", "fi", "spiritual",
    "supernatural", "suspense", "tragedy", "western",
  ]
}
