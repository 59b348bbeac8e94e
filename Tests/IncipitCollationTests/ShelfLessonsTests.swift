import IncipitBooks
import IncipitCollation
import Testing

@Suite struct ShelfLessonsTests {
  /// A work by the names of its people, each "name=other form=…".
  private func work(
    _ id: Int64, _ people: [String], fandoms: [String] = [], ships: [String] = [],
    pair: [String] = [], corrected: Set<Correction.Field> = [], declined: [String] = []
  ) -> CastWork {
    let leads = people.enumerated().map { index, names in
      let forms = names.split(separator: "=").map(String.init)
      return Lead(id: index + 1, name: forms[0], forms: forms.map { " \($0.lowercased()) " })
    }
    return CastWork(
      id: id, leads: leads, fandoms: fandoms, ships: ships, guessedPair: pair,
      corrected: corrected, declined: declined)
  }

  private func told(
    _ own: CastWork, _ others: [CastWork], _ worlds: NameWorlds = NameWorlds()
  ) -> [String] {
    ShelfLessons(own, from: others, worlds: worlds).suggestions().map { suggestion in
      let works = suggestion.grounds.map { "\($0.work)" }.joined(separator: ",")
      let against = suggestion.against.map { " not \($0)" }.joined()
      let percent = Int((suggestion.confidence * 100).rounded())
      return "\(suggestion.statement) \(percent) from \(works)\(against)"
    }
  }

  private static let harbour = "The Harbour Lights"

  // MARK: Fandoms

