import IncipitEvaluation
import IncipitTestSupport
import Testing

@Suite struct AssignmentTests {
  @Test func preferTheBestSumToTheBestCell() {
    // The greatest cell is 9, but 8 + 7 is more than 9 + 0.
    #expect(Assignment.best([[9, 8], [7, 0]]) == [1, 0])
  }

  @Test func leavesOutWhatIsTooMany() {
    #expect(Assignment.best([[1, 5, 2]]) == [1])
    #expect(Assignment.best([[1], [5], [2]]) == [nil, 0, nil])
    #expect(Assignment.best([]).isEmpty)
    #expect(Assignment.best([[], []]) == [nil, nil])
  }

  @Test func isAsGoodAsTryingAllPairings() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<200 {
      let rows = Int.random(in: 1...4, using: &random)
      let columns = Int.random(in: 1...5, using: &random)
      let weights = (0..<rows).map { _ in
        (0..<columns).map { _ in Int.random(in: 0...9, using: &random) }
      }
      let found = Assignment.best(weights)
      let used = found.compactMap { $0 }
      #expect(Set(used).count == used.count && used.count == min(rows, columns))
      let sum = zip(weights, found).map { row, column in column.map { row[$0] } ?? 0 }.reduce(0, +)
      #expect(sum == Self.best(weights[...], without: []), "\(weights)")
    }
  }

  /// The best sum, by trying every column for every row and none.
  private static func best(_ rows: ArraySlice<[Int]>, without used: Set<Int>) -> Int {
    guard let row = rows.first else { return 0 }
    let rest = rows.dropFirst()
    return row.indices.filter { !used.contains($0) }.map {
      row[$0] + best(rest, without: used.union([$0]))
    }.reduce(best(rest, without: used), max)
  }

  @Test func letsEachLabelStandForOneOnly() {
    // By name vote 1 and 2 may both be Ada, 4 of 5 right; one to one 2 has to be Tom or nobody.
    let tally = Assignment.oneToOne(
      gold: ["Ada", "Ada", "Ada", "Tom", "Tom"], predicted: [1, 1, 2, 2, nil])
    #expect(tally == Tally(right: 3, total: 5))
  }

  @Test func countsNothingRightWithoutPredictions() {
    #expect(
      Assignment.oneToOne(gold: ["Ada"], predicted: [Int?.none]) == Tally(right: 0, total: 1))
    #expect(Assignment.oneToOne(gold: [String](), predicted: [Int?]()) == Tally())
  }
}
