import IncipitLexicon
import Testing

@Suite struct RelatedWordsTests {
  @Test(
    arguments: [
      ("footwear", "shoe"), ("physicians", "doctor"), ("singer", "sing"), ("wept", "cry"),
      ("vehicle", "car"), ("sleuth", "detect"), ("dracula", "vampire"), ("undead", "zombie"),
    ])
  func knowsWhatAStoryMayHaveInstead(word: String, other: String) throws {
    let table = try #require(RelatedWords())
    let related = table.related(to: word).map(\.word)
    #expect(related.contains(other), "\(word): \(related)")
  }

  @Test func theNearestComesFirstAndTheWordItselfNever() throws {
    let table = try #require(RelatedWords())
    let related = table.related(to: "ship")
    #expect(!related.isEmpty)
    #expect(related.map(\.weight) == related.map(\.weight).sorted(by: >))
    #expect(!related.map(\.word).contains("ship"))
  }

  @Test(
    arguments: [
      ("singer", "singe"), ("singer", "burn"), ("singing", "singe"),
    ])
  func anEndingLeavesNoOtherWord(word: String, other: String) throws {
    let related = try #require(RelatedWords()).related(to: word).map(\.word)
    #expect(!related.contains(other) && related.contains("sing"))
  }

  @Test func anEWithoutWhichThereIsNoWordComesBack() throws {
    let table = try #require(RelatedWords())
    for (word, base) in [("dancer", "dance"), ("rider", "ride"), ("hoped", "hope")] {
      #expect(table.related(to: word).map(\.word).contains(base), "\(word)")
    }
  }

  @Test func whatIsNoWordHasNone() throws {
    let table = try #require(RelatedWords())
    for word in ["", "xqzzt", "雨", "\n", "a\nb"] { #expect(table.related(to: word).isEmpty) }
  }

  @Test func aFileWithoutItsSectionsIsRefused() throws {
    var writer = WeightWriter()
    writer.add("keys", [UInt8(0x61), 0x0A])
    let file = try #require(WeightFile(writer.data))
    #expect(RelatedWords(file) == nil)
  }

  @Test(
    arguments: [
      ("hugged", "hug"), ("stories", "story"), ("walking", "walk"), ("women", "woman"),
      ("boxes", "box"), ("dance", "dance"),
    ])
  func formsAreTakenToTheirBase(form: String, base: String) {
    #expect(BaseForms.candidates(for: form).contains(base))
  }
}
