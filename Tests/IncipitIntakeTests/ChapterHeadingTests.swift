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
      ("Chapter One – Ash", 1, "Ash"), ("CHAPTER 12: Title", 12, "Title"), ("Act I", 1, nil),
      ("Chapter the First", 1, nil), ("Part the Second: Ash", 2, "Ash"), ("i.", 1, nil),
      ("-1-", 1, nil), ("~ 2 ~", 2, nil), ("[3]", 3, nil), ("Глава 4. Малая вода", 4, "Малая вода"),
      ("Kapitel 5", 5, nil), ("Capítulo 6: La lámpara", 6, "La lámpara"),
    ] as [(String, Int, String?)])
  func readsNumberAndTitle(_ line: String, _ number: Int, _ title: String?) throws {
    let found = try #require(heading(line))
    #expect(found.number == number)
    #expect(found.title == title)
  }

  @Test func readsAPrologueWithAndWithoutAName() {
    #expect(heading("Prologue")?.title == "Prologue")
    #expect(heading("Epilogue: Home")?.title == "Home")
    #expect(heading("~ Prologue ~")?.title == "Prologue")
    #expect(heading("Interlude")?.title == "Interlude")
    #expect(heading("Эпилог")?.title == "Эпилог")
    #expect(heading("Prologue")?.number == nil)
  }

  @Test(arguments: [
    "Chapter 3 was hard to write.", "Part of me knew", "I ran.", "One of them fell.",
    "\"Chapter 3\"", "Chapter and verse", "In chapter 3: nothing", "3 of them came.",
    "Part 2 of the plan failed", "Part the curtains", "Act the first thing that comes to mind",
    "-1", "(2) of them", "Chapter the last", "Часть его ушла.",
  ])
  func leavesSentencesAlone(_ line: String) { #expect(heading(line) == nil) }
}
