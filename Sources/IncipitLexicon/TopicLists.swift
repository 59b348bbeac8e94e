/// The lists behind `Topics`: time words, words of warning, places and what languages are known by.
package struct TopicLists: Sendable {
  /// One kind of warning that a word or phrase speaks for.
  package struct WarningCue: Sendable, Hashable {
    /// "violence", "blood"…: index into `warningKinds`.
    package let kind: Int
    /// 3 says it alone, 2 is a strong hint, 1 a weak one.
    package let weight: Int
  }

  /// Every kind of warning, in the order of the list.
  package let warningKinds: [String]
  /// The languages and their most frequent small words, in the order of the list.
  package let functionWords: [(language: String, words: Set<String>)]
  /// The weight of each cue to a lost scene break, by its name.
  package let sceneWeights: [String: Double]
  /// What each word of the lists speaks of; `Lexicon.entry(of:)` has it too.
  let topics: [String: Topics]
  private let warnings: [String: [WarningCue]]
  private let commonPlaces: [String: String]
  private let namedPlaces: [String: String]
  private let placeEndings: [String: String]

  /// Loads the lists that `lines` gives by name; about 1,700 lines.
  init(lines: (String) -> [[String]]) {
    var topics: [String: Topics] = [:]
    for line in lines("time-words") + lines("topics") where line.count == 2 {
      topics[line[0], default: []].formUnion(Topics.sorts[line[1]] ?? [])
    }
    var kinds: [String] = []
    var warnings: [String: [WarningCue]] = [:]
    for line in lines("warnings") where line.count == 3 {
      if !kinds.contains(line[1]) { kinds.append(line[1]) }
      let kind = kinds.firstIndex(of: line[1]) ?? 0
      warnings[line[0], default: []].append(WarningCue(kind: kind, weight: Int(line[2]) ?? 1))
      if let space = line[0].firstIndex(of: " ") {
        topics[String(line[0][..<space]), default: []].insert(.warningPhrase)
      } else {
        topics[line[0], default: []].insert(.warning)
      }
    }
    var common: [String: String] = [:]
    for line in lines("place-words") where line.count == 2 {
      common[line[0]] = line[1]
      topics[line[0], default: []].insert(.commonPlace)
    }
    var named: [String: String] = [:]
    for line in lines("gazetteer") where line.count == 2 {
      named[line[0]] = line[1]
      let first = String(line[0].prefix { $0 != " " })
      topics[first, default: []].insert(.namedPlace)
    }
    var endings: [String: String] = [:]
    for line in lines("place-endings") where line.count == 2 { endings[line[0]] = line[1] }
    var weights: [String: Double] = [:]
    for line in lines("scene-weights") where line.count == 2 { weights[line[0]] = Double(line[1]) }
    self.topics = topics
    self.warnings = warnings
    commonPlaces = common
    namedPlaces = named
    placeEndings = endings
    sceneWeights = weights
    warningKinds = kinds
    functionWords = lines("function-words").filter { $0.count == 2 }.map { line in
      (line[0], Set(line[1].split(separator: " ").map(String.init)))
    }
  }

  /// The warnings that a word, or two words with a blank between, speak for.
  package func warnings(of words: String) -> [WarningCue] { warnings[words] ?? [] }

  /// What kind of place a common word names: room, building, outdoors or other.
  package func commonPlace(_ word: String) -> String? { commonPlaces[word] }

  /// What kind of place a name in lower case names: city or country.
  package func namedPlace(_ name: String) -> String? { namedPlaces[name] }

  /// What kind of place a name of several words is whose last word this is: building, outdoors, city.
  package func placeEnding(_ word: String) -> String? { placeEndings[word] ?? commonPlaces[word] }
}
