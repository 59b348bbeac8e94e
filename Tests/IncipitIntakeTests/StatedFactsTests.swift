import IncipitBooks
import IncipitText
import Testing

@Suite struct StatedFactsTests {
  private func stated(_ head: String) throws -> StatedFacts {
    try manuscript("\(head)\n\n\(Stories.window)").stated
  }

  @Test func readsFanFictionNetsLineOfFacts() throws {
    let facts = try stated(
      """
      The Long Window

      Rated: Fiction K+ - English - Hurt/Comfort/Drama - [Ada B., Bram S.] Cy M. - Chapters: 2 \
      - Words: 3,114 - Reviews: 39 - Updated: 3/21/2013 - Published: Apr 28, 2012 - Status: Complete
      """)
    #expect(facts.archive?.value == .fanfictionNet)
    #expect(facts.rating?.value == .general)
    #expect(facts.language?.value == "en")
    #expect(facts.tags.map(\.value) == ["Hurt/Comfort", "Drama"])
    #expect(facts.characters.map(\.value) == ["Ada B.", "Bram S.", "Cy M."])
    #expect(facts.relationships.map(\.value) == ["Ada B./Bram S."])
    #expect(facts.words?.value == 3114)
    #expect(facts.updated?.value == "2013-03-21")
    #expect(facts.published?.value == "2012-04-28")
    #expect(facts.isComplete?.value == true)
  }

  @Test(
    arguments: [
      ("A/N: It's an AU story about singers.", Universe.au, nil),
      ("A/N: here is the lighthouse AU that I owe", .au, "lighthouse AU"),
      ("A/N: its a fish shop au bc i live over one", .au, "fish shop au"),
      ("Summary: Ada rings. Modern AU, Bram is cross.", .au, "Modern AU"),
      ("A/N: A crossover with The Gull!", .crossover, nil),
      ("A/N: Book verse, so the boat is green.", .canon, nil),
    ] as [(String, Universe, String?)])
  func takesTheAuthorsWordForTheUniverse(
    _ head: String, _ universe: Universe, _ tag: String?
  ) throws {
    let facts = try stated(head)
    #expect(facts.universe?.value == universe)
    #expect(facts.tags.map(\.value) == (tag.map { [$0] } ?? []))
  }

  @Test(arguments: [
    "A/N: This is not an AU!", "A/N: au revoir, dear readers", "A/N: no au this time",
  ])
  func doesNotTakeADenialForAStatement(_ head: String) throws {
    #expect(try stated(head).universe == nil)
  }

  @Test(
    arguments: [
      ("Disclaimer: I don't own Thornby or anyone in it.", "Thornby"),
      ("Disclaimer: Do not own. Harrow Diaries. Or characters.", "Harrow Diaries"),
      ("I dont own robin hood, nobody does", "robin hood"),
      ("Disclaimer: The Three Keepers belong to somebody else.", "The Three Keepers"),
      ("DISCLAIMER: Dracula belongs to Mr. Stoker, not me.", "Dracula"),
      ("The town is the property of the makers of Thornby; I merely borrow it.", "Thornby"),
      ("Fandom: Skerry (s2). Missing scene, because I wanted one.", "Skerry (s2)"),
      ("Disclaimer: I own nothing.", nil), ("disclaimer: i own nothing but a kettle", nil),
      ("Disclaimer: I do not own any of the characters.", nil),
    ] as [(String, String?)])
  func namesTheFandomThatADisclaimerNames(_ head: String, _ fandom: String?) throws {
    #expect(try stated(head).fandoms.map(\.value) == (fandom.map { [$0] } ?? []))
  }

  @Test(
    arguments: [
      ("Hello everyone, I ship Bramada really hard and wrote this fanfiction!", "Bramada"),
      ("pairing: ada bell x bram", "ada bell x bram"),
      ("A/N: modern au, Éowyn/Ada", "Éowyn/Ada"),
      ("A/N: Hurt/Comfort, she/her", nil), ("A/N: see the ship sail", nil),
    ] as [(String, String?)])
  func namesThePairingThatTheAuthorNames(_ head: String, _ pair: String?) throws {
    #expect(try stated(head).relationships.map(\.value) == (pair.map { [$0] } ?? []))
  }

  @Test func readsKindAndRatingOutOfANote() throws {
    let facts = try stated("A/N: A little one-shot, rated T for swears.")
    #expect(facts.kind?.value == .oneShot)
    #expect(facts.rating?.value == .teen)
    #expect(try stated("A/N: a drabble!").kind?.value == .drabble)
  }

  @Test func takesTagsAtTheEndOfASummary() throws {
    let facts = try manuscript(
      "Work Header\n\nThe Window\n\nSummary:\n\nIt is opened.\n\nAll human, Seaside AU.\n\nWork Text:\n\nIt was."
    ).stated
    #expect(facts.tags.map(\.value) == ["All human", "Seaside AU"])
    #expect(facts.universe?.value == .au)
  }

  @Test func readsValuesBetweenBars() throws {
    let facts = try stated("The Long Window\n\nFandom: Thornby | Gen | Modern AU | Ada & Bram")
    #expect(facts.fandoms.map(\.value) == ["Thornby"])
    #expect(facts.categories.map(\.value) == ["Gen"])
    #expect(facts.tags.map(\.value) == ["Modern AU"])
    #expect(facts.relationships.map(\.value) == ["Ada & Bram"])
  }

  @Test func statesNothingOfAStoryAlone() throws {
    #expect(try manuscript(Stories.window).stated == StatedFacts())
  }
}
