import IncipitLexicon
import IncipitText

/// What is known of a story and its persons before it is known whom references mean.
///
/// A class, so that what looks at it never copies its tables; nothing in it changes.
final class ReferenceTables: Sendable {
  let table: TokenTable
  let segments: Segments
  let cast: CastDraft
  /// For each head the person it means wherever it stands.
  let personOfHead: [Int32: Int]
  /// Persons by how often they are named, most often first.
  let ranks: [Int]
  let narrator: Int32
  let reader: Int32
  /// For each person whether they tell the story or it is told to them, so that they are no "he" in it.
  let tells: [Bool]
  /// For each word of the vocabulary whether it parts clauses, is a relative one, ends in "-self".
  let partsClauses: [Bool]
  let isRelative: [Bool]
  let isReflexive: [Bool]

  init(
    _ table: TokenTable, _ segments: Segments, _ cast: CastDraft, _ personOfHead: [Int32: Int]
  ) {
    self.table = table
    self.segments = segments
    self.cast = cast
    self.personOfHead = personOfHead
    narrator = cast.persons.firstIndex(where: \.isNarrator).map(Int32.init) ?? -1
    reader = cast.persons.firstIndex(where: \.isAddressedReader).map(Int32.init) ?? -1
    tells = cast.persons.map { $0.isNarrator || $0.isAddressedReader }
    let uses = cast.persons.map { person in
      person.forms.reduce(0) { $0 + cast.forms[$1].occurrences.count }
    }
    var ranks = [Int](repeating: 0, count: uses.count)
    let order = uses.indices.sorted { uses[$0] != uses[$1] ? uses[$0] > uses[$1] : $0 < $1 }
    for (rank, person) in order.enumerated() { ranks[person] = rank }
    self.ranks = ranks
    partsClauses = table.flags(of: [",", ";", ":", "—", "–", "that", "which", "who"])
    isRelative = table.flags(of: ["that", "which", "who"])
    isReflexive = table.flags(of: Gender.reflexives)
  }

  /// Whether a conjunction, a relative word or a mark stands between two tokens.
  private func endsClause(between start: Int, _ end: Int) -> Bool {
    guard start < end, end - start < 24 else { return true }
    return (start + 1..<end).contains { index in
      table.classes(index).contains(.conjunction) || table.tokens[index].kind == .punctuation
        || isRelative[Int(table.tokens[index].word)]
    }
  }

  /// The person to whom the text gives a noun phrase, here or wherever its head stands.
  func bearer(of nominal: Nominal) -> Int? {
    cast.personOfNominal[nominal.head] ?? personOfHead[table.tokens[nominal.head].word]
  }

  /// Whether the last words of two persons' names are one, as of "Lady Forbes" and "Ada Forbes".
  func sharesName(_ one: Int32, _ other: Int32) -> Bool {
    let names = [one, other].map { person in
      Set(
        cast.persons[Int(person)].forms.compactMap { form in
          let words = cast.forms[form].words
          return words.count > 1 || !cast.forms[form].titles.isEmpty ? words.last : nil
        })
    }
    return !names[0].isDisjoint(with: names[1])
  }

  /// 0 for somebody never named with a title, 1 with one that tells no gender, 2 a woman's, 3 a man's.
  func title(of person: Int32) -> Int {
    for form in cast.persons[Int(person)].forms {
      guard let title = cast.forms[form].titles.first else { continue }
      let classes = table.classes[Int(title)]
      return classes.contains(.female) ? 2 : classes.contains(.male) ? 3 : 1
    }
    return 0
  }

  /// The persons named further on in the sentence: who is named there is seldom meant by "she" here.
  ///
  /// - Parameters:
  ///   - index: of the reference in `references`.
  ///   - references: all of the story.
  /// - Returns: persons' places in the cast, and how many of them, the first, stand before what ends a
  ///   clause; at most eight references are looked at.
  func named(
    behind index: Int, of references: [Reference]
  ) -> (persons: [Int32], inClause: Int) {
    let token = references[index].tokens.lowerBound
    var persons: [Int32] = []
    var inClause: Int?
    for place in index + 1..<max(index + 1, min(index + 9, references.count)) {
      let next = references[place].tokens.lowerBound
      guard segments.sentenceOf[next] == segments.sentenceOf[token],
        segments.quotationOf[next] == segments.quotationOf[token]
      else { break }
      if inClause == nil, endsClause(between: token, next) { inClause = persons.count }
      if case .name(let form) = references[place].kind, cast.personsOfForm[form].count == 1 {
        persons.append(Int32(cast.personsOfForm[form][0]))
      }
    }
    return (persons, inClause ?? persons.count)
  }
}
