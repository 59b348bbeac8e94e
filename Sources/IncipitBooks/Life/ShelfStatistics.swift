/// What is on a shelf and what of it has been read, in numbers.
package struct ShelfStatistics: Hashable, Sendable {
  /// A value of something works are counted by.
  package struct Row: Hashable, Sendable {
    /// As it is shown: a fandom, a year, a month.
    package let name: String
    package let works: Int
    package let words: Int

    package init(name: String, works: Int, words: Int) {
      self.name = name
      self.works = works
      self.words = words
    }
  }

  /// What works are counted by.
  package struct Section: Hashable, Sendable {
    /// `fandom`, `state`, `words read by month`.
    package let name: String
    /// In the order in which they are shown; commonest first, or by time.
    package let rows: [Row]
    /// Whether the rows say how many words were read, and of how many works, instead of what there is.
    package let isReading: Bool

    package init(name: String, rows: [Row], isReading: Bool = false) {
      self.name = name
      self.rows = rows
      self.isReading = isReading
    }
  }

  /// On the shelf, hidden ones included.
  package let works: Int
  package let words: Int
  package let finished: Int
  package let finishedWords: Int
  /// By what was on the page, sitting by sitting.
  package let wordsRead: Int
  /// Days on which something was read.
  package let daysRead: Int
  /// Days in a row up to today, or to yesterday if today is not read yet.
  package let currentStreak: Int
  package let longestStreak: Int
  /// Highlights and notes of works on the shelf.
  package let annotations: Int
  /// Those that have rows, in the order in which they are shown.
  package let sections: [Section]

  package init(
    works: Int, words: Int, finished: Int, finishedWords: Int, wordsRead: Int, days: [CalendarDay],
    today: CalendarDay, annotations: Int, sections: [Section]
  ) {
    self.works = works
    self.words = words
    self.finished = finished
    self.finishedWords = finishedWords
    self.wordsRead = wordsRead
    self.annotations = annotations
    self.sections = sections.filter { !$0.rows.isEmpty }
    let sorted = Set(days).sorted()
    daysRead = sorted.count
    (currentStreak, longestStreak) = Self.streaks(sorted, today: today)
  }

  /// The run of days that ends today or yesterday, and the longest run; `days` rise.
  package static func streaks(
    _ days: [CalendarDay], today: CalendarDay
  ) -> (current: Int, longest: Int) {
    var longest = 0
    var run = 0
    var current = 0
    var last: Int?
    for day in days {
      run = last == day.number - 1 ? run + 1 : 1
      longest = max(longest, run)
      last = day.number
      // A day ahead of the clock may be a traveller's.
      if day.number >= today.number - 1 { current = run }
    }
    return (current, longest)
  }
}
