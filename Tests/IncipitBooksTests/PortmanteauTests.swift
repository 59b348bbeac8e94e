import IncipitBooks
import Testing

/// Every case worked by hand; the names are of no one story.
@Suite struct PortmanteauTests {
  private func pair(_ word: String, _ people: [String]) -> [String]? {
    Portmanteau(word)?.pair(of: people.map { [$0] })?.map { people[$0] }
  }

  @Test(arguments: [
    ("Klaroline", ["Caroline", "Klaus"], ["Klaus", "Caroline"]),
    ("Destiel", ["Castiel", "Dean", "Sam"], ["Dean", "Castiel"]),
    ("Johnlock", ["Sherlock Holmes", "John Watson"], ["John Watson", "Sherlock Holmes"]),
    ("Drarry", ["Harry", "Draco", "Ron"], ["Draco", "Harry"]),
    ("Spuffy", ["Buffy", "Spike", "Willow"], ["Spike", "Buffy"]),
    ("reylo", ["Rey", "Kylo Ren"], ["Rey", "Kylo Ren"]),
    ("Stelena", ["Elena", "Stefan"], ["Stefan", "Elena"]),
    ("Everlark", ["Katniss Everdeen", "Peeta Mellark"], ["Katniss Everdeen", "Peeta Mellark"]),
    ("NaruHina", ["Hinata", "Naruto", "Sakura"], ["Naruto", "Hinata"]),
    ("Delena", ["Elena", "Damon", "Caroline"], ["Damon", "Elena"]),
    ("Bramada", ["Ada", "Bram"], ["Bram", "Ada"]),
  ])
  func isTakenApart(_ word: String, _ people: [String], _ expected: [String]) {
    #expect(pair(word, people) == expected)
  }

  @Test(arguments: [
    ("Stelena", ["Elena", "Stefan", "Stevie"]),
    ("Delena", ["Elena", "Damon", "Dora"]),
    ("Drarry", ["Draco", "Harry", "Larry"]),
    ("Klaroline", ["Caroline", "Elijah"]),
    ("Klaroline", ["Klaus", "Elena"]),
    ("Caroline", ["Caroline", "Carl", "Adeline"]),
    ("Adabe", ["Ada"]),
    ("Lovely", ["Ada", "Bram"]),
  ])
  func saysNothingWhereItIsNotPlain(_ word: String, _ people: [String]) {
    #expect(pair(word, people) == nil)
  }

  @Test(arguments: ["Naly", "Ada and Bram", "Ada/Bram", "", "K-9 love"])
  func isOneWordOfFiveLetters(_ word: String) { #expect(Portmanteau(word) == nil) }

  @Test func oneNameGivenTwiceIsNoPair() {
    #expect(Portmanteau("Adabel")?.pair(of: [["Adabel", "Ada", "Mabel"]]) == nil)
    #expect(Portmanteau("Adambel")?.pair(of: [["Adam", "Mabel"], ["Ruth"]]) == nil)
  }
}
