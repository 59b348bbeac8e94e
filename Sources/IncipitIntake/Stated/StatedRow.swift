import IncipitBooks
import IncipitText

/// Turns the labelled facts of tables and header lines into values.
enum StatedRow {
  /// Adds what `row` states to `facts`; what is stated twice keeps its first statement.
  static func add(_ row: FactRow, _ text: SourceText, to facts: inout StatedFacts) {
    let value = text.string(row.value)
    let evidence = [row.value]
    if row.isWhole, addWhole(Stated(value, evidence: evidence), row.field, to: &facts) { return }
    switch row.field {
    case .rating:
      if facts.rating == nil {
        facts.rating = RatingWords.rating(value).map { Stated($0, evidence: evidence) }
      }
    case .fandoms: facts.fandoms += list(row.value, text, alsoAt: [])
    case .relationships: facts.relationships += list(row.value, text, alsoAt: [])
    case .characters: addCharacters(row.value, text, to: &facts)
    case .tags: addTags(row.value, text, to: &facts)
    case .warnings: facts.warnings += list(row.value, text, alsoAt: [])
    case .categories: facts.categories += list(row.value, text, alsoAt: [])
    case .words:
      if facts.words == nil { facts.words = count(value).map { Stated($0, evidence: evidence) } }
    case .chapters:
      if facts.chapters == nil { facts.chapters = Stated(value, evidence: evidence) }
      let halves = value.split(separator: "/")
      if halves.count == 2, facts.isComplete == nil {
        facts.isComplete = Stated(halves[0] == halves[1], evidence: evidence)
      }
    case .published:
      facts.published =
        facts.published ?? StatedDay.day(value).map { Stated($0, evidence: evidence) }
    case .updated:
      facts.updated = facts.updated ?? StatedDay.day(value).map { Stated($0, evidence: evidence) }
    case .status: facts.isComplete = status(value).map { Stated($0, evidence: evidence) }
    case .language:
      facts.language =
        facts.language ?? LanguageNames.tag(value).map { Stated($0, evidence: evidence) }
    case .universe:
      let universe = Universe(rawValue: value.lowercased())
      facts.universe = facts.universe ?? universe.map { Stated($0, evidence: evidence) }
    case .kind:
      let kind = WorkKind(rawValue: value.lowercased())
      facts.kind = facts.kind ?? kind.map { Stated($0, evidence: evidence) }
    case .archive, .summary, .title, .author, .stats, .other: break
    }
  }

  /// Adds a single value of a list; false if `field` is no list.
  private static func addWhole(
    _ value: Stated<String>, _ field: LabelLine.Field, to facts: inout StatedFacts
  ) -> Bool {
    switch field {
    case .fandoms: facts.fandoms.append(value)
    case .relationships: facts.relationships.append(value)
    case .characters: facts.characters.append(value)
    case .tags: facts.tags.append(value)
    case .warnings: facts.warnings.append(value)
    case .categories: facts.categories.append(value)
    default: return false
    }
    return true
  }

  /// The values of a list parted by commas, or by one of the bytes `alsoAt`.
  private static func list(
    _ span: TextSpan, _ text: SourceText, alsoAt: [UInt8]
  ) -> [Stated<String>] {
    var values: [Stated<String>] = []
    var start = Int(span.start)
    var depth = 0
    for index in span.range {
      let byte = text.utf8[index]
      if byte == 0x28 || byte == 0x5B { depth += 1 }
      if byte == 0x29 || byte == 0x5D { depth -= 1 }
      if depth <= 0, byte == 0x2C || alsoAt.contains(byte) {
        append(TextSpan(start, index))
        start = index + 1
      }
    }
    append(TextSpan(start, Int(span.end)))
    return values

    func append(_ piece: TextSpan) {
      let trimmed = text.trimmed(piece)
      if !trimmed.isEmpty { values.append(Stated(text.string(trimmed), evidence: [trimmed])) }
    }
  }

  /// "[Caspian X, Lucy P.] Edmund P.": brackets hold a pairing.
  private static func addCharacters(
    _ span: TextSpan, _ text: SourceText, to facts: inout StatedFacts
  ) {
    var start = Int(span.start)
    var open: Int?
    for index in span.range {
      let byte = text.utf8[index]
      if byte == 0x5B {
        facts.characters += list(TextSpan(start, index), text, alsoAt: [])
        open = index + 1
      } else if byte == 0x5D, let first = open {
        let pair = list(TextSpan(first, index), text, alsoAt: [])
        facts.characters += pair
        if pair.count > 1 {
          facts.relationships.append(
            Stated(pair.map(\.value).joined(separator: "/"), evidence: [TextSpan(first, index)]))
        }
        open = nil
        start = index + 1
      }
    }
    facts.characters += list(TextSpan(open ?? start, Int(span.end)), text, alsoAt: [])
  }

  private static func addTags(_ span: TextSpan, _ text: SourceText, to facts: inout StatedFacts) {
    // "Hurt/Comfort/Drama" is two genres, the first with a slash of its own.
    for tag in list(span, text, alsoAt: []) {
      let genres = GenreList.genres(tag.value)
      if genres.isEmpty {
        facts.tags.append(tag)
      } else {
        facts.tags += genres.map { Stated($0, evidence: tag.evidence) }
      }
    }
  }

  private static func count(_ value: String) -> Int? {
    let digits = value.prefix { $0.isNumber || $0 == "," || $0 == " " || $0 == "." }
      .filter(\.isNumber)
    guard let count = Int(digits), !value.lowercased().contains("\(digits)k") else { return nil }
    return count
  }

  private static func status(_ value: String) -> Bool? {
    let lower = value.lowercased()
    if lower.contains("incomplete") || lower.contains("progress") || lower == "wip" || lower == "no"
    {
      return false
    }
    return lower.contains("complete") || lower == "yes" ? true : nil
  }
}
