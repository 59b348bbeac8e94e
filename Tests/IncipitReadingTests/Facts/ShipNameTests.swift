import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct ShipNameTests {
  private let cast = PlainStory("", cast: ["Marian Arden", "Kolas Meyer", "Ben Arden"]).characters

  @Test(arguments: [
    ("Kolas/Marian", [2, 1], Relationship.Nature?.some(.romantic)),
    ("Kolarian", [2, 1], .romantic),
    ("Marian Arden & Ben Arden", [1, 3], .friendship),
    ("Kolas Meyer/Nobody Else", [], .romantic),
    ("Something", [], nil),
  ])
  func resolvesNamesAndBlends(_ name: String, _ ids: [Int], _ nature: Relationship.Nature?) {
    let ship = ShipName(name, characters: cast)
    #expect(ship.characters == ids)
    #expect(ship.nature == nature)
  }

  @Test(arguments: ["Kolas Meyer x gn!reader", "Kolas/fem!Reader", "kolas/Y/N", "Kolas & Reader"])
  func whoReadsIsWhoeverStandsForThemInTheCast(name: String) {
    let cast = PlainStory("", cast: ["Y/N", "Kolas"]).characters
    #expect(Set(ShipName(name, characters: cast).characters) == [1, 2])
    // Somebody may be called so.
    let reader = PlainStory("", cast: ["Anna Reader", "Kolas"]).characters
    #expect(ShipName("Kolas/Anna Reader", characters: reader).characters == [2, 1])
  }
}
