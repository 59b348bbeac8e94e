import IncipitCollation
import Testing

@Suite struct KeptApartTests {
  private let apart = KeptApart([[1, 2, 3], [3, 4], [1, 3]])

  @Test func anyTwoOfOneDecisionAreParted() {
    #expect(apart.parts(1, from: 2) && apart.parts(3, from: 2) && apart.parts(4, from: 3))
    #expect(!apart.parts(1, from: 4) && !apart.parts(1, from: 9) && !apart.parts(9, from: 10))
    #expect(apart.decisions(parting: 1, from: 3) == [0, 2])
    #expect(apart.decisions(parting: 1, from: 4) == [])
  }

  @Test func worksArePartedIntoSetsWithoutAnyTwoThatAreKeptApart() {
    #expect(apart.parted([7, 1, 2, 3, 4, 8]) == [[7, 1, 4, 8], [2], [3]])
    #expect(apart.parted([3, 4, 9]) == [[3, 9], [4]])
    #expect(KeptApart([]).parted([5, 6]) == [[5, 6]])
    #expect(apart.parted([]) == [])
  }
}
