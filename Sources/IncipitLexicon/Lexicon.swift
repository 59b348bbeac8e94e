import Foundation

/// The word lists that the reader knows, loaded once and asked by word.
///
/// Keys are in lower case with the straight apostrophe. Each list is a file in `Resources`, whose
/// first lines say where it is from.
package struct Lexicon: Sendable {
  private let classes: [String: WordClasses]
  private let speechLemmas: [String: String]
  private let placeKinds: [String: String]
  private let shortForms: [String: [String]]
  /// Valence of a word, −4…4; empty if the list is not shipped.
  private let valences: [String: Float]
  /// What words speak of: time, places, feelings, what a reader may want to be warned of.
  package let topicLists: TopicLists

  /// Loads every list; about 20,000 lines, some milliseconds.
  package init() {
    var classes: [String: WordClasses] = [:]
    classes.reserveCapacity(22_000)
    for (word, names) in ClosedClasses.words {
      for word in word.split(separator: " ") { classes[String(word), default: []].formUnion(names) }
    }
    for line in Self.lines("words") {
      var found: WordClasses = []
      for letter in line.last ?? "" {
        switch letter {
        case "c": found.insert(.ordinary)
        case "d": found.insert(.pastVerb)
        case "z": found.insert(.presentVerb)
        case "j": found.insert(.adjective)
        case "r": found.insert(.adverb)
        default: break
        }
      }
      classes[line[0], default: []].formUnion(found)
    }
    for line in Self.lines("titles") {
      classes[line[0], default: []].formUnion(
        Self.gender(line.dropFirst().first).union(.title))
    }
    for line in Self.lines("first-names") {
      classes[line[0], default: []].formUnion(
        Self.gender(line.dropFirst().first).union(.givenName))
    }
    for line in Self.lines("roles") where line.count == 3 {
      let sort: WordClasses =
        switch line[2] {
        case "kin": .kin
        case "look": .look
        case "staff": .staff
        default: .role
        }
      classes[line[0], default: []].formUnion(sort.union(Self.gender(line[1])))
    }
    for line in Self.lines("people") where line.count == 2 {
      // The short list has weighed its words one by one.
      guard classes[line[0]]?.isDisjoint(with: .person) != false else { continue }
      classes[line[0], default: []].formUnion(Self.gender(line[1]).union(.agent))
    }
    var lemmas: [String: String] = [:]
    for line in Self.lines("speech-verbs") {
      let isWeak = line.last == "weak"
      let forms = line.count > 1 ? line[1].split(separator: " ").map(String.init) : []
      for form in [line[0]] + forms {
        lemmas[form] = lemmas[form] ?? line[0]
        classes[form, default: []].formUnion(isWeak ? [.speechVerb, .weakSpeechVerb] : .speechVerb)
      }
    }
    var kinds: [String: String] = [:]
    for line in Self.lines("places") where line.count == 2 {
      kinds[line[0]] = line[1]
      classes[line[0], default: []].insert(.place)
    }
    var shortForms: [String: [String]] = [:]
    for line in Self.lines("nicknames") {
      let names = line.map { $0.lowercased() }
      shortForms[names[0], default: []] += names.dropFirst()
    }
    var valences: [String: Float] = [:]
    for line in Self.lines("valence") where line.count >= 2 {
      valences[line[0]] = Float(line[1])
    }
    self.classes = classes
    self.valences = valences
    speechLemmas = lemmas
    placeKinds = kinds
    self.shortForms = shortForms
    topicLists = TopicLists(lines: Self.lines)
  }

  /// The classes of `word`, given in lower case; empty for a word of no list.
  package func classes(of word: String) -> WordClasses { classes[word] ?? [] }

  /// The dictionary form of a verb of speech.
  package func speechLemma(of form: String) -> String? { speechLemmas[form] }

  /// What kind of place `word` is: room, building, outdoors, city, country or other.
  package func placeKind(of word: String) -> String? { placeKinds[word] }

  /// How glad (up to 4) or sad (down to −4) `word` is; nil for one that is neither.
  package func valence(of word: String) -> Float? { valences[word] }

  /// Whether one of two given names, in lower case, is a short form of the other, or both of one.
  package func areForms(_ one: String, _ other: String) -> Bool {
    if let short = shortForms[one], short.contains(other) { return true }
    if let short = shortForms[other], short.contains(one) { return true }
    return false
  }

  private static func gender(_ letter: String?) -> WordClasses {
    switch letter {
    case "m": .male
    case "f": .female
    default: []
    }
  }

  /// The fields of each line of a list that is neither empty nor a comment; none if it is not there.
  private static func lines(_ name: String) -> [[String]] {
    guard
      let url = Bundle.module.url(
        forResource: name, withExtension: "tsv", subdirectory: "Resources"),
      let data = try? Data(contentsOf: url)
    else { return [] }
    return data.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
      return line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
