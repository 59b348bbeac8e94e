import IncipitBooks
import Testing

@testable import IncipitReading

/// Which pronouns one says somebody has, and what hangs on them.
@Suite struct PronounGuidanceTests {
  private static let window = """
    Robin Vale came in from the rain. Kit Marsh stood by the window. Robin Vale and Kit Marsh had not met for years.

    “Sit down,” he said.

    Kit Marsh looked at Robin Vale.
    """

  private func story(_ pronouns: [Guidance.Pronouns]) throws -> ReadStory {
    var guidance = Guidance()
    guidance.pronouns = pronouns
    return try ReadStory(Self.window, guidance: guidance)
  }

  @Test func heIsWhoHasThatPronoun() throws {
    let first = try story([.init(.he, of: "Robin Vale"), .init(.she, of: "Kit Marsh")])
    #expect(first.speakers == ["Robin Vale"] && first.meaning(of: "he said") == "Robin Vale")
    let second = try story([.init(.she, of: "robin vale"), .init(.he, of: "Kit Marsh")])
    #expect(second.speakers == ["Kit Marsh"] && second.meaning(of: "he said") == "Kit Marsh")
  }

  @Test(arguments: StoryCharacter.Pronouns.allCases)
  func theyStandInTheCast(_ pronouns: StoryCharacter.Pronouns) throws {
    #expect(
      try story([.init(pronouns, of: "Robin Vale")]).character("Robin Vale")?.pronouns == pronouns)
  }

  @Test func theLaterHoldsAndUnknownIsAnAnswer() throws {
    let after = try story([.init(.she, of: "Robin Vale"), .init(nil, of: "Robin Vale")])
    #expect(after.character("Robin Vale")?.pronouns == nil)
  }

  @Test func ofNobodyThereItSaysNothing() throws {
    #expect(try story([.init(.she, of: "Zebedee")]).reading == ReadStory(Self.window).reading)
  }
}
