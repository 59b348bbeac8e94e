import IncipitLexicon
import IncipitText

/// A noun phrase for a person that is no name: "the blonde", "her brother", "a reporter".
struct Nominal: Sendable {
  enum Determiner: UInt8, Sendable {
    /// the, this, that
    case definite
    /// a, an, one, some, another, no determiner at all
    case indefinite
    /// my, his, Kolas's
    case possessive
  }

  let tokens: Range<Int>
  /// The head's token.
  let head: Int
  let determiner: Determiner
  let gender: Gender?
  let classes: WordClasses
}

/// Finds noun phrases for persons.
enum NominalFinder {
  /// The nominals of the whole story in order.
  ///
  /// O(tokens).
  static func nominals(in table: TokenTable) -> [Nominal] {
    var found: [Nominal] = []
    let isHead = table.classes.map { !$0.isDisjoint(with: .person) }
    for index in table.tokens.indices
    where isHead[Int(table.tokens[index].word)] && table.tokens[index].kind == .word {
      if let nominal = nominal(headedBy: index, table) { found.append(nominal) }
    }
    return found
  }

  /// The phrase whose head is token `head`: a determiner, up to four words between, the head.
  private static func nominal(headedBy head: Int, _ table: TokenTable) -> Nominal? {
    // "the boy king", "the singer's": the head is the last person noun of the run.
    if head + 1 < table.tokens.count, table.tokens[head + 1].kind == .word,
      table.paragraphOf[head + 1] == table.paragraphOf[head],
      !table.classes(head + 1).isDisjoint(with: .person),
      table.classes(head + 1).isDisjoint(with: [.pastVerb, .presentVerb, .speechVerb])
    {
      return nil
    }
    let paragraph = table.paragraphOf[head]
    var index = head - 1
    var between = 0
    while index >= 0, table.paragraphOf[index] == paragraph, between <= 4 {
      let classes = table.classes(index)
      let word = table.word(index)
      if classes.contains(.determiner) || word == "one" {
        let kind: Nominal.Determiner =
          classes.contains(.possessive)
          ? .possessive
          : ["the", "this", "that", "these", "those"].contains(word) ? .definite : .indefinite
        return Nominal(
          tokens: index..<head + 1, head: head, determiner: kind,
          gender: gender(table.classes(head)), classes: table.classes(head))
      }
      if table.tokens[index].kind == .clitic, word == "'s" {
        return Nominal(
          tokens: index + 1..<head + 1, head: head, determiner: .possessive,
          gender: gender(table.classes(head)), classes: table.classes(head))
      }
      let isInner =
        table.tokens[index].kind == .word
        && (classes.contains(.adjective) || classes.contains(.ordinary) || classes.isEmpty)
        && classes.isDisjoint(with: [.preposition, .pronoun, .conjunction, .auxiliary])
      let isComma = word == "," && between > 0
      guard isInner || isComma else { break }
      between += 1
      index -= 1
    }
    // "Mum said": a word for a relative with a capital and nothing before it is a name.
    if table.tokens[head].isCapitalised, table.classes(head).contains(.kin) {
      return Nominal(
        tokens: head..<head + 1, head: head, determiner: .definite,
        gender: gender(table.classes(head)), classes: table.classes(head))
    }
    return nil
  }

  private static func gender(_ classes: WordClasses) -> Gender? {
    switch classes.intersection([.male, .female]) {
    case .male: .male
    case .female: .female
    default: nil
    }
  }
}
