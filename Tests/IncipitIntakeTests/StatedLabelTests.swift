import IncipitBooks
import IncipitText
import Testing

/// Headers as posts, archives and mailing lists have them.
@Suite struct StatedLabelTests {
  @Test func readsLabelsInRussian() throws {
    let stated = try manuscript(
      """
      Название: Второй фонарь
      Автор: Перо
      Фандом: Торнби
      Пэйринг и персонажи: Ада/Брам, Сай
      Рейтинг: R
      Жанры: Драма
      Статус: в процессе
      Описание: Ада хранит свет.

      Вода ушла так далеко, что лодки лежали на боку.

      — Можно бы и зажечь, — сказал Брам.
      """
    ).stated
    #expect(stated.title?.value == "Второй фонарь")
    #expect(stated.author?.value == "Перо")
    #expect(stated.fandoms.map(\.value) == ["Торнби"])
    #expect(stated.relationships.map(\.value) == ["Ада/Брам"])
    #expect(stated.characters.map(\.value) == ["Сай"])
    #expect(stated.rating?.value == .mature)
    #expect(stated.tags.map(\.value) == ["Драма"])
    #expect(stated.isComplete?.value == false)
    #expect(stated.summary?.value == "Ада хранит свет.")
  }

  @Test func believesALabelMoreThanTheFirstLine() throws {
    let manuscript = try manuscript(
      "The Harbour Archive\nTitle: The Long Window (2/3)\nFandom: Thornby\n\n" + Stories.window)
    #expect(manuscript.stated.title?.value == "The Long Window")
    #expect(manuscript.parts.map(\.kind) == [.siteText, .title, .header, .chapter])
  }

  @Test(arguments: [
    ("[FIC] The Long Window (1/3)", "The Long Window"),
    ("Re: NEW: The Long Window [PG]", "The Long Window"),
    ("The Long Window 2/3", "The Long Window"),
    ("FIC: The Long Window (part 1 of 3)", "The Long Window"),
    ("The Long Window (of her)", "The Long Window (of her)"), ("Room 101", "Room 101"),
  ])
  func takesTheTitleOutOfASubject(_ subject: String, _ title: String) throws {
    let stated = try manuscript(
      "From: Quill Feather <quill@example.org>\nSubject: \(subject)\nDate: 14 Mar 1998\n\n"
        + Stories.window
    ).stated
    #expect(stated.title?.value == title)
    #expect(stated.author?.value == "Quill Feather")
  }

  @Test func goesOnWithAHeaderBehindALabelThatIsNotKnown() throws {
    let manuscript = try manuscript(
      "Title: The Long Window\nFandom: Thornby\nSeason: Four\nRating: PG\n\n" + Stories.window)
    #expect(manuscript.stated.rating?.value == .general)
    #expect(manuscript.parts.map(\.kind) == [.title, .header, .chapter])
  }

  @Test func takesNoTurnOfAChatForALabel() throws {
    let manuscript = try manuscript(
      "Title: The Long Window\nFandom: Thornby\n\nAda: are you there\nBram: I am\n\n"
        + Stories.window)
    #expect(paragraphs(.prose, manuscript).contains("Ada: are you there"))
    #expect(manuscript.parts.map(\.kind) == [.title, .header, .chapter])
  }
}
