import IncipitBooks
import IncipitText

/// A manuscript printed plainly, for expectations that people read.
enum ManuscriptPrint {
  /// Parts with their paragraphs, stated facts with their evidence, emphasis and findings.
  static func text(_ noted: Noted<Manuscript>) -> String {
    let manuscript = noted.value
    var lines = ["\(manuscript.source.format.rawValue), \(manuscript.source.encoding.rawValue)"]
    for (index, part) in manuscript.parts.enumerated() {
      var heading = "== \(part.kind)"
      if let number = part.number { heading += " \(number)" }
      if let title = part.title { heading += " “\(title)”" }
      lines += ["", heading]
      for paragraph in manuscript.paragraphs where paragraph.part == index {
        let role = paragraph.role == .prose ? "" : "[\(paragraph.role)] "
        lines.append(role + manuscript.text.string(paragraph.span))
      }
    }
    lines += ["", "-- stated"] + stated(manuscript)
    lines += ["", "-- emphasis"] + manuscript.emphasis.map { manuscript.text.string($0) }
    lines +=
      ["", "-- findings"] + noted.findings.map { "\($0.severity) \($0.code): \($0.summary)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func stated(_ manuscript: Manuscript) -> [String] {
    let facts = manuscript.stated
    var lines: [String] = []
    func add<Value>(_ name: String, _ fact: Stated<Value>?) {
      guard let fact else { return }
      let evidence = fact.evidence.map { manuscript.text.string($0) }.joined(separator: " … ")
        .split(whereSeparator: \.isNewline).joined(separator: " ¶ ")
      let value = "\(fact.value)".split(whereSeparator: \.isNewline).joined(separator: " ¶ ")
      lines.append("\(name): \(value)" + (evidence == value ? "" : " ← \(evidence)"))
    }
    add("title", facts.title)
    add("author", facts.author)
    add("summary", facts.summary)
    add("archive", facts.archive)
    add("rating", facts.rating)
    add("universe", facts.universe)
    add("kind", facts.kind)
    add("language", facts.language)
    add("words", facts.words)
    add("chapters", facts.chapters)
    add("published", facts.published)
    add("updated", facts.updated)
    add("complete", facts.isComplete)
    for fandom in facts.fandoms { add("fandom", fandom) }
    for relationship in facts.relationships { add("relationship", relationship) }
    for character in facts.characters { add("character", character) }
    for tag in facts.tags { add("tag", tag) }
    for warning in facts.warnings { add("warning", warning) }
    for category in facts.categories { add("category", category) }
    return lines
  }
}
