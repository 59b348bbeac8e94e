package import IncipitReading

/// How often a tagger gives the tag that the treebank has, the words being given.
package struct TaggerScore: Hashable, Sendable {
  /// For each tag of the treebank, by raw value, how often each tag was given.
  package private(set) var counts: [[Int]]

  package init(gold: [UniversalTag], given: [UniversalTag]) {
    let tags = UniversalTag.allCases.count
    counts = Array(repeating: Array(repeating: 0, count: tags), count: tags)
    for (one, other) in zip(gold, given) { counts[Int(one.rawValue)][Int(other.rawValue)] += 1 }
  }

  package var words: Int { counts.joined().reduce(0, +) }

  package var right: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }

  /// The share that is right; 0 of no words.
  package var accuracy: Double { words == 0 ? 0 : Double(right) / Double(words) }

  /// The most frequent confusions, most frequent first.
  package func confusions(_ limit: Int) -> [(gold: UniversalTag, given: UniversalTag, count: Int)] {
    var found: [(gold: UniversalTag, given: UniversalTag, count: Int)] = []
    for gold in UniversalTag.allCases {
      for given in UniversalTag.allCases where gold != given {
        let count = counts[Int(gold.rawValue)][Int(given.rawValue)]
        if count > 0 { found.append((gold, given, count)) }
      }
    }
    // A stable order: by count, then by tag.
    return Array(
      found.enumerated().sorted {
        $0.element.count != $1.element.count
          ? $0.element.count > $1.element.count : $0.offset < $1.offset
      }.map(\.element).prefix(limit))
  }
}

extension TaggerScore {
  /// A line with the accuracy, and one for each of so many confusions.
  package func report(_ name: String, _ limit: Int) -> String {
    let hundredths = words == 0 ? 0 : (right * 20_000 / words + 1) / 2
    let fraction = hundredths % 100
    let figure = "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    let lines = confusions(limit).map { "  \($0.gold.name) read as \($0.given.name): \($0.count)" }
    return (["\(name): UPOS \(figure) % of \(words) words"] + lines).joined(separator: "\n")
  }
}
