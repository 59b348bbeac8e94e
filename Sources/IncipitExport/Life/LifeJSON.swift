package import IncipitBooks
package import IncipitMarkup
import IncipitText

/// What a shelf prints for machines of the reader's own life with it.
package enum LifeJSON {
  /// State, rating, note and progress of a work.
  package static func life(_ life: WorkLife) -> JSONValue {
    [
      "state": .string(life.state.rawValue),
      "seen": .bool(life.isSeen),
      "since": .optional(life.stateAt),
      "stars": .optional(life.stars),
      "note": .string(life.note),
      "read": .integer(life.percentRead),
      "readAt": .optional(life.position?.readAt),
    ]
  }

  /// An annotation with the work it is about.
  package static func annotation(_ placed: PlacedAnnotation, of work: AnnotatedWork) -> JSONValue {
    let annotation = placed.annotation
    return [
      "id": .integer(Int(annotation.id)),
      "work": .integer(Int(work.id)),
      "exact": .string(annotation.anchor.exact),
      "prefix": .string(annotation.anchor.prefix),
      "suffix": .string(annotation.anchor.suffix),
      "span": placed.span.map(ReadingJSON.span) ?? .null,
      "comment": .string(annotation.comment),
      "madeAt": .string(annotation.madeAt),
      "changedAt": .string(annotation.changedAt),
    ]
  }

  /// A rule and how many works it hides.
  package static func rule(_ rule: HideRule, hides: Int) -> JSONValue {
    [
      "id": .integer(Int(rule.id)),
      "query": .string(rule.query),
      "unless": .optional(rule.unless),
      "reason": .string(rule.reason),
      "madeAt": .string(rule.madeAt),
      "works": .integer(hides),
    ]
  }

  /// The numbers of a shelf.
  package static func statistics(_ statistics: ShelfStatistics) -> JSONValue {
    [
      "works": .integer(statistics.works),
      "words": .integer(statistics.words),
      "finished": .integer(statistics.finished),
      "finishedWords": .integer(statistics.finishedWords),
      "wordsRead": .integer(statistics.wordsRead),
      "daysRead": .integer(statistics.daysRead),
      "currentStreak": .integer(statistics.currentStreak),
      "longestStreak": .integer(statistics.longestStreak),
      "annotations": .integer(statistics.annotations),
      "sections": .array(
        statistics.sections.map { section in
          [
            "name": .string(section.name),
            "rows": .array(
              section.rows.map { row in
                [
                  "name": .string(row.name), "works": .integer(row.works),
                  "words": .integer(row.words),
                ]
              }),
          ]
        }),
    ]
  }
}
