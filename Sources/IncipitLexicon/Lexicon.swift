import Foundation

/// The word lists that the reader knows, loaded once and asked by word.
///
/// Keys are in lower case with the straight apostrophe. Each list is a file in `Resources`, whose
/// first lines say where it is from.
package struct Lexicon: Sendable {
  /// What the lists say of one word.
  package struct Entry: Sendable {
    package fileprivate(set) var classes: WordClasses = []
    package fileprivate(set) var topics: Topics = []
    /// −4…4; nil for a word that is neither glad nor sad, or if the list is not shipped.
    package fileprivate(set) var valence: Float?
  }

  private let entries: [String: Entry]
  private let speechLemmas: [String: String]
  private let placeKinds: [String: String]
  private let shortForms: [String: [String]]
  /// What words speak of: time, places, feelings, what a reader may want to be warned of.
  package let topicLists: TopicLists

  /// Loads every list; about 20,000 lines, some milliseconds.
  package init() {
    var entries: [String: Entry] = [:]
    entries.reserveCapacity(30_000)
    for (word, names) in ClosedClasses.words {
      for word in word.split(separator: " ") {
        entries[String(word), default: Entry()].classes.formUnion(names)
      }
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
      entries[line[0], default: Entry()].classes.formUnion(found)
    }
    for line in Self.lines("titles") {
      entries[line[0], default: Entry()].classes.formUnion(
        Self.gender(line.dropFirst().first).union(.title))
    }
    for line in Self.lines("first-names") {
      entries[line[0], default: Entry()].classes.formUnion(
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
      entries[line[0], default: Entry()].classes.formUnion(sort.union(Self.gender(line[1])))
    }
    for line in Self.lines("people") where line.count == 2 {
      // The short list has weighed its words one by one.
      guard entries[line[0]]?.classes.isDisjoint(with: .person) != false else { continue }
      entries[line[0], default: Entry()].classes.formUnion(Self.gender(line[1]).union(.agent))
    }
    var lemmas: [String: String] = [:]
    for line in Self.lines("speech-verbs") {
      let isWeak = line.last == "weak"
      let forms = line.count > 1 ? line[1].split(separator: " ").map(String.init) : []
      for form in [line[0]] + forms {
        lemmas[form] = lemmas[form] ?? line[0]
        entries[form, default: Entry()].classes.formUnion(
          isWeak ? [.speechVerb, .weakSpeechVerb] : .speechVerb)
      }
    }
    var kinds: [String: String] = [:]
    for line in Self.lines("places") where line.count == 2 {
      kinds[line[0]] = line[1]
      entries[line[0], default: Entry()].classes.formUnion(.place)
    }
    var shortForms: [String: [String]] = [:]
    for line in Self.lines("nicknames") {
      let names = line.map { $0.lowercased() }
      shortForms[names[0], default: []] += names.dropFirst()
    }
    for line in Self.lines("valence") where line.count >= 2 {
      entries[line[0], default: Entry()].valence = Float(line[1])
    }
    speechLemmas = lemmas
    placeKinds = kinds
    self.shortForms = shortForms
    topicLists = TopicLists(lines: Self.lines)
    for (word, topics) in topicLists.topics { entries[word, default: Entry()].topics = topics }
    self.entries = entries
  }

  /// What is said of `word`, given in lower case; nothing for a word of no list.
  package func entry(of word: String) -> Entry { entries[word] ?? Entry() }

  /// The classes of `word`, given in lower case; empty for a word of no list.
  package func classes(of word: String) -> WordClasses { entry(of: word).classes }

  /// The dictionary form of a verb of speech.
  package func speechLemma(of form: String) -> String? { speechLemmas[form] }

  /// What kind of place `word` is: room, building, outdoors, city, country or other.
  package func placeKind(of word: String) -> String? { placeKinds[word] }

  /// How glad (up to 4) or sad (down to −4) `word` is; nil for one that is neither.
  package func valence(of word: String) -> Float? { entry(of: word).valence }

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
    return [UInt8](data).split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
      return line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
