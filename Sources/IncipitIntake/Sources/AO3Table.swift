import IncipitText

/// The table of facts on a page of the Archive of Our Own: a label, then its values in lines below
/// or behind it.
struct AO3Table {
  /// The facts in order, one a value or a list of values.
  private(set) var rows: [FactRow] = []
  /// The first block behind the table.
  private(set) var end: Int

  private var field: LabelLine.Field?
  private var isOpen = false
  /// Whether the statistics have begun, which end the table and are numbers only.
  private var isInStatistics = false
  /// How many lines of values the open label has.
  private var values = 0

  /// Reads the table that begins in block `start`; empty if none does.
  init(_ table: BlockTable, from start: Int) {
    end = start
    while end < table.count, take(table.line(end)) { end += 1 }
    // A list without a label behind it has run on into the lines of title and author.
    if isOpen, !isInStatistics, values > 1, field.map(Self.isList) ?? true {
      let excess = min(2, values - 1)
      end -= excess
      rows.removeLast(min(excess, rows.count))
    }
  }

  /// Takes `line` into the table if it belongs to it.
  private mutating func take(_ line: Line) -> Bool {
    if let label = LabelLine(line), isTableLabel(label) {
      open(label, line)
      return true
    }
    guard isOpen, AO3Landmark(line) == nil else { return false }
    if isInStatistics {
      guard line.firstWord?.isNumber == true || line.string == "?" else { return false }
      if let field { rows.append(FactRow(field: field, value: line.span)) }
      return true
    }
    guard values == 0 || field.map(Self.isList) ?? true else { return false }
    if let field { rows.append(FactRow(field: field, value: line.span)) }
    values += 1
    return true
  }

  private mutating func open(_ label: LabelLine, _ line: Line) {
    isOpen = true
    values = 0
    field = label.field == .other ? nil : label.field
    let statistics = Self.statistics(line.span, line.text)
    if !statistics.isEmpty || label.field == .stats || Self.isStatistic(label.field) {
      isInStatistics = true
      rows += statistics
      if !statistics.isEmpty { field = nil }
    } else if !label.value.isEmpty {
      values = 1
      if let field { rows.append(FactRow(field: field, value: label.value)) }
    }
  }

  private func isTableLabel(_ label: LabelLine) -> Bool {
    switch label.field {
    case .summary, .title, .author: false
    default: !label.isLowerCase
    }
  }

  private static func isStatistic(_ field: LabelLine.Field) -> Bool {
    switch field {
    case .words, .chapters, .published, .updated, .status: true
    default: false
    }
  }

  /// Whether a label's values may stand in several lines.
  private static func isList(_ field: LabelLine.Field) -> Bool {
    switch field {
    case .tags, .characters, .relationships, .fandoms, .warnings, .categories: true
    default: false
    }
  }

  /// "Published: 2021-02-19 Words: 1,135 Chapters: 1/1 Kudos: 88" in one line.
  static func statistics(_ span: TextSpan, _ text: SourceText) -> [FactRow] {
    var rows: [FactRow] = []
    let words = text.words(span)
    for (index, word) in words.enumerated() {
      guard let field = statisticLabels[word.form] else { continue }
      var next = index + 1
      while next < words.count, !startsWithLetter(words[next]) { next += 1 }
      let stop = next < words.count ? Int(words[next].span.start) : Int(span.end)
      var start = Int(word.span.end)
      while start < stop, text.utf8[start] == 0x3A { start += 1 }
      let value = text.trimmed(TextSpan(start, stop))
      if !value.isEmpty { rows.append(FactRow(field: field, value: value)) }
    }
    return rows
  }

  private static let statisticLabels: [String: LabelLine.Field] = [
    "published": .published, "updated": .updated, "completed": .updated, "words": .words,
    "chapters": .chapters,
  ]

  private static func startsWithLetter(_ word: Word) -> Bool {
    word.form.unicodeScalars.first.map(CharacterClass.isLetter) ?? false
  }
}
