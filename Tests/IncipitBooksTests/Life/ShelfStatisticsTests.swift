import IncipitBooks
import Testing

@Suite struct ShelfStatisticsTests {
  @Test(
    arguments: [
      ([], 10, 0, 0), ([10], 10, 1, 1), ([9], 10, 1, 1), ([8], 10, 0, 1), ([8, 9, 10], 10, 3, 3),
      ([1, 2, 3, 4, 8, 9], 10, 2, 4), ([1, 3, 5], 10, 0, 1), ([9, 10, 11], 10, 3, 3),
    ] as [([Int], Int, Int, Int)])
  func aStreakGoesOnUntilADayIsMissed(
    days: [Int], today: Int, current: Int, longest: Int
  ) {
    let streaks = ShelfStatistics.streaks(
      days.map(CalendarDay.init(number:)), today: CalendarDay(number: today))
    #expect(streaks.current == current && streaks.longest == longest)
  }

  @Test func daysCountOnceAndEmptySectionsAreLeftOut() {
    let statistics = ShelfStatistics(
      works: 1, words: 10, finished: 0, finishedWords: 0, wordsRead: 9,
      days: [4, 3, 4].map(CalendarDay.init(number:)), today: CalendarDay(number: 4),
      annotations: 0,
      sections: [
        ShelfStatistics.Section(name: "ship", rows: []),
        ShelfStatistics.Section(
          name: "kind", rows: [ShelfStatistics.Row(name: "drabble", works: 1, words: 10)]),
      ])
    #expect(statistics.daysRead == 2 && statistics.currentStreak == 2)
    #expect(statistics.sections.map(\.name) == ["kind"])
  }
}
