/// How a fact was read.
package struct FactTally: Hashable, Sendable {
  package var right = 0
  package var wrong = 0
  /// There was something to know and nothing was said.
  package var unknown = 0

  package init(right: Int = 0, wrong: Int = 0, unknown: Int = 0) {
    self.right = right
    self.wrong = wrong
    self.unknown = unknown
  }

  /// Counts one fact: saying nothing of what cannot be known is right, saying something wrong.
  package mutating func count<Value: Equatable>(gold: Value?, predicted: Value?) {
    if gold == predicted {
      right += 1
    } else if predicted == nil {
      unknown += 1
    } else {
      wrong += 1
    }
  }

  package static func + (left: FactTally, right: FactTally) -> FactTally {
    FactTally(
      right: left.right + right.right, wrong: left.wrong + right.wrong,
      unknown: left.unknown + right.unknown)
  }
}

/// How the facts of a work were read, by fact.
package struct FactScore: Hashable, Sendable {
  package var byFact: [String: FactTally] = [:]

  package init() {}

  /// Counts a fact in words; letter case and blanks at the ends make no difference.
  package mutating func count(_ fact: String, gold: String?, predicted: String?) {
    byFact[fact, default: FactTally()].count(
      gold: gold.map(Self.folded), predicted: predicted.map(Self.folded))
  }

  /// Counts a set of people, such as a pair; an empty one is nothing to know.
  package mutating func count(_ fact: String, gold: Set<Int>, predicted: Set<Int>?) {
    byFact[fact, default: FactTally()].count(
      gold: gold.isEmpty ? nil : gold, predicted: predicted)
  }

  private static func folded(_ value: String) -> String {
    value.lowercased().trimming(\.isWhitespace)
  }

  package static func + (left: FactScore, right: FactScore) -> FactScore {
    var sum = FactScore()
    sum.byFact = left.byFact.merging(right.byFact, uniquingKeysWith: +)
    return sum
  }
}
