import IncipitLexicon
import IncipitText

/// People who are never named but speak: "the maid", "a reporter", "her mother".
///
/// A noun means one person over a stretch of the story only: the waiter of one scene is not that of
/// the next, and "a man" is another man each time.
struct DescribedPersons {
  private let table: TokenTable
  private let segments: Segments
  private let nominals: [Nominal]

  /// So many paragraphs without the noun, and it means somebody else.
  static let maximumGap: Int32 = 40
  /// The same for words of look and rank, by which a story soon calls somebody else.
  static let maximumGapOfLooks: Int32 = 6
  /// In a longer story than this (in tokens) kin have names, so that "her brother" is no new person.
  static let maximumForKin = 30_000

  /// Adds to `cast` those who are never named but speak, gives named persons their nouns, and fills
  /// in whom each noun phrase means.
  ///
  /// O(tokens).
  ///
  /// - Returns: for each head (vocabulary id) that means one named person all over the story that
  ///   person: "Ada was the nurse".
  static func add(
    to cast: inout CastDraft, nominals: [Nominal], in table: TokenTable, _ segments: Segments
  ) -> [Int32: Int] {
    let described = DescribedPersons(table: table, segments: segments, nominals: nominals)
    let bearers = NounBearers.find(nominals, cast, table)
    for (person, nouns) in bearers.nouns.enumerated() { cast.persons[person].nouns = nouns }
    let relatives = KinFinder.relatives(of: nominals, cast, in: table, segments)
    cast.personOfNominal = relatives
    for run in described.runs(without: relatives) {
      let head = described.head(nominals[run[0]])
      guard bearers.personOfHead[head] == nil else { continue }
      if let person = bearers.person(of: head, near: run.map { nominals[$0].head }) {
        for index in run { cast.personOfNominal[nominals[index].head] = person }
        continue
      }
      guard described.isSomebody(run, isNamedElsewhere: bearers.isBorne(head)) else { continue }
      let nominal = nominals[run[0]]
      var person = Person(forms: [], description: described.description(nominal))
      if let gender = nominal.gender { person.votes.add(5, gender) }
      for index in run {
        cast.personOfNominal[nominals[index].head] = cast.persons.count
        if let gender = described.pronoun(behind: nominals[index]) { person.votes.add(1, gender) }
      }
      cast.persons.append(person)
    }
    return bearers.heads(in: table)
  }

  /// The plain word of a nominal's head.
  private func head(_ nominal: Nominal) -> String { KinWords.plain(table.word(nominal.head)) }

  /// The nominals of the narration that may mean one person, by head and place, as indices.
  private func runs(without relatives: [Int: Int]) -> [[Int]] {
    var runs: [[Int]] = []
    var open: [String: Int] = [:]
    for (index, nominal) in nominals.enumerated()
    where segments.quotationOf[nominal.head] < 0 && segments.insertOf[nominal.head] < 0 {
      guard relatives[nominal.head] == nil, !isPredicate(nominal) else { continue }
      let head = head(nominal)
      let paragraph = table.paragraphOf[nominal.head]
      if let run = open[head], let last = runs[run].last,
        paragraph - table.paragraphOf[nominals[last].head]
          <= (nominal.classes.isDisjoint(with: [.staff, .kin])
            ? Self.maximumGapOfLooks : Self.maximumGap),
        nominal.determiner != .indefinite
      {
        runs[run].append(index)
      } else {
        open[head] = runs.count
        runs.append([index])
      }
    }
    return runs
  }

  /// "She was a nurse", "like a child": says what somebody is.
  private func isPredicate(_ nominal: Nominal) -> Bool {
    guard nominal.determiner == .indefinite, nominal.tokens.lowerBound > 0 else { return false }
    return ["was", "is", "were", "be", "been", "being", "'s", "'m", "am", "as", "like", "than"]
      .contains(table.word(nominal.tokens.lowerBound - 1))
  }

  /// Somebody of their own: they speak, and are no other name for somebody who is there.
  private func isSomebody(_ run: [Int], isNamedElsewhere: Bool) -> Bool {
    guard run.contains(where: { isSpeaking(nominals[$0]) }) else { return false }
    let first = nominals[run[0]]
    if first.classes.contains(.kin), first.determiner != .indefinite {
      return !isNamedElsewhere && table.tokens.count <= Self.maximumForKin
        && first.classes.isDisjoint(with: [.look]) && head(first) != "friend"
    }
    if first.classes.contains(.staff) { return true }
    // "the blonde", "the vampire" mean somebody known, "a blonde" does not.
    return first.determiner == .indefinite
  }

  /// "the maid" for role words however they are met, "her mother" as met.
  private func description(_ nominal: Nominal) -> String {
    if nominal.determiner == .possessive { return table.written(nominal.tokens).lowercased() }
    if nominal.tokens.count == 1 { return table.written(nominal.tokens) }
    return "the " + table.word(nominal.head)
  }

  /// A verb of speech stands beside the phrase, and a quotation near by.
  private func isSpeaking(_ nominal: Nominal) -> Bool {
    let before = nominal.tokens.lowerBound - 1
    let next = nominal.tokens.upperBound
    let hasVerb =
      next < table.tokens.count && table.classes(next).contains(.speechVerb)
      || before >= 0 && table.classes(before).contains(.speechVerb)
    guard hasVerb else { return false }
    return (max(0, before - 6)..<min(table.tokens.count, next + 9)).contains { index in
      segments.quotationOf[index] >= 0
        && table.paragraphOf[index] == table.paragraphOf[nominal.head]
    }
  }

  /// The first he, she or they in the dozen words behind.
  private func pronoun(behind nominal: Nominal) -> Gender? {
    let end = min(table.tokens.count, nominal.tokens.upperBound + 12)
    for index in nominal.tokens.upperBound..<max(end, nominal.tokens.upperBound)
    where segments.quotationOf[index] < 0 {
      if table.paragraphOf[index] != table.paragraphOf[nominal.head] { return nil }
      if let gender = table.pronounGender(index), gender == .female || gender == .male {
        return gender
      }
      if table.tokens[index].isCapitalised, !segments.startsSentence[index] { return nil }
    }
    return nil
  }
}
