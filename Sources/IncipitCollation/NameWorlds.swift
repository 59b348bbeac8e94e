/// In which fandoms a name is met on a shelf: how telling it is.
///
/// `NameRarity` counts works, which would hold the best known names of a fandom that a shelf has much of for common; here a
/// name is common if works of many fandoms have it.
package struct NameWorlds: Hashable, Sendable {
  /// For each name how many works that say so are of a fandom, by `FandomKey`.
  private let counts: [String: [String: Int]]
  /// For each name how many works that have it say any fandom.
  private let totals: [String: Int]

  /// What is known of names.
  ///
  /// - Parameter works: for each name the fandoms of works that have it, one list a work.
  package init(_ works: [String: [[String]]] = [:]) {
    counts = works.mapValues { lists in
      var counts: [String: Int] = [:]
      for fandoms in lists {
        for key in Set(fandoms.map(FandomKey.key)) { counts[key, default: 0] += 1 }
      }
      return counts
    }
    totals = works.mapValues { lists in lists.count { !$0.isEmpty } }
  }

  /// Of the works that have `name` and say their fandom, the share that says this one; 1 if none says any.
  ///
  /// One is added to both, since a few works prove little: 2 of 2 are 1, 2 of 10 are .27.
  func share(of name: String, in key: String) -> Double {
    let total = totals[name, default: 0]
    let count = min(total, counts[name]?[key] ?? 0)
    return Double(count + 1) / Double(total + 1)
  }
}
