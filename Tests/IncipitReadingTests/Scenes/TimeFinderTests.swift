import IncipitBooks
import Testing

@testable import IncipitReading

@Suite struct TimeFinderTests {
  @Test(arguments: [
    ("Three weeks later the fern was dead.", "Three weeks later", TimeMark.Effect.forward),
    ("A quarter of an hour later there was tea.", "A quarter of an hour later", .forward),
    ("The next morning nobody spoke.", "The next morning", .forward),
    ("Towards six the wind dropped.", "Towards six", .forward),
    ("At ten past one the door came off.", "At ten past one", .forward),
    ("On Thursday the results came.", "On Thursday", .forward),
    ("After dark she woke.", "After dark", .forward),
    ("Two years earlier, in Exeter, it had rained.", "Two years earlier", .back),
    ("The night before, she had packed.", "The night before", .back),
    ("Later that evening they danced.", "Later that evening", .forward),
  ])
  func opensAParagraph(_ line: String, _ phrase: String, _ effect: TimeMark.Effect) throws {
    let mark = try #require(PlainStory("Ada sat down.\n" + line).times.first, "no time in \(line)")
    #expect(mark.text == phrase)
    #expect(mark.effect == effect)
  }

  @Test(arguments: [
    "A moment later she laughed.", "After a while he slept.", "A few seconds later it was gone.",
    "In the end she went.", "At last he spoke.", "One day he would go.",
    "By two horses the cart was drawn.",
    "\"Three weeks later,\" he said, \"she left.\"",
  ])
  func leavesWhatMovesNothing(_ line: String) {
    #expect(PlainStory("Ada sat down.\n" + line).times.isEmpty, "\(line)")
  }

  @Test(arguments: [
    ("An hour earlier", TimeMark.Effect.back), ("Present time", .now), ("Two days later", .forward),
    ("Back to now", .now), ("Flashback", .back), ("DAY 19", .forward),
  ])
  func readsTheEffectOfALine(_ line: String, _ effect: TimeMark.Effect) {
    let times = PlainStory("Ada sat down.\n@ \(line)\nShe stood up.").times
    #expect(times.map(\.text) == [line])
    #expect(times.first?.effect == effect)
  }

  @Test func takesADateThatOpensTheStoryForThePresent() {
    #expect(PlainStory("@ 3 November 1917\nThe engine ran.").times.first?.effect == .now)
  }
}
