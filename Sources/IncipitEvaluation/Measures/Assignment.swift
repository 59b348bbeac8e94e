/// Pairs the rows of a table with its columns, each at most once, so that the sum is the greatest.
package enum Assignment {
  /// The column of each row in the best pairing; nil for a row that is left without one.
  ///
  /// The Hungarian method with potentials (Kuhn 1955, Munkres 1957), O(shorter² × longer side). Rows have
  /// the same length.
  package static func best(_ weights: [[Int]]) -> [Int?] {
    guard let columns = weights.first?.count, columns > 0 else {
      return weights.map { _ in nil }
    }
    if weights.count <= columns { return pairing(weights, columns).map(Optional.some) }
    let turned = (0..<columns).map { column in weights.map { $0[column] } }
    var rows = [Int?](repeating: nil, count: weights.count)
    for (column, row) in pairing(turned, weights.count).enumerated() { rows[row] = column }
    return rows
  }

  /// The column of each row, of a table that is no higher than wide.
  ///
  /// Rows enter one by one; each time the cheapest chain of changes is found that frees a column.
  /// Rows and columns count from 1 within; column 0 stands for the row that is looking.
  private static func pairing(_ weights: [[Int]], _ columns: Int) -> [Int] {
    var rowPrices = [Int](repeating: 0, count: weights.count + 1)
    var columnPrices = [Int](repeating: 0, count: columns + 1)
    var holders = [Int](repeating: 0, count: columns + 1)
    for row in 1...weights.count {
      holders[0] = row
      var current = 0
      var slack = [Int](repeating: .max, count: columns + 1)
      var isPassed = [Bool](repeating: false, count: columns + 1)
      var cameFrom = [Int](repeating: 0, count: columns + 1)
      repeat {
        isPassed[current] = true
        let holder = holders[current]
        var step = Int.max
        var next = 0
        for column in 1...columns where !isPassed[column] {
          let cost = -weights[holder - 1][column - 1] - rowPrices[holder] - columnPrices[column]
          if cost < slack[column] {
            slack[column] = cost
            cameFrom[column] = current
          }
          if slack[column] < step {
            step = slack[column]
            next = column
          }
        }
        for column in 0...columns {
          if isPassed[column] {
            rowPrices[holders[column]] += step
            columnPrices[column] -= step
          } else if slack[column] != .max {
            slack[column] -= step
          }
        }
        current = next
      } while holders[current] != 0
      while current != 0 {
        holders[current] = holders[cameFrom[current]]
        current = cameFrom[current]
      }
    }
    var found = [Int](repeating: 0, count: weights.count)
    for column in 1...columns where holders[column] != 0 { found[holders[column] - 1] = column - 1 }
    return found
  }
}

extension Assignment {
  /// How many items are right if every predicted label may stand for one gold label only, and every
  /// gold label be stood for by one only, in the way that is best for the prediction.
  ///
  /// O(items + fewer labels² × more labels).
  package static func oneToOne<Gold: Hashable, Predicted: Hashable>(
    gold: [Gold], predicted: [Predicted?]
  ) -> Tally {
    var rows: [Gold: Int] = [:]
    var columns: [Predicted: Int] = [:]
    for label in gold where rows[label] == nil { rows[label] = rows.count }
    for case .some(let label) in predicted where columns[label] == nil {
      columns[label] = columns.count
    }
    var weights = [[Int]](
      repeating: [Int](repeating: 0, count: columns.count), count: rows.count)
    for (label, guess) in zip(gold, predicted) {
      if let row = rows[label], let column = guess.flatMap({ columns[$0] }) {
        weights[row][column] += 1
      }
    }
    let right = zip(weights, best(weights)).reduce(0) { sum, pair in
      sum + (pair.1.map { pair.0[$0] } ?? 0)
    }
    return Tally(right: right, total: gold.count)
  }
}
