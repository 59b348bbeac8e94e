import IncipitLexicon
import IncipitText

/// Which named persons the text gives a noun to: "Ada is the nurse", "his sister, Ada,", "Captain
/// Vale".
struct NounBearers {
  /// For each person of the cast the nouns they bear, as vocabulary ids.
  private(set) var nouns: [Set<Int32>]
  /// By the plain word, the one person who bears it all over the story.
  private(set) var personOfHead: [String: Int] = [:]
  /// By the plain word, where it was given to whom, in order.
  private var places: [String: [(token: Int, person: Int)]] = [:]
  /// Nouns of work and rank; kin are somebody's and are asked by place.
  private var offices: Set<String> = []

  /// How many tokens off a noun still means whom it was given to.
  static let reach = 3_000

  /// O(tokens).
  static func find(_ nominals: [Nominal], _ cast: CastDraft, _ table: TokenTable) -> NounBearers {
    var bearers = NounBearers(nouns: Array(repeating: [], count: cast.persons.count))
    bearers.read(nominals, cast, table)
    bearers.settle()
    return bearers
  }

  private init(nouns: [Set<Int32>]) { self.nouns = nouns }

  /// Somebody named bears the noun somewhere in the story.
  func isBorne(_ head: String) -> Bool { places[head] != nil }

  /// The person to whom the text gives `head` nearest before or within `tokens`, if nobody else is
  /// given it there.
  func person(of head: String, near tokens: [Int]) -> Int? {
    guard let places = places[head], let first = tokens.first, let last = tokens.last else {
      return nil
    }
    let near = Set(
      places.filter { $0.token >= first - Self.reach && $0.token <= last + 40 }.map(\.person))
    return near.count == 1 ? near.first : nil
  }

  /// The heads that mean one person everywhere, as vocabulary ids.
  func heads(in table: TokenTable) -> [Int32: Int] {
    var heads: [Int32: Int] = [:]
    for (id, word) in table.vocabulary.enumerated()
    where !table.classes[id].isDisjoint(with: .person) {
      heads[Int32(id)] = personOfHead[KinWords.plain(word)]
    }
    return heads
  }

  private mutating func read(_ nominals: [Nominal], _ cast: CastDraft, _ table: TokenTable) {
    var ownerEndingAt: [Int: Int] = [:]
    var ownerStartingAt: [Int: Int] = [:]
    for (form, owners) in cast.personsOfForm.enumerated() where owners.count == 1 {
      for occurrence in cast.forms[form].occurrences {
        ownerEndingAt[occurrence.upperBound] = owners[0]
        ownerStartingAt[occurrence.lowerBound] = owners[0]
      }
    }
    for nominal in nominals {
      let isOffice = !nominal.classes.isDisjoint(with: [.role, .staff])
      guard isOffice || nominal.classes.contains(.kin) else { continue }
      let before = nominal.tokens.lowerBound - 1
      let after = nominal.tokens.upperBound
      if before > 0, let owner = ownerEndingAt[before] {
        let link = table.word(before)
        // "Ada, the nurse," but not "Ada, her sister said"; "Ada was the nurse".
        let isClosed = after >= table.tokens.count || table.tokens[after].kind == .punctuation
        if ["is", "was", "'s", "'m", "am", "called"].contains(link) || link == "," && isClosed {
          note(nominal, owner, isOffice, table)
          continue
        }
      }
      // "his sister Ada", "the nurse, Ada, said".
      if let owner = ownerStartingAt[after] {
        note(nominal, owner, isOffice, table)
      } else if after + 1 < table.tokens.count, table.word(after) == ",",
        let owner = ownerStartingAt[after + 1], isClosed(after + 1, table)
      {
        note(nominal, owner, isOffice, table)
      }
    }
    // "the captain" where one captain is named.
    for (form, owners) in cast.personsOfForm.enumerated() where owners.count == 1 {
      for title in cast.forms[form].titles
      where !table.classes[Int(title)].isDisjoint(with: .person) {
        let word = KinWords.plain(table.vocabulary[Int(title)])
        nouns[owners[0]].insert(title)
        if table.classes[Int(title)].isDisjoint(with: .kin) { offices.insert(word) }
        places[word, default: []] += cast.forms[form].occurrences.map {
          ($0.lowerBound, owners[0])
        }
      }
    }
  }

  /// A mark stands behind the name that begins at `start`: "the nurse, Ada, said".
  private func isClosed(_ start: Int, _ table: TokenTable) -> Bool {
    (start..<min(start + 5, table.tokens.count)).contains {
      table.tokens[$0].kind == .punctuation
    }
  }

  private mutating func note(
    _ nominal: Nominal, _ person: Int, _ isOffice: Bool, _ table: TokenTable
  ) {
    let word = KinWords.plain(table.word(nominal.head))
    nouns[person].insert(table.tokens[nominal.head].word)
    if isOffice { offices.insert(word) }
    places[word, default: []].append((nominal.head, person))
  }

  private mutating func settle() {
    for (word, found) in places {
      places[word] = found.sorted { ($0.token, $0.person) < ($1.token, $1.person) }
      let people = Set(found.map(\.person))
      if people.count == 1, let person = people.first, offices.contains(word) || found.count >= 2 {
        personOfHead[word] = person
      }
    }
  }
}
