import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct ChapterHeadingTests {
  private func heading(_ line: String) -> ChapterHeading? {
    let text = SourceText(line)
    return ChapterHeading(Line(text, text.span))
  }

  @Test(
    arguments: [
      ("Chapter 12 - The Ferry", 12, "The Ferry"),
      ("Chapter 3: Low Water", 3, "Low Water"),
      ("CHAPTER IV", 4, nil), ("Chapter One", 1, nil), ("Ch. 3", 3, nil), ("~Chapter 7~", 7, nil),
      ("Chapter 2 The Long Road", 2, "The Long Road"), ("Part II.", 2, nil), ("III.", 3, nil),
      ("1. Rain", 1, "Rain"), ("4)", 4, nil), ("Chapter 5 – “Gone”", 5, "“Gone”"),
    ] as [(String, Int, String?)])
  func readsNumberAndTitle(_ line: String, _ number: Int, _ title: String?) throws {
    let found = try #require(heading(line))
    #expect(found.number == number)
    #expect(found.title == title)
  }

  @Test func readsAPrologueWithAndWithoutAName() {
    #expect(heading("Prologue")?.title == "Prologue")
    #expect(heading("Epilogue: Home")?.title == "Home")
    #expect(heading("Prologue")?.number == nil)
  }

  @Test(arguments: [
    "Chapter 3 was hard to write.", "Part of me knew", "I ran.", "One of them fell.",
    "\"Chapter 3\"", "Chapter and verse", "In chapter 3: nothing", "3 of them came.",
    "Part 2 of the plan failed",
  ])
  func leavesSentencesAlone(_ line: String) { #expect(heading(line) == nil) }
}
