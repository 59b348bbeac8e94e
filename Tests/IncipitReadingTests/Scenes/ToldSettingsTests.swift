import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

/// Where and when one says that scenes are.
@Suite struct ToldSettingsTests {
  private static let text = """
    Ada Quill waited in the kitchen. The kettle sang, and Romeo the cat slept on the sill.

    “You are late,” said Ada.

    ***

    The train came into London at noon. “Home,” said Ada.
    """

  private func story(_ change: (inout Guidance) -> Void = { _ in }) throws -> ReadStory {
    var guidance = Guidance()
    change(&guidance)
    return try ReadStory(Self.text, guidance: guidance)
  }

  @Test func aSceneIsWhereAndWhenOneSays() throws {
    let before = try story()
    #expect(before.reading.scenes.map(\.place) == ["the kitchen", "London"])
    let speech = Int(before.span(of: "“You are late").start)
    let after = try story {
      $0.places = [speech: "the boathouse"]
      $0.times = [speech: "a year later"]
    }
    #expect(after.reading.scenes.map(\.place) == ["the boathouse", "London"])
    #expect(after.reading.scenes.map(\.time) == ["a year later", before.reading.scenes[1].time])
    let told = try #require(after.reading.places.last)
    #expect(told.name == "the boathouse" && told.spans.isEmpty && told.confidence == 1)
    #expect(after.reading.places.dropLast() == before.reading.places[...])
  }

  @Test func thatItIsNotKnownIsAnAnswer() throws {
    let after = try story { $0.places = [0: ""] }
    #expect(after.reading.scenes[0].place == nil)
    try #expect(after.reading.places == story().reading.places)
  }

  @Test func ofTwoWordsAboutOneSceneTheOneNearerItsBeginningHolds() throws {
    let speech = try Int(story().span(of: "“You are late").start)
    let after = try story { $0.places = [speech: "the attic", 0: "the cellar"] }
    #expect(after.reading.scenes[0].place == "the cellar")
  }

  @Test func aPlaceThatOneNamesIsFoundWhereTheStoryWritesItAsAWord() throws {
    let after = try story { $0.places = [0: "sill", 5: "Rom"] }
    let places = after.reading.places
    #expect(places.first { $0.name == "sill" }?.spans == [after.span(of: "sill")])
    #expect(places.first { $0.name == "Rom" }?.spans == [])
  }

  @Test func whatLiesInNoSceneSaysNothing() throws {
    let after = try story { $0.times = [-5: "dawn", 99_999: "noon"] }
    try #expect(after.reading == story().reading)
  }
}
