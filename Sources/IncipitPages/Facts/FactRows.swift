import IncipitBooks
import IncipitText

/// The table of facts of a card: what is known, who says so, and a way to put it right.
struct FactRows {
  let page: WorkPage

  private var work: WorkFacts { page.card.work }

  /// In the order of the table.
  var rows: [PageValue] {
    [
      row(.title, [work.title]),
      row(.author, [work.author]),
      row(.fandom, work.fandoms),
      row(.ship, work.relationships.map(\.name)),
      row(.kind, [work.kind.map(Wording.kind)], raw: work.kind.value?.rawValue),
      row(.universe, [work.universe.map(Wording.universe)], raw: work.universe.value?.rawValue),
      row(.rating, [work.rating.map(Wording.rating)], raw: work.rating.value?.rawValue),
      row(.summary, [work.summary], isLong: true),
      row(.tag, work.tags),
      row(.language, [work.language.map(Wording.language)], raw: work.language.value),
      row(
        .pointOfView, [work.pointOfView.map(Wording.pointOfView)],
        raw: work.pointOfView.value?.rawValue),
      row(.tense, [work.tense.map(Wording.tense)], raw: work.tense.value?.rawValue),
      fixedRow("Posted at", work.archive.map(Wording.archive)),
    ]
  }

  /// What a reader may want to be warned of; shown on demand.
  var warnings: [PageValue] {
    work.warnings.map { warning in
      .record([
        "warning": FactValue.record(warning.value, quoted: page.quote),
        "severity": .text(warning.severity.map { Wording.severity($0) }),
      ])
    }
  }

  /// The row of a field.
  ///
  /// - Parameters:
  ///   - field: What can be corrected.
  ///   - facts: Its values in words.
  ///   - raw: The value as a correction writes it, where it differs from its words.
  ///   - isLong: Whether its text is set as a paragraph.
  /// - Returns: The record that `row.mustache` lays out.
  func row(
    _ field: Correction.Field, _ facts: [Fact<String>], raw: String? = nil, isLong: Bool = false
  ) -> PageValue {
    let values = facts.compactMap(\.value)
    let correction = page.card.corrections.last { $0.field == field }
    let current = raw ?? values.joined(separator: "; ")
    return .record([
      "label": .text(Wording.field(field)),
      "field": .text(field.rawValue),
      "facts": FactValue.records(facts, quoted: page.quote),
      "isKnown": .flag(!values.isEmpty),
      "unknownWords": .text(unknown(field, isCorrected: correction != nil)),
      "isLong": .flag(isLong),
      "canCorrect": .flag(true),
      "isCorrectedField": .flag(correction != nil),
      "current": .text(current),
      "choices": choices(of: field, current: current),
      "isChoice": .flag(field.choices != nil),
      "isList": .flag([.fandom, .ship, .tag, .warning].contains(field)),
    ])
  }

  private func fixedRow(_ label: String, _ fact: Fact<String>) -> PageValue {
    .record([
      "label": .text(label), "field": .nothing,
      "facts": FactValue.records([fact], quoted: page.quote),
      "isKnown": .flag(fact.value != nil), "unknownWords": .text("not known"),
      "isLong": .flag(false), "canCorrect": .flag(false), "isCorrectedField": .flag(false),
      "current": .nothing, "choices": .nothing, "isChoice": .flag(false),
      "isList": .flag(false),
    ])
  }

  private func choices(of field: Correction.Field, current: String) -> PageValue {
    guard let choices = field.choices else { return .nothing }
    return .list(
      choices.map { choice in
        .record([
          "choice": .text(choice), "choiceWords": .text(Wording.choice(choice, of: field)),
          "isChosen": .flag(choice == current),
        ])
      })
  }

  private func unknown(_ field: Correction.Field, isCorrected: Bool) -> String {
    if isCorrected { return "none, as you said" }
    return field == .title ? "untitled; known by its opening words" : "not known"
  }
}
