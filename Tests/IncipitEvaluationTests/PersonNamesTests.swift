import IncipitEvaluation
import Testing

@Suite struct PersonNamesTests {
  private let names = PersonNames([
    GoldPerson(name: "Ada Quill", aliases: ["Ada", "Miss Quill", "the clerk"]),
    GoldPerson(name: "Tom Quill", aliases: ["Tom", "Tommy"]),
    GoldPerson(name: "Orso d'Arle", aliases: ["the captain"]),
  ])

  @Test(arguments: [
    ("Ada", 0), ("ADA", 0), ("Ada's", 0), ("Ada\u{2019}s", 0), ("Miss Quill", 0), ("the Clerk", 0),
    ("Tommy", 1), ("Uncle Tom", 1), ("dear Miss Quill", 0), ("Orso", 2), ("d\u{2019}Arle", 2),
  ])
  func findsThePersonThatANameMeans(name: String, person: Int) {
    #expect(names.person(for: name) == person)
  }

  @Test(arguments: ["Quill", "Ada and Tom", "Bertha", "", "—"])
  func findsNobodyWhereANameMeansTwoOrNone(name: String) {
    #expect(names.person(for: name) == nil)
  }

  @Test func prefersTheLongestNameHeld() {
    let names = PersonNames([
      GoldPerson(name: "Rowe", aliases: []), GoldPerson(name: "Mrs. Rowe", aliases: []),
    ])
    #expect(names.person(for: "old Mrs. Rowe") == 1)
    #expect(names.person(for: "old Rowe") == 0)
  }
}
