import Foundation

/// How rare each name of a person is among the works compared.
struct NameRarity {
  private let counts: [String: Int]
  private let total: Int

  /// Counts the works of `candidates` that have each name.
  init(_ candidates: [Candidate]) {
    var counts: [String: Int] = [:]
    for candidate in candidates {
      for name in candidate.names { counts[name, default: 0] += 1 }
    }
    self.counts = counts
    total = candidates.count
  }

  /// How many works have `name`.
  func count(_ name: String) -> Int { counts[name, default: 0] }

  /// The inverse document frequency of `name`.
  ///
  /// A small shelf says little of how common a name is: it is taken to stand among some other works.
  func weight(_ name: String) -> Double {
    log(Double(total + Self.worksElsewhere) / Double(max(1, count(name))))
  }

  private static let worksElsewhere = 30
}
