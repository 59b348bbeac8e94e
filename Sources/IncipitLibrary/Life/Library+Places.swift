package import IncipitBooks
import IncipitCatalogue
import IncipitText

/// What a browser tells of a while of reading.
package struct Sitting: Hashable, Sendable {
  /// Where the reader was when it last told, as an offset of the text.
  package let from: Int
  /// Where the reader is now.
  package let to: Int
  /// How long it took.
  package let seconds: Int
  /// The day by the reader's own calendar; nil if the browser did not say.
  package let day: CalendarDay?
  /// Whether the last words of the work were on the screen.
  package let isEnd: Bool

  package init(from: Int, to: Int, seconds: Int, day: CalendarDay? = nil, isEnd: Bool = false) {
    self.from = from
    self.to = to
    self.seconds = seconds
    self.day = day
    self.isEnd = isEnd
  }
}

// The last place read, and the days of reading.
extension Library {
  /// In words a second: what is passed over more quickly was skipped.
  ///
  /// Nobody reads faster; skimming is put at 1,000 words a minute (Rayner et al., Psychological Science in the Public Interest 17, 2016).
  private static var mostWordsPerSecond: Int { 17 }

  /// Keeps the last place read of a work and counts what was read on the way to it.
  ///
  /// An unread work is being read from now on; one whose end was reached is finished, unless a person has
  /// put it away.
  ///
  /// - Parameters:
  ///   - work: the work, its text at hand.
  ///   - sitting: where the reader was and is.
  /// - Returns: what is known of the work afterwards.
  /// - Throws: `noSuchWork`, or if the shelf cannot be written.
  package func keepPlace(
    in work: LibraryWork, _ sitting: Sitting
  ) throws(LibraryError) -> WorkLife {
    let id = work.card.id
    let text = work.manuscript.text
    let measure = StoryMeasure(work.manuscript, words: work.card.work.words)
    let moment = settings.moment
    let before = try life(of: id)
    let most = max(0, min(sitting.seconds, 86_400)) * Self.mostWordsPerSecond
    let words = min(measure.words(from: sitting.from, to: sitting.to), most)
    let start = max(0, min(sitting.to, text.count))
    let anchor = TextAnchor(TextSpan(start, min(start + 64, text.count)), in: text)
    let position = ReadingPosition(
      anchor: anchor, share: sitting.isEnd ? 1 : measure.share(before: start), readAt: moment)
    if before.position?.anchor != anchor || words > 0 {
      try keep(position, of: id, words: words, on: day(sitting.day))
    }
    if sitting.isEnd, before.state == .unread || before.state == .reading {
      try setState(.finished, isSeen: true, of: id, at: moment)
    } else if before.state == .unread {
      try setState(.reading, isSeen: true, of: id, at: moment)
    }
    return try life(of: id)
  }

  /// The reader's day if it is one that somewhere on earth is now, else the day in UTC.
  private func day(_ told: CalendarDay?) -> CalendarDay {
    let today = today
    guard let told, abs(told.number - today.number) <= 1 else { return today }
    return told
  }

  /// The day, in UTC.
  var today: CalendarDay { CalendarDay(settings.moment) ?? CalendarDay(number: 0) }

  /// Stores a place and the words read up to it.
  func keep(
    _ position: ReadingPosition, of id: Int64, words: Int, on day: CalendarDay
  ) throws(LibraryError) {
    try store(position, of: id, words: words, on: day)
    note([.life(.position(work: id, position: position, day: day.text, words: words))])
  }

  func store(
    _ position: ReadingPosition, of id: Int64, words: Int, on day: CalendarDay
  ) throws(LibraryError) {
    try wrapped { () throws(CatalogueError) in
      try catalogue.setPosition(position, of: id)
      if words > 0 { try catalogue.addReading(words, of: id, on: day) }
    }
  }

  /// The days on which something was read of a work, in order, with the words.
  package func readingDays(
    of id: Int64
  ) throws(LibraryError) -> [(day: CalendarDay, words: Int)] {
    try wrapped { () throws(CatalogueError) in try catalogue.readingDays(of: id) }
  }

  /// What is on the shelf and what of it has been read.
  package func statistics() throws(LibraryError) -> ShelfStatistics {
    let today = today
    return try wrapped { () throws(CatalogueError) in try catalogue.statistics(today: today) }
  }
}