  @Test func twoWorksThatShareTwoGivenNamesTeachTheirFandom() {
    // s = 1 − .55² = .6975; 1 − (1 − .65 · .6975)² = .70.
    let others = [2, 3].map { work($0, ["Ines", "Tobias"], fandoms: [Self.harbour]) }
    #expect(
      told(work(1, ["Tobias", "Ines", "Peg"]), others) == ["fandom: The Harbour Lights 70 from 2,3"]
    )
  }

  @Test func oneWorkIsEnoughOnlyWithNamesInFull() {
    let given = work(2, ["Ines", "Tobias"], fandoms: [Self.harbour])
    #expect(told(work(1, ["Ines", "Tobias"]), [given]) == [])
    // s = 1 − .25² = .9375; .65 · .9375 = .61.
    let full = ["Ines Marrow", "Tobias Wick"]
    #expect(
      told(work(1, full), [work(2, full, fandoms: [Self.harbour])])
        == ["fandom: The Harbour Lights 61 from 2"])
  }

  @Test func oneSharedGivenNameSaysNothingHoweverManyWorksHaveIt() {
    let others = (2...20).map { work($0, ["Adam", "Ruth \($0)"], fandoms: ["Eden"]) }
    #expect(told(work(1, ["Adam", "Lilith"]), others) == [])
  }

  @Test func surnamesThatDifferKeepNamesakesApart() {
    let others = [2, 3].map {
      work($0, ["Caroline Bingley=Caroline", "Charles"], fandoms: ["Pride and Prejudice"])
    }
    #expect(told(work(1, ["Caroline Forbes=Caroline", "Charles"]), others) == [])
  }

  @Test func aSurnameSpelledAnotherWayIsTheSame() {
    let others = [2, 3].map {
      work($0, ["Klaus Mikaelson=Klaus", "Ines"], fandoms: [Self.harbour])
    }
    #expect(told(work(1, ["Klaus Michelson=Klaus", "Ines"]), others).count == 1)
    #expect(told(work(1, ["Klaus Mikaelsson=Klaus", "Ines"]), others).count == 1)
    #expect(told(work(1, ["Klaus Bingley=Klaus", "Ines"]), others) == [])
  }

  @Test func worksThatShareThePeopleAndSayOtherwiseSpeakAgainst() {
    let people = ["Ines Marrow", "Tobias Wick"]
    let others = [
      work(2, people, fandoms: [Self.harbour]), work(3, people, fandoms: [Self.harbour]),
      work(4, people, fandoms: ["Saltwick"]),
    ]
    // 2/3 · (1 − .39²) = .56; of the other 1/3 is left.
    #expect(
      told(work(1, people), others) == ["fandom: The Harbour Lights 56 from 2,3 not 4"])
  }

  @Test func ofACrossoverEitherHalfIsLessSure() throws {
    let people = ["Ines Marrow", "Tobias Wick"]
    let crossed = [2, 3].map { work($0, people, fandoms: [Self.harbour, "Dracula"]) }
    #expect(told(work(1, people), crossed).allSatisfy { $0.contains(" 52 from 2,3") })
    let plain = work(4, people, fandoms: [Self.harbour])
    let suggestions = ShelfLessons(work(1, people), from: crossed + [plain]).suggestions()
    #expect(suggestions.map(\.value) == [Self.harbour])
  }

  @Test func namesThatManyWorldsHaveSayLess() {
    let others = [2, 3].map { work($0, ["John", "Mary"], fandoms: ["Sherlock"]) }
    let worlds = NameWorlds([
      "john": [["Sherlock"], ["Sherlock"]] + (1...8).map { ["World \($0)"] },
      "mary": [["Sherlock"], ["Sherlock"]] + (1...8).map { ["World \($0)"] },
    ])
    #expect(told(work(1, ["John", "Mary"]), others).count == 1)
    #expect(told(work(1, ["John", "Mary"]), others, worlds) == [])
  }

  @Test func oneFandomMayBeWrittenInManyWays() {
    let names = ["The Harbour Lights (TV)", "Harbour Lights", "Harbour Lights - A. Wick"]
    let others = zip([2, 3, 4] as [Int64], names).map {
      work($0, ["Ines", "Tobias"], fandoms: [$1])
    }
    #expect(
      told(work(1, ["Ines", "Tobias"]), others) == ["fandom: Harbour Lights 84 from 2,3,4"])
  }

  @Test func whatIsStatedCorrectedOrDeclinedIsNotSuggested() {
    let others = [2, 3].map { work($0, ["Ines", "Tobias"], fandoms: [Self.harbour]) }
    let people = ["Ines", "Tobias"]
    #expect(told(work(1, people, fandoms: ["Dracula"]), others) == [])
    #expect(told(work(1, people, corrected: [.fandom]), others) == [])
    #expect(told(work(1, people, declined: ["fandom: the harbour lights"]), others) == [])
    #expect(told(work(1, people, declined: ["ship: Tobines"]), others).count == 1)
  }

  // MARK: Ships

  @Test func ABlendIsTaughtToAWorkAboutTheSameTwo() {
    let others = [2, 3].map { work($0, ["Ines", "Tobias", "Peg"], ships: ["Tobines"]) }
    #expect(
      told(work(1, ["Peg", "Tobias", "Ines"], pair: ["Ines", "Tobias"]), others)
        == ["ship: Tobines 79 from 2,3"])
    // Of others' love nothing follows.
    #expect(told(work(1, ["Peg", "Tobias", "Ines"], pair: ["Peg", "Tobias"]), others) == [])
  }

  @Test func aShipOfOneOfTheTwoWithAnotherSpeaksAgainst() throws {
    let people = ["Ines Marrow", "Tobias Wick", "Peg"]
    let others = [
      work(2, people, ships: ["Tobias/Ines"]), work(3, people, ships: ["Tobias/Ines"]),
      work(4, people, ships: ["Tobias/Peg"]),
    ]
    let suggestion = try #require(
      ShelfLessons(work(1, people, pair: Array(people.prefix(2))), from: others)
        .suggestions().first)
    #expect(suggestion.value == "Tobias/Ines" && suggestion.against == [4])
  }

  @Test func friendsAreNoShip() {
    let others = [2, 3].map { work($0, ["Ines", "Tobias"], ships: ["Ines & Tobias"]) }
    #expect(told(work(1, ["Ines", "Tobias"]), others) == [])
  }

  // MARK: Names

  @Test func aFullNameIsTaughtByWorksThatShareTheOthers() {
    let others = [2, 3].map { work($0, ["Ines Marrow=Ines", "Tobias"]) }
    #expect(told(work(1, ["Ines", "Tobias"]), others) == ["Ines: Ines Marrow 65 from 2,3"])
    #expect(told(work(1, ["Ines", "Peg"]), others) == [])
  }

  @Test func aStatedShipTeachesNamesThatTheTextDoesNotWrite() {
    let others = [2, 3].map {
      work($0, ["Ines", "Tobias"], fandoms: ["F"], ships: ["Ines Marrow/Tobias Wick"])
    }
    let own = work(1, ["Ines", "Tobias"], fandoms: ["F"], ships: ["Ines/Tobias"])
    #expect(
      told(own, others) == ["Ines: Ines Marrow 80 from 2,3", "Tobias: Tobias Wick 80 from 2,3"])
  }

  @Test func twoFullNamesForOneSpeakAgainstEachOther() {
    let others = [
      work(2, ["Ines Marrow=Ines", "Tobias"]), work(3, ["Ines Doyle=Ines", "Tobias"]),
    ]
    #expect(told(work(1, ["Ines", "Tobias"]), others) == [])
  }

  @Test func theOrderOfTheOthersDoesNotMatter() {
    let others = (2...6).map { work($0, ["Ines", "Tobias"], fandoms: [Self.harbour]) }
    let own = work(1, ["Ines", "Tobias"])
    #expect(told(own, others) == told(own, others.reversed()))
  }
}
