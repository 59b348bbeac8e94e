import IncipitCollation
import IncipitTestSupport
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

  @Test func everyTwoThatAreNotKeptApartStandTogether() {
    func together(_ sets: [[Int64]], _ works: [Int64]) -> [[Int64]] {
      KeptApart(sets).together(works)
    }
    #expect(together([[1, 2]], [4, 1, 2, 3]) == [[1, 3, 4], [2, 3, 4]])
    #expect(together([[1, 2], [3, 4]], [1, 2, 3, 4]) == [[1, 3], [1, 4], [2, 3], [2, 4]])
    #expect(together([[1, 2, 3]], [1, 2, 3, 4]) == [[1, 4], [2, 4], [3, 4]])
    #expect(together([[1, 2, 3]], [1, 2, 3]) == [])
    #expect(together([[1, 9], [2, 9]], [3, 2, 1]) == [[1, 2, 3]])
    #expect(together([], [2]) == [] && together([], []) == [])
  }

  @Test func manyOfOneTextThatAreKeptApartMakeNoLongList() {
    let sets = KeptApart([Array(1...150)]).together(Array(1...400))
    #expect(sets == [[1] + Array(151...400)])
    #expect(KeptApart([Array(1...100)]).together(Array(1...110)).count == 100)
  }

  @Test func whatIsLeftOfADecisionKeepsOthersApart() {
    #expect(KeptApart([[1, 2, 3, 4]]).without([1, 2]) == [[1, 3, 4], [2, 3, 4]])
    #expect(
      KeptApart([[1, 3, 4], [2, 3, 4]]).without([1, 2, 3]) == [[1, 4], [2, 4], [3, 4]])
    #expect(KeptApart([[1, 2], [1, 2, 3]]).without([1, 2, 3]) == [])
    #expect(KeptApart([]).without([1, 2]) == [])
  }

  @Test func pairsTakenBackOneByOneLeaveFewSets() {
    let works: [Int64] = Array(5...44)
    var sets = [works]
    for first in stride(from: Int64(5), to: 44, by: 2) {
      sets = KeptApart(sets).without([first, first + 1])
    }
    #expect(sets.count <= 40, "\(sets.count) sets")
    let left = KeptApart(sets)
    for one in works {
      for other in works where one < other {
        #expect(left.parts(one, from: other) == !(one % 2 == 1 && other == one + 1))
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func setsSayNoMoreAndNoLessThanTheirPairs(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let works: [Int64] = Array(1...12)
    let decisions = (0..<4).map { _ in
      works.filter { _ in Int.random(in: 0..<2, using: &random) == 0 }
    }
    let taken = Set(works.filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
    let apart = KeptApart(decisions)
    let left = KeptApart(apart.without(taken))
    let together = KeptApart(apart.together(works))
    for one in works {
      for other in works where one < other {
        let isTaken = taken.contains(one) && taken.contains(other)
        #expect(left.parts(one, from: other) == (apart.parts(one, from: other) && !isTaken))
        #expect(together.parts(one, from: other) == !apart.parts(one, from: other))
      }
    }
  }
}
