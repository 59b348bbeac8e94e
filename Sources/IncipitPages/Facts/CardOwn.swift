package import IncipitBooks
import IncipitText

/// What a card shows of the person's own: state, rating, note, passages, and why it is hidden.
package struct CardOwn: Sendable {
  let life: WorkLife
  let annotations: [PlacedAnnotation]
  let hiddenBy: [HideRule]
  /// On how many days something was read of it, and how many words.
  let daysRead: Int
  let wordsRead: Int
  /// An annotation that was taken away just now and can be put back.
  let removed: Int64?

  package init(
    life: WorkLife = .untouched, annotations: [PlacedAnnotation] = [], hiddenBy: [HideRule] = [],
    daysRead: Int = 0, wordsRead: Int = 0, removed: Int64? = nil
  ) {
    self.life = life
    self.annotations = annotations
    self.hiddenBy = hiddenBy
    self.daysRead = daysRead
    self.wordsRead = wordsRead
    self.removed = removed
  }

  /// The names that `work.mustache` uses for it.
  func content(layout: ReaderLayout, work: Int64) -> [String: PageValue] {
    let sorted = annotations.sorted { left, right in
      let (first, second) = (left.span?.start ?? .max, right.span?.start ?? .max)
      return first != second ? first < second : left.annotation.id < right.annotation.id
    }
    var content: [String: PageValue] = [
      "progress": .text(life.progressWords),
      "isSeenState": .flag(life.isSeen),
      "isSeenFinished": .flag(life.isSeen && life.state == .finished),
      "stateSince": .text(life.stateAt.map(Wording.day)),
      "history": daysRead == 0
        ? .nothing
        : .text(
          "\(Wording.count(wordsRead, "word", "words")) read on "
            + Wording.count(daysRead, "day", "days")),
      "states": .list(
        ReadingState.allCases.map { state in
          .record([
            "stateName": .text(state.rawValue), "stateWords": .text(state.words),
            "isChosen": .flag(state == life.state),
          ])
        }),
      "starChoices": .list(
        WorkLife.starsRange.map { stars in
          .record([
            "starNumber": .number(stars),
            "starSigns": .text(String(repeating: "★", count: stars)),
            "isChosen": .flag(stars == life.stars),
          ])
        }),
      "starSigns": .text(life.stars.map { String(repeating: "★", count: $0) }),
      "starWords": .text(life.stars.map { "\($0) of \(WorkLife.starsRange.upperBound)" }),
      "ownNote": life.note.isEmpty ? .nothing : .html(HTML(text: life.note)),
      "notes": .list(
        sorted.map { NoteValue($0, layout: layout, work: work).record(leaf: nil) }),
      "hasNotes": .flag(!annotations.isEmpty),
      "noteTotal": .text(Wording.count(annotations.count, "passage", "passages")),
      "removedAction": .text(removed.map { "/works/\(work)/notes/\($0)" }),
      "hiddenBy": .list(hiddenBy.map(RuleValue.record)),
      "isHidden": .flag(!hiddenBy.isEmpty),
    ]
    if let position = life.position, life.state != .finished,
      let span = position.anchor.found(in: layout.manuscript.text)
    {
      content["goOnAddress"] = .text(layout.address(ofPlaceAt: Int(span.start), in: work))
    } else {
      content["goOnAddress"] = .nothing
    }
    return content
  }
}

/// A rule in words.
enum RuleValue {
  static func record(_ rule: HideRule) -> PageValue {
    .record([
      "ruleNumber": .number(Int(rule.id)), "ruleQuery": .text(rule.query),
      "ruleUnless": .text(rule.unless), "ruleReason": .text(rule.reason),
    ])
  }
}
