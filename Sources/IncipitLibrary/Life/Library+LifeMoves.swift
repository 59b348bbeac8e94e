import IncipitBooks
import IncipitCatalogue
import IncipitText
import Logging

// What is written of works goes along when they are joined or put behind another, and is there again when a
// shelf is made anew.
extension Library {
  /// Gives a work what is written of others that it takes the place of; they keep all that is theirs.
  ///
  /// Notes and the place go along where their words stand in the heir's text; a highlight whose words do not
  /// is kept without a place. A part of it that cannot be given is logged, and the rest goes on.
  ///
  /// - Parameters:
  ///   - works: in the order of the story, or of numbers.
  ///   - heir: the whole, or the version that is kept.
  ///   - isJoined: whether the works are parts of the heir, as against states of the same text.
  func inheritLife(of works: [Int64], by heir: Int64, isJoined: Bool) {
    do throws(LibraryError) {
      let lives = try lives(of: works + [heir])
      let own = lives[heir] ?? .untouched
      let others = works.map { lives[$0] ?? .untouched }
      let annotated = try works.map { (work) throws(LibraryError) in
        try wrapped { () throws(CatalogueError) in try catalogue.annotations(of: work) }
      }.flatMap { $0.map(\.annotation) }
      guard !annotated.isEmpty || others.contains(where: { $0 != .untouched }) else { return }
      let manuscript = try manuscript(of: try source(of: heir)).value

      if own.state == .unread,
        let (state, moment) = Self.state(of: others, isJoined: isJoined)
      {
        try setState(state, isSeen: true, of: heir, at: moment)
      }
      if own.stars == nil, let stars = others.lazy.compactMap(\.stars).first {
        try setStars(stars, of: heir)
      }
      var notes = own.note.isEmpty ? [] : [own.note]
      // Works that are joined again give their notes once.
      for note in others.map(\.note)
      where !note.isEmpty && !notes.contains(where: { $0.contains(note) }) {
        notes.append(note)
      }
      let note = notes.joined(separator: "\n\n")
      if note != own.note { try setNote(note, of: heir) }
      try movePlace(others.compactMap(\.position), own: own.position, to: heir, manuscript)
      try moveAnnotations(annotated, to: heir, in: manuscript.text)
    } catch {
      settings.logger.warning("notes not moved along", metadata: ["work": "\(heir)"])
    }
  }

  /// How far a person is with a work that is made of others, or stands for them, and since when; nil if
  /// none of them was touched.
  static func state(
    of others: [WorkLife], isJoined: Bool
  ) -> (state: ReadingState, at: String)? {
    let touched = others.filter { $0.state != .unread }
    guard let latest = touched.max(by: { ($0.stateAt ?? "") < ($1.stateAt ?? "") }),
      let moment = latest.stateAt
    else { return nil }
    guard isJoined else { return (latest.state, moment) }
    // Of a whole, one chapter read to its end is not the end.
    let isSame = others.allSatisfy { $0.state == latest.state }
    return (isSame ? latest.state : .reading, moment)
  }

  private func movePlace(
    _ others: [ReadingPosition], own: ReadingPosition?, to heir: Int64, _ manuscript: Manuscript
  ) throws(LibraryError) {
    let latest = others.max { ($0.readAt, $0.share) < ($1.readAt, $1.share) }
    guard let latest, own.map({ $0.readAt < latest.readAt }) ?? true,
      let span = latest.anchor.found(in: manuscript.text)
    else { return }
    let measure = StoryMeasure(manuscript, words: 0)
    try keep(
      ReadingPosition(
        anchor: TextAnchor(span, in: manuscript.text),
        share: measure.share(before: Int(span.start)), readAt: latest.readAt),
      of: heir, words: 0, on: today)
  }

  private func moveAnnotations(
    _ annotations: [Annotation], to heir: Int64, in text: SourceText
  ) throws(LibraryError) {
    var present = Set(
      try self.annotations(of: heir, in: text).map {
        Known(span: $0.span, exact: $0.annotation.anchor.exact, comment: $0.annotation.comment)
      })
    for annotation in annotations {
      let span = annotation.anchor.found(in: text)
      let known = Known(span: span, exact: annotation.anchor.exact, comment: annotation.comment)
      // Works that are joined again, or versions with the same note, give it once.
      guard present.insert(known).inserted else { continue }
      _ = try annotate(
        heir, span.map { TextAnchor($0, in: text) } ?? annotation.anchor,
        comment: annotation.comment, madeAt: annotation.madeAt, changedAt: annotation.changedAt)
    }
  }

  /// What makes two annotations the same.
  private struct Known: Hashable {
    let span: TextSpan?
    let exact: String
    let comment: String
  }

  /// Does again what the journal says was done; what is about a work that is not there is passed over.
  func replayLife(_ events: [Journal.Event]) {
    for event in events {
      guard case .life(let event) = event else { continue }
      do throws(LibraryError) {
        try replay(event)
      } catch {
        settings.logger.info("journal line passed over", metadata: ["cause": "\(error.reason)"])
      }
    }
  }

  private func replay(_ event: LifeEvent) throws(LibraryError) {
    try wrapped { () throws(CatalogueError) in
      switch event {
      case .state(let work, let state, let isSeen, let moment):
        try catalogue.setState(state, isSeen: isSeen, of: work, at: moment)
      case .stars(let work, let stars, _): try catalogue.setStars(stars, of: work)
      case .note(let work, let note, _): try catalogue.setNote(note, of: work)
      case .position(let work, let position, let day, let words):
        try catalogue.setPosition(position, of: work)
        if words > 0, let day = CalendarDay(day) {
          try catalogue.addReading(words, of: work, on: day)
        }
      case .annotated(let work, let annotation):
        _ = try catalogue.annotate(
          work, annotation.anchor, annotation.comment, madeAt: annotation.madeAt,
          changedAt: annotation.changedAt, id: annotation.id)
      case .changed(let annotation, let comment, let moment):
        _ = try catalogue.changeAnnotation(annotation, to: comment, at: moment)
      case .removed(let annotation, let moment):
        _ = try catalogue.setAnnotation(annotation, removedAt: moment)
      case .restored(let annotation, _):
        _ = try catalogue.setAnnotation(annotation, removedAt: nil)
      case .hid(let rule):
        _ = try catalogue.addHideRule(
          rule.query, unless: rule.unless, reason: rule.reason, madeAt: rule.madeAt, id: rule.id)
      case .unhid(let rule, let moment): _ = try catalogue.undoHideRule(rule, at: moment)
      }
    }
  }
}
