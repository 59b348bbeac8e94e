import IncipitBooks
import IncipitCollation
import Testing

@Suite struct NamesakesTests {
  /// Somebody in a work: the first of `people`, whose names are parted by "=".
  private func bearer(_ id: Int64, _ people: [String], fandoms: [String] = []) -> Namesakes.Bearer {
    let leads = people.enumerated().map { index, names in
      let forms = names.split(separator: "=").map(String.init)
      return Lead(id: index + 1, name: forms[0], forms: forms.map { $0.lowercased() })
    }
    return Namesakes.Bearer(
      work: CastWork(id: id, leads: leads, fandoms: fandoms), lead: leads[0])
  }

  private func persons(_ bearers: [Namesakes.Bearer]) -> [[Int64]] {
    let persons = Namesakes.persons(bearers).map { $0.map(\.work.id) }
    #expect(Namesakes.persons(bearers.reversed()).map { $0.map(\.work.id) } == persons)
    return persons
  }

  @Test func aFullNameAndTheGivenNameBesideTheSamePeopleAreOne() {
    #expect(
      persons([
        bearer(1, ["Ines Marrow=Ines", "Tobias"]), bearer(2, ["Ines", "Tobias"]),
        bearer(3, ["Ines Marrow"]),
      ]) == [[1, 2, 3]])
  }

  @Test func aGivenNameAloneJoinsNobody() {
    #expect(persons([bearer(1, ["Adam", "Ruth"]), bearer(2, ["Adam", "Peg"])]) == [[1], [2]])
  }

  @Test func namesakesOfTwoFandomsStayApart() {
    #expect(
      persons([
        bearer(1, ["Adam", "John"], fandoms: ["Eden"]),
        bearer(2, ["Adam", "John"], fandoms: ["Mars"]),
        bearer(3, ["Adam"], fandoms: ["Eden (TV)"]),
      ]) == [[1, 3], [2]])
  }

  @Test func surnamesThatDifferPart() {
    #expect(
      persons([
        bearer(1, ["Caroline Forbes=Caroline", "Charles"]),
        bearer(2, ["Caroline Bingley=Caroline", "Charles"]),
      ]) == [[1], [2]])
  }

  @Test func aThirdSpellingJoinsTwoThatAreFarFromEachOther() {
    let first = bearer(1, ["Niklas Michelson=Klas", "Ines"])
    let second = bearer(2, ["Klas Mikaelsson=Klas", "Ines", "Tobias"])
    let third = bearer(3, ["Klas Mikaelson=Klas", "Ines", "Tobias"])
    let short = bearer(4, ["Klas", "Ines"])
    #expect(persons([first, second, short]) == [[1], [2], [4]])
    #expect(persons([first, second, third, short]) == [[1, 2, 3, 4]])
    // Nobody is joined by a spelling who has no company, or another world.
    #expect(
      persons([bearer(1, ["Niklas Michelson=Klas"]), second, third]) == [[2, 3], [1]])
    #expect(
      persons([
        bearer(1, ["Niklas Michelson=Klas", "Ines"], fandoms: ["Eden"]),
        bearer(2, ["Klas Mikaelsson=Klas", "Ines", "Tobias"], fandoms: ["Mars"]), third,
      ]).count == 2)
  }

  @Test func peopleWhoShareNoNameAreNotHeldAgainstEachOther() {
    let people = [
      bearer(1, ["Klas Mikaelson=Klas=Mr Mikaelson=Mikaelson", "Ines"]),
      bearer(2, ["Elias Mikaelson=Elias=Mr Mikaelson=Mikaelson", "Ines"]),
      bearer(3, ["Tyler", "Ines"]), bearer(4, ["Klas", "Ines"]),
      bearer(5, ["Tyler Wick=Tyler", "Ines"]),
    ]
    let groups = Namesakes.persons(amongAll: people).map { $0.map(\.work.id) }
    #expect(Set(groups) == [[1, 4], [2], [3, 5]])
  }

  @Test func whoCouldBeEitherStaysApart() {
    #expect(
      persons([
        bearer(1, ["Caroline Forbes=Caroline", "Charles"]),
        bearer(2, ["Caroline Bingley=Caroline", "Charles"]),
        bearer(3, ["Caroline", "Charles"]),
      ]) == [[1], [2], [3]])
  }

  @Test func aFullNameCrossesFandomsOnlyInKnownCompany() {
    #expect(
      persons([
        bearer(1, ["Ines Marrow", "Tobias"], fandoms: ["A"]),
        bearer(2, ["Ines Marrow", "Tobias"], fandoms: ["B"]),
        bearer(3, ["Ines Marrow", "Peg"], fandoms: ["C"]),
      ]) == [[1, 2], [3]])
  }
}
