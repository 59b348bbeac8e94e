import IncipitBooks
import IncipitText

/// Turns the labelled facts of tables and header lines into values.
enum StatedRow {
  /// Adds what `row` states to `facts`; what is stated twice keeps its first statement.
  static func add(_ row: FactRow, _ text: SourceText, to facts: inout StatedFacts) {
    let value = words(row.value, text, row)
    let evidence = [row.value]
    if row.isWhole, addWhole(Stated(value, evidence: evidence), row.field, to: &facts) { return }
    switch row.field {
    case .rating:
      if facts.rating == nil {
        facts.rating = RatingWords.rating(value).map { Stated($0, evidence: evidence) }
      }
    case .fandoms: facts.fandoms += list(row.value, text, row)
    case .relationships: facts.relationships += list(row.value, text, row)
    case .cast:
      for name in list(row.value, text, row) {
        if name.value.contains("/") {
          facts.relationships.append(name)
        } else {
          facts.characters.append(name)
        }
      }
    case .characters: addCharacters(row, text, to: &facts)
    case .tags: addTags(row, text, to: &facts)
    case .warnings: facts.warnings += list(row.value, text, row)
    case .categories: facts.categories += list(row.value, text, row)
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
      // "Completed: No" has no day.
      if facts.updated == nil, facts.isComplete == nil {
        facts.isComplete = status(value).map { Stated($0, evidence: evidence) }
      }
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

  /// What stands at `span`, with the blanks that its row writes otherwise.
  private static func words(_ span: TextSpan, _ text: SourceText, _ row: FactRow) -> String {
    let words = text.string(span)
    guard row.isLinked else { return words }
    return words.split { $0 == "_" || $0.isWhitespace }.joined(separator: " ")
  }

  /// The values of `row` parted by commas.
  private static func list(
    _ span: TextSpan, _ text: SourceText, _ row: FactRow
  ) -> [Stated<String>] {
    var values: [Stated<String>] = []
    var start = Int(span.start)
    var depth = 0
    for index in span.range {
      let byte = text.utf8[index]
      if byte == 0x28 || byte == 0x5B { depth += 1 }
      if byte == 0x29 || byte == 0x5D { depth -= 1 }
      if depth <= 0, byte == 0x2C {
        append(TextSpan(start, index))
        start = index + 1
      }
    }
    append(TextSpan(start, Int(span.end)))
    return values

    func append(_ piece: TextSpan) {
      let trimmed = text.trimmed(piece)
      if !trimmed.isEmpty {
        values.append(Stated(words(trimmed, text, row), evidence: [trimmed]))
      }
    }
  }

  /// "[Caspian X, Lucy P.] Edmund P.": brackets hold a pairing.
  private static func addCharacters(
    _ row: FactRow, _ text: SourceText, to facts: inout StatedFacts
  ) {
    let span = row.value
    var start = Int(span.start)
    var open: Int?
    for index in span.range {
      let byte = text.utf8[index]
      if byte == 0x5B {
        facts.characters += list(TextSpan(start, index), text, row)
        open = index + 1
      } else if byte == 0x5D, let first = open {
        let pair = list(TextSpan(first, index), text, row)
        facts.characters += pair
        if pair.count > 1 {
          facts.relationships.append(
            Stated(pair.map(\.value).joined(separator: "/"), evidence: [TextSpan(first, index)]))
        }
        open = nil
        start = index + 1
      }
    }
    facts.characters += list(TextSpan(open ?? start, Int(span.end)), text, row)
  }

  private static func addTags(_ row: FactRow, _ text: SourceText, to facts: inout StatedFacts) {
    // "Hurt/Comfort/Drama" is two genres, the first with a slash of its own.
    for tag in list(row.value, text, row) {
      let genres = GenreList.genres(tag.value)
      if genres.isEmpty {
        facts.tags.append(tag)
      } else {
        facts.tags += genres.map { Stated($0, evidence: tag.evidence) }
      }
    }
  }

  /// "12,345", "1.2k".
  private static func count(_ value: String) -> Int? {
    let written = value.drop { $0 == "~" || $0 == " " }
    let number = written.prefix { $0.isNumber || $0 == "," || $0 == " " || $0 == "." }
    guard let unit = written.dropFirst(number.count).first, unit == "k" || unit == "K" else {
      return Int(number.filter(\.isNumber))
    }
    let halves = number.split(separator: ".")
    guard halves.count <= 2, let whole = halves.first.flatMap({ Int($0) }), whole < 10_000 else {
      return nil
    }
    let tenths = halves.count == 2 ? halves[1].first?.wholeNumberValue ?? 0 : 0
    return whole * 1000 + tenths * 100
  }

  private static func status(_ value: String) -> Bool? {
    let lower = value.lowercased()
    let isOpen = ["incomplete", "progress", "ongoing", "hiatus", "процессе", "заморожен"]
    if isOpen.contains(where: lower.contains) || lower == "wip" || lower == "no" { return false }
    let isClosed = ["complete", "finished", "закончен", "завершен", "завершён"]
    return isClosed.contains(where: lower.contains) || lower == "yes" ? true : nil
  }
}
