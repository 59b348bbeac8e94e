import IncipitBooks
import Testing

@testable import IncipitReading

@Suite struct ChatLabelsTests {
  @Test func givesEachOfManyLabelsItsOwnPerson() throws {
    let names = (0..<240).map { "quay\($0)" }
    let story = try ReadStory(
      names.map { "\($0): it rained all day" }.joined(separator: "\n\n") + "\n\n")
    let speakers = story.reading.quotations.map(\.speaker)
    #expect(speakers.count == 240)
    #expect(Set(speakers.compactMap(\.self)).count == 240)
  }
}
