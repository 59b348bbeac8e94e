import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct ShipNameTests {
  private let cast = PlainStory("", cast: ["Caroline Arden", "Klaus Meyer", "Ben Arden"]).characters

  @Test(arguments: [
    ("Klaus/Caroline", [2, 1], Relationship.Nature?.some(.romantic)),
    ("Klaroline", [2, 1], .romantic),
    ("Caroline Arden & Ben Arden", [1, 3], .friendship),
    ("Klaus Meyer/Nobody Else", [], .romantic),
    ("Something", [], nil),
  ])
  func resolvesNamesAndBlends(_ name: String, _ ids: [Int], _ nature: Relationship.Nature?) {
    let ship = ShipName(name, characters: cast)
    #expect(ship.characters == ids)
    #expect(ship.nature == nature)
  }
}
