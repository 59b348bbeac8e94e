import IncipitLexicon
import IncipitText

/// Judges whether a word is a name by all its occurrences, since a capital at the head of a sentence
/// says nothing.
struct NameWords {
  private let table: TokenTable
  private let segments: Segments
  private var usages: [Usage]

  /// How a word of the vocabulary is written over the story.
  private struct Usage {
    var lower = 0
    /// Capitalised where no sentence begins.
    var capitalInside = 0
    var capitalAtStart = 0
    /// Of both, how often a verb follows.
    var beforeVerb = 0
    var afterArticle = 0
    /// Beside a verb of speech in the narration: "said Sunday".
    var besideSpeech = 0
    /// Behind a title that leads nothing but names, as "Miss Grey".
    var afterTitle = 0
    /// Behind a given name, as "Jon Snow".
    var afterGiven = 0
    /// Before "were", "are", "have", as a family is; and before "was", "is", "has".
    var beforePlural = 0
    var beforeSingular = 0
  }

  /// For each word of the vocabulary whether it is a name.
  ///
  /// O(tokens).
  static func judge(_ table: TokenTable, _ segments: Segments) -> [Bool] {
    var words = NameWords(table: table, segments: segments)
    words.count()
    return table.vocabulary.indices.map { words.isName($0) }
  }

  private init(table: TokenTable, segments: Segments) {
    self.table = table
    self.segments = segments
    usages = [Usage](repeating: Usage(), count: table.vocabulary.count)
  }

