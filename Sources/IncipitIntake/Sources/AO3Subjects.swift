import IncipitBooks
import IncipitMarkup

/// The list of subjects in a book from the Archive of Our Own, which has lost what each of them is.
///
/// They stand in the order rating, categories, warnings, fandoms, characters, relationships, tags.
/// Ratings, categories and warnings are closed lists, a relationship has its own mark, and the pages'
/// titles name the fandoms.
enum AO3Subjects {
  /// The lines that state what `metadata` says, each with its label.
  static func lines(
    _ metadata: BookMetadata, pages: [MarkupTree]
  ) -> [DocumentPlan.AddedLine] {
    let named = pages.lazy.compactMap { page in page.first("title").map { page.string($0) } }.first
    var groups: [(label: String, field: LabelLine.Field, values: [String])] = [
      ("Rating", .rating, []), ("Archive Warnings", .warnings, []), ("Category", .categories, []),
      ("Fandoms", .fandoms, []), ("Relationships", .relationships, []),
      ("Characters", .characters, []), ("Additional Tags", .tags, []),
    ]
    let subjects = metadata.subjects.filter { $0 != "Fanworks" }
    let lastPair = subjects.lastIndex(where: isRelationship)
    for (index, subject) in subjects.enumerated() {
      let field: LabelLine.Field
      if RatingWords.rating(subject) != nil && subject != "General" || subject == "Not Rated" {
        field = .rating
      } else if warnings.contains(subject) {
        field = .warnings
      } else if categories.contains(subject) {
        field = .categories
      } else if isRelationship(subject) {
        field = .relationships
      } else if named?.contains(subject) == true {
        field = .fandoms
      } else if let lastPair {
        field = index < lastPair ? .characters : .tags
      } else {
        field = .tags
      }
      for group in groups.indices where groups[group].field == field {
        groups[group].values.append(subject)
      }
    }
    var lines = [
      ("Language", metadata.language, LabelLine.Field.language),
      ("Updated", metadata.dates.first.map { String($0.prefix(10)) }, .updated),
    ].compactMap { label, value, field in
      value.map {
        DocumentPlan.AddedLine(label: label, value: $0, kind: .header, use: .field(field))
      }
    }
    if let series = metadata.series {
      lines.append(DocumentPlan.AddedLine(label: "Series", value: series, kind: .header))
    }
    return lines
      + groups.filter { !$0.values.isEmpty }.map { group in
        DocumentPlan.AddedLine(
          label: group.label, value: group.values.joined(separator: ", "), kind: .header,
          use: .field(group.field))
      }
  }

  private static func isRelationship(_ subject: String) -> Bool {
    (subject.contains("/") || subject.contains(" & ")) && !categories.contains(subject)
      && !["Hurt/Comfort", "Angst/Hurt/Comfort"].contains(subject) && !warnings.contains(subject)
  }

  private static let categories: Set<String> = ["F/F", "F/M", "Gen", "M/M", "Multi", "Other"]
  private static let warnings: Set<String> = [
    "No Archive Warnings Apply", "Creator Chose Not To Use Archive Warnings",
    "Choose Not To Use Archive Warnings", "Graphic Depictions Of Violence",
    "Major Character Death", "Rape/Non-Con", "Underage", "Underage Sex",
  ]
}
