import Foundation
import IncipitText
import Testing

@Suite struct TextSpanTests {
  @Test func holdsWhatLiesInside() {
    let span = TextSpan(3, 7)
    #expect(span.utf8Length == 4 && !span.isEmpty)
    #expect(span.contains(TextSpan(3, 7)) && span.contains(TextSpan(4, 4)))
    #expect(!span.contains(TextSpan(2, 5)))
    #expect(span.contains(offset: 3) && !span.contains(offset: 7))
  }

  @Test func meetsANeighbourOnlyByASharedByte() {
    #expect(!TextSpan(0, 3).overlaps(TextSpan(3, 5)))
    #expect(TextSpan(0, 4).overlaps(TextSpan(3, 5)))
    #expect(TextSpan(0, 3).union(TextSpan(5, 6)) == TextSpan(0, 6))
  }

  @Test func takesBoundsInTheWrongOrderOrRangeForAnEmptySpan() {
    #expect(TextSpan(7, 3).isEmpty)
    #expect(TextSpan(-4, 2) == TextSpan(0, 2))
  }

  @Test func isReadAndWrittenAsTwoNumbers() throws {
    let data = try JSONEncoder().encode([TextSpan(3, 7)])
    #expect(String(decoding: data, as: UTF8.self) == "[[3,7]]")
    #expect(try JSONDecoder().decode([TextSpan].self, from: data) == [TextSpan(3, 7)])
  }

  @Test func refusesASpanThatEndsBeforeItStarts() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(TextSpan.self, from: Data("[7,3]".utf8))
    }
  }
}
