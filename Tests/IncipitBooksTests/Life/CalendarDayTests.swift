import IncipitBooks
import Testing

@Suite struct CalendarDayTests {
  @Test(
    arguments: [
      ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016),
      ("2026-03-04", 20_516), ("2026-03-04T05:06:07Z", 20_516), ("2100-03-01", 47_541),
    ])
  func countsDaysFromTheEpoch(text: String, number: Int) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.number == number)
    #expect(day.text == text.prefix(10))
  }

  @Test(
    arguments: [
      "", "2026", "2026-13-01", "2026-00-10", "2026-02-29", "2100-02-29", "2026-04-31", "26-1-1",
      "2026-3-4", "٢٠٢٦-٠٣-٠٤", "0000-01-01", "2026-03-0x", "-026-03-04",
    ])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func everyDayOfFourCenturiesComesBack() throws {
    for number in stride(from: -60_000, through: 90_000, by: 7) {
      #expect(CalendarDay(CalendarDay(number: number).text)?.number == number)
    }
  }
}
