import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

/// What a person says of a text holds, and what hangs on it is read anew.
@Suite struct GuidanceTests {
  private static let quay = """
    Ada Quill stood on the quay. Ada Quill had come early, and the Mole had come with her.

    “You are late,” said Ada.

    “The fog,” said Ben Marsh. He put the lantern down.

    “It is always the fog,” said Wick. She laughed.

    Ben Marsh shrugged. Wick took the lantern from him.

    “Then we go,” said Ada.
    """

  private func guided(_ text: String, _ change: (inout Guidance) -> Void) throws -> ReadStory {
    var guidance = Guidance()
    change(&guidance)
    return try ReadStory(text, guidance: guidance)
  }

  @Test func aNameGoesToItsBearerWithEverySpeech() throws {
    let before = try ReadStory(Self.quay)
    #expect(before.speakers == ["Ada Quill", "Ben Marsh", "Wick", "Ada Quill"])
    let after = try guided(Self.quay) { $0.names = [.init("Wick", of: "Ada Quill")] }
    #expect(after.speakers == ["Ada Quill", "Ben Marsh", "Ada Quill", "Ada Quill"])
    #expect(after.character("Wick")?.name == "Ada Quill")
    #expect(after.character("Ada Quill")?.quotations == 3)
    #expect(after.reading.characters.count == before.reading.characters.count - 1)
  }

  @Test func aNameBecomesAPersonOfTheirOwn() throws {
    let text = """
      Nikolas Ferrand came in. Mr. Ferrand was tired.

      “Sit down,” said Mr. Ferrand.

      “I will not,” said Nikolas.
      """
    let before = try ReadStory(text)
    #expect(before.character("Nikolas")?.name == "Nikolas Ferrand")
    let after = try guided(text) { $0.names = [.init("Nikolas", of: nil)] }
    #expect(after.speakers == ["Nikolas Ferrand", "Nikolas"])
    #expect(after.character("Mr. Ferrand")?.name == "Nikolas Ferrand")
  }

  @Test func aBearerWhoIsNotNamedInTheTextGivesTheEntryItsName() throws {
    let after = try guided(Self.quay) { $0.names = [.init("Wick", of: "Wilhelmina Tarn")] }
    #expect(after.speakers[2] == "Wilhelmina Tarn")
    #expect(after.character("Wilhelmina Tarn")?.aliases == ["Wick"])
  }

  @Test func thoseOfSeveralNamesAreJoinedOneAfterAnother() throws {
    let after = try guided(Self.quay) {
      $0.names = [.init("Wick", of: "Ben Marsh"), .init("Ben Marsh", of: "Ada Quill")]
    }
    #expect(Set(after.speakers) == ["Ada Quill"])
  }

  @Test func theNarratorIsSomebodyOfTheCast() throws {
    let text = """
      I came to the quay with my lantern, and I waited. I had my coat, and I was cold. Ada Quill came late.

      “You are late,” I said.

      “The fog,” said Ada Quill. Tom Reed came behind her, and I gave him my lantern.
      """
    let before = try ReadStory(text)
    #expect(before.speakers == ["the narrator", "Ada Quill"])
    let after = try guided(text) { $0.names = [.init("the narrator", of: "Tom Reed")] }
    #expect(after.speakers == ["Tom Reed", "Ada Quill"])
    #expect(after.character("Tom Reed")?.isNarrator == true)
  }

  @Test func aNameThatIsNobodysLeavesTheCast() throws {
    let after = try guided(Self.quay) { $0.notPersons = ["Wick"] }
    #expect(after.character("Wick") == nil)
    #expect(after.character("Ada Quill") != nil)
  }

  @Test func aSpeakerHoldsAndItsNeighboursAreReadAnew() throws {
    let text = """
      Ada Quill and Ben Marsh sat in the kitchen. Ada poured the tea.

      “Is it cold?”

      “It is not.”

      “Then drink it.”
      """
    let story = try ReadStory(text)
    for (first, second) in [("Ada Quill", "Ben Marsh"), ("Ben Marsh", "Ada Quill")] {
      let place = story.span(of: "“Is it cold?”")
      let after = try guided(text) { $0.speakers = [place: first] }
      #expect(after.speakers == [first, second, first])
      let quotation = try #require(after.reading.quotations.first)
      #expect(quotation.how == .corrected && quotation.confidence == 1)
    }
  }

  @Test func aSpeakerMayBeSomebodyElseOrNobodyKnown() throws {
    let story = try ReadStory(Self.quay)
    let place = story.span(of: "“The fog,”")
    let other = try guided(Self.quay) { $0.speakers = [place: "the ferryman"] }
    #expect(other.speakers[1] == "the ferryman")
    let unknown = try guided(Self.quay) { $0.speakers = [place: ""] }
    #expect(unknown.speakers == ["Ada Quill", "–", "Wick", "Ada Quill"])
  }

  @Test func wordsThatNobodySeemedToSayAreSaidByWhomeverOneNames() throws {
    let text = """
      Ada Quill read the sign. It said “Closed” and she laughed at the so-called “shop” of Ben Marsh.

      “We go,” said Ben Marsh.
      """
    let story = try ReadStory(text)
    #expect(story.speeches == ["“We go,”"])
    let place = story.span(of: "“shop”")
    let after = try guided(text) { $0.speakers = [place: "Ada Quill"] }
    #expect(after.speeches == ["“shop”", "“We go,”"])
    #expect(after.speakers == ["Ada Quill", "Ben Marsh"])
  }

  @Test func scenesBeginWhereOneSays() throws {
    let text = """
      Ada Quill stood on the quay.

      “You are late,” said Ada.

      ***

      Ben Marsh put the lantern down.
      """
    let story = try ReadStory(text)
    #expect(story.reading.scenes.count == 2)
    let mark = Int(story.span(of: "Ben Marsh put").start)
    let speech = Int(story.span(of: "“You are late").start)
    let joined = try guided(text) { $0.openings = [mark: false] }
    #expect(joined.reading.scenes.count == 1)
    let cut = try guided(text) { $0.openings = [speech: true, 0: false] }
    #expect(cut.reading.scenes.map(\.span.start) == [0, UInt32(speech), UInt32(mark)])
    #expect(cut.reading.scenes[1].confidence == 1)
  }

  @Test func whatIsNotThereChangesNothing() throws {
    let before = try ReadStory(Self.quay)
    let after = try guided(Self.quay) {
      $0.names = [.init("Zebedee", of: "Ada Quill"), .init("", of: nil)]
      $0.notPersons = ["Nobody At All"]
      $0.speakers = [TextSpan(90_000, 90_010): "Ada Quill"]
      $0.openings = [1: true, -5: false]
    }
    #expect(after.reading == before.reading)
  }
}
