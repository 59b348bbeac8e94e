import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct NameFinderTests {
  @Test func givesANameAFewTitlesOfALongRow() throws {
    let row = String(repeating: "Mr. ", count: 40)
    let story = try ReadStory(
      "\(row)Thorn smiled. Mr. Thorn sat down. \"Well,\" said Mr. Thorn.\n\n")
    let names = story.reading.mentions.filter { $0.kind == .name }
      .map { story.manuscript.text.string($0.span) }
    #expect(names.count == 3)
    #expect(names.first == String(repeating: "Mr. ", count: 6) + "Thorn")
  }
}
