import IncipitLexicon
import IncipitText

/// People who are never named but act: "the maid", "a reporter", "her mother".
enum DescribedPersons {
  /// Adds to `cast` a person for each word for staff or kin that is the doer beside a quotation, unless the text says that a named person is meant ("Ada was the nurse").
  ///
  /// - Returns: for each head (vocabulary id) the person it means.
  static func add(
    to cast: inout CastDraft, nominals: [Nominal], in table: TokenTable, _ segments: Segments
  ) -> [Int32: Int] {
    var personOf = namedBy(nominals, cast, table)
    var weight: [Int32: (speaks: Int, all: Int, first: Int)] = [:]
    for (index, nominal) in nominals.enumerated()
    where segments.quotationOf[nominal.head] < 0 && segments.insertOf[nominal.head] < 0 {
      let head = table.tokens[nominal.head].word
      let isOwn =
        nominal.classes.contains(.staff) || nominal.determiner == .indefinite
        || (nominal.classes.contains(.kin) && nominal.determiner != .definite)
      guard personOf[head] == nil, isOwn else { continue }
      var entry = weight[head] ?? (0, 0, index)
      entry.all += 1
      if isSpeaking(nominal, table) { entry.speaks += 1 }
      weight[head] = entry
    }
    for (head, entry) in weight.sorted(by: { $0.value.first < $1.value.first })
    where entry.speaks > 0 {
      let nominal = nominals[entry.first]
      personOf[head] = cast.persons.count
      var person = Person(forms: [], description: description(head, nominal, table))
      if let gender = nominal.gender { person.votes.add(5, gender) }
      cast.persons.append(person)
    }
    return personOf
  }

  /// "the maid" for role words however they are met, "her mother" as met.
  private static func description(
    _ head: Int32, _ nominal: Nominal, _ table: TokenTable
  ) -> String {
    let word = table.vocabulary[Int(head)]
    if nominal.determiner == .possessive { return table.written(nominal.tokens).lowercased() }
    if nominal.tokens.count == 1 { return table.written(nominal.tokens) }
    return nominal.determiner == .indefinite && nominal.tokens.count > 1
      ? table.written(nominal.tokens).lowercased() : "the " + word
  }

  /// A verb of speech stands beside the phrase.
  private static func isSpeaking(_ nominal: Nominal, _ table: TokenTable) -> Bool {
    let next = nominal.tokens.upperBound
    if next < table.tokens.count, table.classes(next).contains(.speechVerb) { return true }
    return nominal.tokens.lowerBound > 0
      && table.classes(nominal.tokens.lowerBound - 1).contains(.speechVerb)
  }

  /// Heads that the text gives to a named person: "Ada is the nurse", "the nurse, Ada,".
  private static func namedBy(
    _ nominals: [Nominal], _ cast: CastDraft, _ table: TokenTable
  ) -> [Int32: Int] {
    var ownerEndingAt: [Int: Int] = [:]
    var ownerStartingAt: [Int: Int] = [:]
    for (form, owners) in cast.personsOfForm.enumerated() where owners.count == 1 {
      for occurrence in cast.forms[form].occurrences {
        ownerEndingAt[occurrence.upperBound] = owners[0]
        ownerStartingAt[occurrence.lowerBound] = owners[0]
      }
    }
    var votes: [Int32: [Int: Int]] = [:]
    for nominal in nominals where !nominal.classes.isDisjoint(with: [.role, .staff]) {
      let head = table.tokens[nominal.head].word
      let before = nominal.tokens.lowerBound - 1
      let after = nominal.tokens.upperBound
      if before > 0, ["is", "was", "'s", "'m", "am", ",", "called"].contains(table.word(before)),
        let owner = ownerEndingAt[before]
      {
        votes[head, default: [:]][owner, default: 0] += 1
      }
      if after + 1 < table.tokens.count,
        let owner = ownerStartingAt[after]
          ?? (table.word(after) == "," ? ownerStartingAt[after + 1] : nil)
      {
        votes[head, default: [:]][owner, default: 0] += 1
      }
    }
    // "the captain" where one captain is named.
    for (form, owners) in cast.personsOfForm.enumerated() where owners.count == 1 {
      for title in cast.forms[form].titles
      where !table.classes[Int(title)].isDisjoint(with: .person) {
        votes[title, default: [:]][owners[0], default: 0] += cast.forms[form].occurrences.count
      }
    }
    var personOf: [Int32: Int] = [:]
    for (head, counts) in votes {
      let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      if let best, counts.values.reduce(0, +) == best.value { personOf[head] = best.key }
    }
    return personOf
  }
}