  /// Titles that only ever lead a name.
  private static let pureTitles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "mister", "sir"]

  private mutating func count() {
    let isPure = table.flags(of: Self.pureTitles)
    let number = table.column(
      ["were": 2, "are": 2, "have": 2, "was": 1, "is": 1, "has": 1], else: 0)
    for index in table.tokens.indices {
      let token = table.tokens[index]
      guard token.kind == .word else { continue }
      let word = Int(token.word)
      if !token.isCapitalised {
        usages[word].lower += 1
        continue
      }
      if token.isShouted { continue }
      countCapital(index, word, isPure)
      let next = index + 1
      guard next < table.tokens.count, !table.tokens[next].isCapitalised else { continue }
      if Self.isVerb(table.classes(next)) { usages[word].beforeVerb += 1 }
      switch number[Int(table.tokens[next].word)] {
      case 2: usages[word].beforePlural += 1
      case 1: usages[word].beforeSingular += 1
      default: break
      }
      if table.classes(next).contains(.speechVerb), segments.quotationOf[index] < 0,
        !table.classes(next).contains(.weakSpeechVerb)
      {
        usages[word].besideSpeech += 1
      }
    }
  }

  private mutating func countCapital(_ index: Int, _ word: Int, _ isPure: [Bool]) {
    if segments.startsSentence[index] {
      usages[word].capitalAtStart += 1
      if index > 0, isArticle(index - 1) { usages[word].afterArticle += 1 }
      return
    }
    usages[word].capitalInside += 1
    guard index > 0 else { return }
    if isArticle(index - 1) { usages[word].afterArticle += 1 }
    if ["called", "named", "nicknamed"].contains(table.word(index - 1)) {
      usages[word].capitalInside += 1
    }
    var before = index - 1
    if table.word(before) == ".", before > 0 { before -= 1 }
    if table.tokens[before].isCapitalised, isPure[Int(table.tokens[before].word)] {
      usages[word].afterTitle += 1
    }
    if table.tokens[index - 1].isCapitalised, table.classes(index - 1).contains(.givenName),
      table.classes(index - 1).isDisjoint(with: .ordinary)
    {
      usages[word].afterGiven += 1
    }
    if table.classes(index - 1).contains(.speechVerb), segments.quotationOf[index] < 0 {
      usages[word].besideSpeech += 1
    }
  }

  private func isArticle(_ index: Int) -> Bool {
    let classes = table.classes(index)
    return classes.contains(.determiner) && !classes.contains(.possessive)
  }

  static func isVerb(_ classes: WordClasses) -> Bool {
    !classes.isDisjoint(with: .verb)
  }

  private func isName(_ id: Int) -> Bool {
    let usage = usages[id]
    let classes = table.classes[id]
    let word = table.vocabulary[id]
    let capitals = usage.capitalInside + usage.capitalAtStart
    // "d'Ormesson" begins small.
    if word.hasPrefix("d'"), word.utf8.count > 5, classes.isEmpty { return true }
    guard capitals > 0, word.utf8.count > 1, !Self.isStutter(word), !Self.notNames.contains(word)
    else { return false }
    if classes.contains(.title), !classes.contains(.givenName) { return false }
    if isGroup(usage, classes, word) { return false }
    let closed: WordClasses = [
      .pronoun, .determiner, .preposition, .conjunction, .auxiliary, .interjection, .possessive,
    ]
    // A club of people who call each other by the days of the week: they must speak.
    let speaks =
      usage.besideSpeech >= 2 && usage.capitalInside > usage.lower
      && usage.afterArticle * 2 <= usage.capitalInside
    if classes.contains(.capitalised) || !classes.isDisjoint(with: closed) {
      if classes.isDisjoint(with: closed), speaks, usage.besideSpeech * 12 >= capitals {
        return true
      }
      // "Will" is an auxiliary and a man.
      return classes.contains(.givenName) && usage.capitalInside >= 2
        && usage.afterArticle * 2 < usage.capitalInside
        && (usage.besideSpeech > 0 || usage.beforeVerb * 10 >= capitals || usage.afterTitle > 0)
    }
    let isTitled = usage.afterTitle >= 2 && usage.capitalInside > usage.lower
    // "Jon Snow": a word that is also an ordinary one, behind given names again and again.
    let isSurname = usage.afterGiven >= 2 && usage.capitalInside >= 3
    if classes.contains(.givenName) {
      // "Hope sprung in his chest": a word that is also an ordinary one must show its capital
      // where no sentence begins.
      if classes.contains(.ordinary) { return usage.capitalInside > 0 }
      return usage.capitalInside > 0 || usage.lower <= usage.capitalAtStart
    }
    if classes.contains(.kin) { return false }
    if !classes.isDisjoint(with: WordClasses.person.subtracting(.agent)) {
      return isTitled || speaks && usage.afterArticle * 4 <= usage.capitalInside
    }
    if classes.contains(.ordinary) || classes.contains(.adverb) || classes.contains(.adjective) {
      return isTitled || speaks || isSurname
        || usage.capitalInside >= 2 && usage.capitalInside > usage.lower * 2
          && usage.afterArticle * 2 <= usage.capitalInside
    }
    if usage.capitalInside > 0 { return usage.lower <= usage.capitalInside }
    // Seen at the head of sentences alone: a verb must follow at least once.
    return usage.lower == 0 && usage.beforeVerb > 0
      && (usage.capitalAtStart > 1 || !(word.hasSuffix("ing") || word.hasSuffix("ed")))
      && classes.isDisjoint(with: [.pastVerb, .presentVerb, .speechVerb])
  }

  /// A family or a people: "the Bennets were", "the Romans".
  private func isGroup(_ usage: Usage, _ classes: WordClasses, _ word: String) -> Bool {
    guard word.hasSuffix("s"), !word.hasSuffix("ss"), word.utf8.count > 4,
      !classes.contains(.givenName)
    else { return false }
    let capitals = usage.capitalInside + usage.capitalAtStart
    return usage.afterArticle * 2 > capitals
      || usage.beforePlural > usage.beforeSingular && usage.beforePlural * 8 >= capitals
  }

  /// "W-what": the first letter said twice.
  private static func isStutter(_ word: String) -> Bool {
    let letters = Array(word.utf8)
    return letters.count > 3 && letters[1] == UInt8(ascii: "-") && letters[2] == letters[0]
  }

  /// Cries and forms of address that are written with a capital and mean nobody.
  static let notNames: Set<String> = [
    "ma'am", "sirrah", "hullo", "to-day", "to-morrow", "to-night", "halloo", "hallo", "humph",
    "hark", "alas", "ugh", "ha", "hmm", "hm", "aha", "ay", "aye", "highness", "majesty",
    "excellency", "heavens", "gosh", "goodness", "ahem", "amen", "hurrah", "hurray", "hooray",
    "bah", "pooh", "tut", "pshaw", "fie", "whoa", "aw", "aww", "ew", "jeez", "geez", "phew",
    "yay", "nah", "yup", "mmm", "mmhm", "ooh", "ow", "ouch", "psst", "tsk", "hush", "welcome",
    "congratulations", "chapter", "part", "book", "volume", "prologue", "epilogue", "bible",
    "devil", "providence", "captains", "misses", "messrs", "doctors", "lords", "ladies",
    "colonels", "generals", "majors", "inspectors", "sergeants", "officers", "agents",
    "detectives", "aunts", "uncles", "brothers", "sisters", "princes", "kings", "queens",
  ]
}
