import IncipitBooks
import IncipitLexicon
import IncipitText

/// Words that mean somebody, before it is known whom.
struct Reference: Sendable {
  enum Kind: Sendable {
    /// A name form's index.
    case name(Int)
    case nominal(Nominal)
    /// he, she, they with their cases.
    case third(Gender)
    /// I, me, my.
    case first
    /// you, your.
    case second
  }

  let tokens: Range<Int>
  let kind: Kind
  /// Stands where the doer of a sentence or clause stands.
  let isSubject: Bool
  /// "his", "her" before a noun, or a name with "'s".
  let isPossessive: Bool
}

/// Collects the references of the story in order.
enum ReferenceFinder {
  /// Names win over nominals, nominals over pronouns within them.
  ///
  /// O(tokens).
  static func references(
    in table: TokenTable, _ segments: Segments, cast: CastDraft, nominals: [Nominal]
  ) -> [Reference] {
    let count = table.tokens.count
    var nameAt = [Int32](repeating: -1, count: count)
    for (form, owners) in cast.personsOfForm.enumerated() where !owners.isEmpty {
      for occurrence in cast.forms[form].occurrences {
        nameAt[occurrence.lowerBound] = Int32(form)
      }
    }
    var nominalAt = [Int32](repeating: -1, count: count)
    for (index, nominal) in nominals.enumerated() {
      nominalAt[nominal.tokens.lowerBound] = Int32(index)
    }
    let thirds = table.genders
    let firsts = table.flags(of: ["i", "me", "my", "myself", "mine", "im", "i'm"])
    let seconds = table.flags(of: ["you", "your", "yours", "yourself"])
    let possessives = table.flags(of: ["his", "her", "their", "my", "your"])
    let nominatives = table.flags(of: ["he", "she", "they", "i", "you", "it"])

    var found: [Reference] = []
    found.reserveCapacity(count / 8)
    var index = 0
    var lengthOfName: [Int: Int] = [:]
    for (form, owners) in cast.personsOfForm.enumerated() where !owners.isEmpty {
      for occurrence in cast.forms[form].occurrences {
        lengthOfName[occurrence.lowerBound] = occurrence.count
      }
    }
    while index < count {
      let token = table.tokens[index]
      if nameAt[index] >= 0 {
        let end = index + (lengthOfName[index] ?? 1)
        let next = end < count ? table.word(end) : ""
        let isPossessive =
          next == "'s" && !followsAsVerb(end + 1, table) || next == "'" || next == "’"
        found.append(
          Reference(
            tokens: index..<end, kind: .name(Int(nameAt[index])),
            isSubject: !isPossessive && isSubject(index..<end, table, segments),
            isPossessive: isPossessive))
        index = end
        continue
      }
      if nominalAt[index] >= 0 {
        let nominal = nominals[Int(nominalAt[index])]
        // "his friend Freddy": the name behind says who it is.
        let end = nominal.tokens.upperBound
        let isNamed = (index..<min(end + 1, count)).contains { nameAt[$0] >= 0 }
        if nominal.determiner == .possessive, let gender = thirds[Int(token.word)] {
          found.append(
            Reference(
              tokens: index..<index + 1, kind: .third(gender), isSubject: false,
              isPossessive: true))
        }
        if !isNamed {
          found.append(
            Reference(
              tokens: nominal.tokens, kind: .nominal(nominal),
              isSubject: isSubject(nominal.tokens, table, segments),
              isPossessive: end < count && table.word(end) == "'s"))
          index = end
          continue
        }
        index += 1
        continue
      }
      if token.kind == .word {
        let kind: Reference.Kind? =
          if let gender = thirds[Int(token.word)] {
            .third(gender)
          } else if firsts[Int(token.word)] {
            .first
          } else if seconds[Int(token.word)] {
            .second
          } else {
            nil
          }
        if let kind {
          let isPossessive =
            possessives[Int(token.word)] && index + 1 < count
            && table.tokens[index + 1].kind == .word
            && !isObjectHer(index, table)
          found.append(
            Reference(
              tokens: index..<index + 1, kind: kind,
              isSubject: nominatives[Int(token.word)], isPossessive: isPossessive))
        }
      }
      index += 1
    }
    return found
  }

  /// "her" before a word that starts no noun phrase: "told her that", "kissed her and".
  private static func isObjectHer(_ index: Int, _ table: TokenTable) -> Bool {
    guard table.word(index) == "her" else { return false }
    let next = table.classes(index + 1)
    return !next.isDisjoint(with: [
      .preposition, .conjunction, .determiner, .pronoun, .auxiliary,
    ])
  }

  /// "Marian's singing": the clitic is a verb when a participle or an adverb follows.
  private static func followsAsVerb(_ index: Int, _ table: TokenTable) -> Bool {
    guard index < table.tokens.count, table.tokens[index].kind == .word else { return false }
    let word = table.word(index)
    return word.hasSuffix("ing") && word.utf8.count > 4
      || ["a", "the", "been", "not", "got", "in"]
        .contains(word)
  }

  /// A verb follows, with at most two adverbs (or a comma) between.
  static func isSubject(
    _ tokens: Range<Int>, _ table: TokenTable, _ segments: Segments
  ) -> Bool {
    if tokens.lowerBound > 0, table.classes(tokens.lowerBound - 1).contains(.preposition),
      segments.sentenceOf[tokens.lowerBound - 1] == segments.sentenceOf[tokens.lowerBound]
    {
      return false
    }
    var index = tokens.upperBound
    var skipped = 0
    while index < table.tokens.count, skipped <= 2,
      table.paragraphOf[index] == table.paragraphOf[tokens.lowerBound]
    {
      let classes = table.classes(index)
      if !classes.isDisjoint(with: .verb) { return true }
      let word = table.word(index)
      guard classes.contains(.adverb) || word.hasSuffix("ly") || word == "just" || word == "also"
      else {
        // An unknown word that ends as verbs do.
        return table.tokens[index].kind == .word && (word.hasSuffix("ed") || word.hasSuffix("s"))
          && classes.isEmpty && !table.tokens[index].isCapitalised
      }
      skipped += 1
      index += 1
    }
    return false
  }
}
