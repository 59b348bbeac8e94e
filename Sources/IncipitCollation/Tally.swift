import IncipitBooks

/// Who says what of one matter, and who otherwise.
struct Tally {
  /// One answer.
  struct Value {
    let key: String
    /// How often each way of writing it is met.
    fileprivate var names: [String: Int] = [:]
    /// What each work that says so counts, the surest first.
    fileprivate var says: [(ground: Suggestion.Ground, weight: Double)] = []
    var opposition = 0.0
    var against: Set<Int64> = []

    /// As most write it; of equals the shorter.
    var name: String {
      names.min { ($1.value, $0.key.count, $0.key) < ($0.value, $1.key.count, $1.key) }?.key ?? ""
    }
    var weights: [Double] { says.map(\.weight) }
    var grounds: [Suggestion.Ground] {
      says.sorted { ($1.weight, $0.ground.work) < ($0.weight, $1.ground.work) }.map(\.ground)
    }
  }

  let matter: Suggestion.Matter
  private var byKey: [String: Value] = [:]

  init(_ matter: Suggestion.Matter) { self.matter = matter }

  /// The answers that anybody gives, in order of keys.
  var values: [Value] { byKey.values.filter { !$0.says.isEmpty }.sorted { $0.key < $1.key } }

  mutating func add(_ key: String, _ name: String, _ weight: Double, from ground: Suggestion.Ground)
  {
    byKey[key, default: Value(key: key)].names[name, default: 0] += 1
    byKey[key]?.says.append((ground, weight))
  }

  mutating func oppose(_ key: String, _ weight: Double, from work: Int64) {
    byKey[key, default: Value(key: key)].opposition += weight
    byKey[key]?.against.insert(work)
  }

  /// Sets each answer against every other.
  mutating func opposeOneAnother() {
    let all = values
    for value in all {
      for other in all where other.key != value.key {
        for said in other.says { oppose(value.key, said.weight, from: said.ground.work) }
      }
    }
  }
}
