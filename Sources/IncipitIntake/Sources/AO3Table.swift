import IncipitText

/// The table of facts on a page of the Archive of Our Own: a label, then its values in lines below
/// or behind it.
struct AO3Table {
  /// The facts in order, one a value.
  private(set) var rows: [FactRow] = []
  /// The first block behind the table.
  private(set) var end: Int

  /// Reads the table that begins in block `start`; empty if none does.
  ///
  /// - Parameters:
  ///   - table: the page's blocks.
  ///   - start: where a label is expected.
  init(_ table: BlockTable, from start: Int) {
    end = start
    var field: LabelLine.Field?
    var values = 0
    while end < table.count {
      let line = table.line(end)
      if AO3Landmark(line) == .navigation, field == nil || field == .stats {
        end += 1
      } else if let label = LabelLine(line), isTableLabel(label, line) {
        field = label.field == .other ? nil : label.field
        values = 0
        let statistics = Self.statistics(line.span, table.text)
        if !statistics.isEmpty {
          field = .stats
          rows += statistics
        } else if !label.value.isEmpty {
          values = 1
          add(label.field, label.value, table.text)
        }
        isOpen = true
        end += 1
      } else if AO3Landmark(line) != nil || !isOpen {
        return
      } else if field == .stats || isStatistic(field) {
        // What is no number ends the last group, and with it the table.
        guard line.words.first?.isNumber == true || line.string == "?" else { return }
        if let field { add(field, line.span, table.text) }
        end += 1
      } else {
        guard mayContinue(field, values) || values == 0 else { return }
        if let field { add(field, line.span, table.text) }
        values += 1
        end += 1
      }
    }
  }

  private var isOpen = false

  private func isTableLabel(_ label: LabelLine, _ line: Line) -> Bool {
    switch label.field {
    case .summary, .title, .author: false
    default: line.span.start == label.value.start || line.words.first?.isCapitalised == true
    }
  }

  private func isStatistic(_ field: LabelLine.Field?) -> Bool {
    switch field {
    case .words, .chapters, .published, .updated, .status: true
    default: false
    }
  }

  /// Whether a group may have a further value in a line of its own.
  private func mayContinue(_ field: LabelLine.Field?, _ values: Int) -> Bool {
    switch field {
    case .tags, .characters, .relationships, .fandoms, .warnings, .categories, nil: true
    default: false
    }
  }

  private mutating func add(_ field: LabelLine.Field, _ value: TextSpan, _ text: SourceText) {
    if field == .stats {
      rows += Self.statistics(value, text)
    } else {
      rows.append(FactRow(field: field, value: value))
    }
  }

  /// "Published: 2021-02-19 Words: 1,135 Chapters: 1/1 Kudos: 88" in one line.
  private static func statistics(_ span: TextSpan, _ text: SourceText) -> [FactRow] {
    var rows: [FactRow] = []
    let words = text.words(span)
    for (index, word) in words.enumerated() {
      let field: LabelLine.Field
      switch word.form {
      case "published": field = .published
      case "updated", "completed": field = .updated
      case "words": field = .words
      case "chapters": field = .chapters
      default: continue
      }
      var end = index + 1
      while end < words.count, !CharacterClass.isLetterAt(text, Int(words[end].span.start)) {
        end += 1
      }
      var stop = end < words.count ? Int(words[end].span.start) : Int(span.end)
      stop = Int(text.trimmed(TextSpan(Int(word.span.end), stop)).end)
      var start = Int(word.span.end)
      while start < stop, text.utf8[start] == 0x3A || text.utf8[start] == 0x20 { start += 1 }
      if start < stop { rows.append(FactRow(field: field, value: TextSpan(start, stop))) }
    }
    return rows
  }
}

extension CharacterClass {
  /// Whether a letter stands at `offset` of `text`.
  static func isLetterAt(_ text: SourceText, _ offset: Int) -> Bool {
    text.scalar(at: offset).map { isLetter($0.0) } ?? false
  }
}
