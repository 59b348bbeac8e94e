import IncipitText

/// A line that begins with one of the labels of old story headers: "Pairing: …", "Rated: …".
struct LabelLine {
  /// What the label asks for.
  enum Field: String {
    case title, author, summary, rating, fandoms, relationships, characters, warnings, categories
    case tags, words, chapters, status, published, updated, language, archive, universe, kind
    case stats
    /// Pairings and single persons in one list.
    case cast
    /// A label that is known but tells nothing that is kept: "Beta:", "Feedback:".
    case other
  }

  let field: Field
  /// What follows the colon, trimmed; empty if nothing does.
  let value: TextSpan
  /// Whether the label is written without capitals, as in posts.
  let isLowerCase: Bool

  /// The label line that `line` is; nil if it begins with no known label.
  init?(_ line: Line) {
    guard let first = line.firstWord, first.span.start <= line.span.start + 3 else { return nil }
    var label = ""
    for index in line.words.indices.prefix(4) {
      label += (index == 0 ? "" : " ") + line.words[index].form
      let gap = line.gap(after: index)
      guard gap.drop(while: { $0 == "s" || $0 == "(" || $0 == ")" || $0 == "*" }).first == ":"
      else {
        guard gap.allSatisfy({ " /'\u{2019}&-".contains($0) }) else { return nil }
        continue
      }
      guard let field = Self.fields[label] else { return nil }
      var start = Int(line.words[index].span.end)
      while start < Int(line.span.end), line.text.utf8[start] != 0x3A { start += 1 }
      self.field = field
      value = line.text.trimmed(TextSpan(min(start + 1, Int(line.span.end)), Int(line.span.end)))
      isLowerCase = !first.isCapitalised
      return
    }
    return nil
  }

  init(field: Field, value: TextSpan, isLowerCase: Bool) {
    self.field = field
    self.value = value
    self.isLowerCase = isLowerCase
  }

  /// What `label` asks for, which stands alone, with or without its colon; nil if it is not known.
  static func field(of label: String) -> Field? {
    let text = SourceText(label)
    return fields[text.words(text.span).map(\.form).joined(separator: " ")]
  }

  private static let fields: [String: Field] = {
    var fields: [String: Field] = [:]
    let rows = String(decoding: PackageResources.header_labels_txt, as: UTF8.self)
    for row in rows.split(separator: "\n") where !row.hasPrefix("#") {
      let columns = row.split(separator: "\t")
      guard columns.count == 2, let field = Field(rawValue: String(columns[0])) else { continue }
      fields[String(columns[1])] = field
    }
    return fields
  }()
}
