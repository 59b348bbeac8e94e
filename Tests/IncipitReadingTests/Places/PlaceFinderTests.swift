import IncipitBooks
import Testing

@testable import IncipitReading

@Suite struct PlaceFinderTests {
  @Test func findsCitiesOfTheList() throws {
    let place = try #require(PlainStory("She had been in New Orleans since May.").places.first)
    #expect(place.name == "New Orleans")
    #expect(place.kind == .city)
  }

  @Test(arguments: ["Harrow Court", "Willow Street", "the Seven Stars Inn"])
  func findsNamesMadeWithAWordForAPlace(_ name: String) {
    #expect(PlainStory("They met near \(name) at last.").places.map(\.name) == [name])
  }

  @Test func findsWhatTheStoryGoesInAndTo() {
    let story = PlainStory("They rode to Varenholm. In Varenholm it rained.")
    #expect(story.places.map(\.name) == ["Varenholm"])
    #expect(story.places.first?.spans.count == 2)
  }

  @Test func keepsTheArticleThatAPlaceMostlyHas() {
    let story = PlainStory(
      "She lived in Silver Falls. The Silver Falls police came from Silver Falls. She went to the "
        + "Meryton Arms.")
    #expect(story.places.map(\.name) == ["Silver Falls", "the Meryton Arms"])
  }

  @Test func neverTakesAPersonForAPlace() {
    let story = PlainStory(
      "She ran to Florence. From Florence came no word. She looked at Marlowe, and in Marlowe she "
        + "saw nothing. Paris laughed in London.",
      cast: ["Florence", "Marlowe", "Paris"])
    #expect(story.places.map(\.name) == ["London"])
  }

  @Test func findsCommonPlacesThatSomebodyIsIn() {
    let story = PlainStory(
      "She went into the kitchen. He was in his old studio. They met in the throne room.")
    #expect(story.places.map(\.name) == ["the kitchen", "his old studio", "the throne room"])
    #expect(story.places.first?.kind == .room)
  }

  @Test func leavesWhatOnlyHasAPlaceInItsName() {
    #expect(PlainStory("She sat at the kitchen table. A house is a house.").places.isEmpty)
  }
}
