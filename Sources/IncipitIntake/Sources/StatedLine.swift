import IncipitBooks
import IncipitText

/// A fact as Incipit writes it in plain text: "Tags: Fog, Letters", "Rating: teen (set by hand)".
///
/// Behind the name of several stand values without commas of their own; behind that of one stands one.
enum StatedLine {
  /// Keeps what the line `span` of `text` states.
  static func add(_ span: TextSpan, of text: SourceText, to facts: inout PageFacts) {
    let words = text.string(span)
    guard let colon = words.firstIndex(of: ":") else { return }
    let label = String(words[..<colon])
    var end = Int(span.end)
    if words.hasSuffix(ExportedText.Words.byHand) { end -= ExportedText.Words.byHand.utf8.count }
    let value = text.trimmed(TextSpan(Int(span.start) + label.utf8.count + 1, end))
    guard !value.isEmpty else { return }
    if label == "Archive" {
      facts.archive = Archive.allCases.first { names[$0] == text.string(value) }
        .map { Stated($0, evidence: [value]) }
    } else if let field = single[label] {
      facts.rows.append(FactRow(field: field, value: value, isWhole: true))
    } else if let field = several[label] {
      facts.rows += pieces(of: value, in: text).map {
        FactRow(field: field, value: $0, isWhole: true)
      }
    }
  }

  /// The name of the fact that a front matter calls `key`; nil for what is not kept.
  static func label(_ key: String) -> String? { labels[key] }

  private static func pieces(of span: TextSpan, in text: SourceText) -> [TextSpan] {
    var pieces: [TextSpan] = []
    var start = Int(span.start)
    for index in span.range where text.utf8[index] == 0x2C {
      pieces.append(text.trimmed(TextSpan(start, index)))
      start = index + 1
    }
    pieces.append(text.trimmed(TextSpan(start, Int(span.end))))
    return pieces.filter { !$0.isEmpty }
  }

  private static let single: [String: LabelLine.Field] = [
    "Fandom": .fandoms, "Relationship": .relationships, "Character": .characters,
    "Warning": .warnings, "Category": .categories, "Tag": .tags, "Universe": .universe,
    "Rating": .rating, "Kind": .kind, "Language": .language, "Chapters": .chapters,
    "Status": .status, "Published": .published, "Updated": .updated,
  ]
  private static let several: [String: LabelLine.Field] = [
    "Fandoms": .fandoms, "Relationships": .relationships, "Characters": .characters,
    "Warnings": .warnings, "Categories": .categories, "Tags": .tags,
  ]
  private static let names: [Archive: String] = [
    .ao3: "Archive of Our Own", .fanfictionNet: "FanFiction.Net", .wattpad: "Wattpad",
    .tumblr: "Tumblr",
  ]
  private static let labels = [
    "fandom": "Fandom", "fandoms": "Fandom", "relationship": "Relationship",
    "relationships": "Relationship", "pairing": "Relationship", "character": "Character",
    "characters": "Character", "warning": "Warning", "warnings": "Warning",
    "category": "Category", "categories": "Category", "tag": "Tag", "tags": "Tag",
    "universe": "Universe", "rating": "Rating", "kind": "Kind", "language": "Language",
    "lang": "Language", "archive": "Archive", "chapters": "Chapters", "status": "Status",
    "published": "Published", "date": "Published", "updated": "Updated",
  ]
}
