import IncipitBooks
import Testing

@testable import IncipitLibrary

@Suite struct NarrowingTests {
  /// Three works of two fandoms, one with a tag.
  private func onShelf(_ body: (Library) throws -> Void) async throws {
    try await ShelfFolder.using { folder in
      let library = try folder.open()
      for number in 1...3 {
        _ = try await library.add([try folder.put("\(number).txt", story(number))])
      }
      _ = try library.correct(1, .fandom, to: "The Vampire Diaries")
      _ = try library.correct(2, .fandom, to: "The Vampire Diaries")
      _ = try library.correct(3, .fandom, to: "Emma - Jane Austen")
      _ = try library.correct(2, .tag, to: "\"quoted\" fluff")
      try body(library)
    }
  }

  private func choice(
    _ name: String, of field: String, _ narrowing: Narrowing
  ) throws -> Narrowing.Choice {
    let values = try #require(narrowing.fields.first { $0.name == field }?.choices)
    return try #require(values.first { $0.value.name == name })
  }

  @Test func eachValueLeadsToItsWorksAndToTheOthers() async throws {
    try await onShelf { library in
      let narrowing = try library.narrowing(matching: "")
      #expect(narrowing.conditions.isEmpty && narrowing.works == 3 && narrowing.isWhole)
      for (field, name, count) in [
        ("fandom", "The Vampire Diaries", 2), ("fandom", "Emma - Jane Austen", 1),
        ("tag", "\"quoted\" fluff", 1),
      ] {
        let choice = try choice(name, of: field, narrowing)
        #expect(choice.value.count == count)
        let only = try #require(choice.including)
        let without = try #require(choice.excluding)
        try #expect(library.items(matching: only).count == count, "\(only)")
        try #expect(library.items(matching: without).count == 3 - count, "\(without)")
      }
    }
  }

  @Test func whatIsAskedForIsTakenAwayAgain() async throws {
    try await onShelf { library in
      let query = "ferry -fandom:\"Emma - Jane Austen\""
      let narrowing = try library.narrowing(matching: query)
      #expect(
        narrowing.conditions == [
          .init(text: "ferry", without: "-fandom:\"Emma - Jane Austen\""),
          .init(text: "-fandom:\"Emma - Jane Austen\"", without: "ferry"),
        ])
      let vampires = try choice("The Vampire Diaries", of: "fandom", narrowing)
      #expect(vampires.value.count == 2)
      #expect(
        vampires.including
          == "ferry -fandom:\"Emma - Jane Austen\" fandom:\"The Vampire Diaries\"")
      let asked = try library.narrowing(matching: "fandom:\"The Vampire Diaries\"")
      try #expect(choice("The Vampire Diaries", of: "fandom", asked).including == nil)
    }
  }

  @Test func wordsThatAreNoQueryAreCountedAndNotNarrowed() async throws {
    try await onShelf { library in
      let narrowing = try library.narrowing(matching: "(ferry")
      #expect(narrowing.works == 3 && narrowing.conditions.isEmpty)
      let choices = narrowing.fields.flatMap(\.choices)
      #expect(!choices.isEmpty && choices.allSatisfy { $0.including == nil && $0.excluding == nil })
    }
  }
}
