import Testing

@testable import IncipitIntake

@Suite struct MarkedHeadingTests {
  @Test(
    arguments: [
      ("2. Low Water", 2, "Low Water"), ("2. Chapter 2", 2, nil), ("2. Chapter 2: Rain", 2, "Rain"),
      ("3. Chapter 2", 3, "Chapter 2"), ("Chapter 4: Rain", 4, "Rain"),
      ("Prologue", nil, "Prologue"),
      ("Rain", 7, "Rain"),
    ] as [(String, Int?, String?)])
  func readsNumberAndTitle(_ words: String, _ number: Int?, _ title: String?) {
    let heading = ChapterHeading(marked: words, place: 7)
    #expect(heading.number == number)
    #expect(heading.title == title)
  }
}
