import IncipitLexicon
import IncipitText

/// Finds the words that are names and the runs that they form.
///
/// A capital at the head of a sentence says nothing, so a word is judged by all its occurrences.
struct NameFinder {
  private let table: TokenTable
  private let segments: Segments
  /// Per vocabulary id.
  private let isName: [Bool]
  /// The writer hardly uses capitals, so that they tell nothing.
  private let isCaseless: Bool

  /// The name forms of the story that are persons' names, in order of their first occurrence.
  ///
  /// O(tokens).
  static func forms(in table: TokenTable, _ segments: Segments) -> [NameForm] {
    let finder = NameFinder(table, segments)
    return finder.collect()
  }

  private init(_ table: TokenTable, _ segments: Segments) {
    self.table = table
    self.segments = segments
    isCaseless = Self.isCaseless(table, segments)
    isName =
      isCaseless
      ? table.classes.map { $0.contains(.givenName) && $0.isDisjoint(with: .ordinary) }
      : Self.nameWords(table, segments)
  }

  /// Fewer than one sentence in three begins with a capital.
  private static func isCaseless(_ table: TokenTable, _ segments: Segments) -> Bool {
    var starts = 0
    var capitals = 0
    for index in table.tokens.indices
    where segments.startsSentence[index] && table.tokens[index].kind == .word {
      starts += 1
      if table.tokens[index].isCapitalised { capitals += 1 }
    }
    return starts >= 20 && capitals * 3 < starts
  }

  /// How a word of the vocabulary is written over the story.
  private struct Usage {
    var lower = 0
    /// Capitalised where no sentence begins.
    var capitalInside = 0
    var capitalAtStart = 0
    /// Of both, how often a verb follows.
    var beforeVerb = 0
    var afterArticle = 0
  }

  private static func nameWords(_ table: TokenTable, _ segments: Segments) -> [Bool] {
    var usages = [Usage](repeating: Usage(), count: table.vocabulary.count)
    for index in table.tokens.indices {
      let token = table.tokens[index]
      guard token.kind == .word else { continue }
      let word = Int(token.word)
      if !token.isCapitalised {
        usages[word].lower += 1
        continue
      }
      if token.isShouted { continue }
      if segments.startsSentence[index] {
        usages[word].capitalAtStart += 1
      } else {
        usages[word].capitalInside += 1
        if index > 0, table.classes(index - 1).contains(.determiner),
          !table.classes(index - 1).contains(.possessive)
        {
          usages[word].afterArticle += 1
        }
      }
      if index + 1 < table.tokens.count, isVerb(table.classes(index + 1)),
        !table.tokens[index + 1].isCapitalised
      {
        usages[word].beforeVerb += 1
      }
    }
    return table.vocabulary.indices.map { id in
      isNameWord(usages[id], table.classes[id], table.vocabulary[id])
    }
  }

  private static func isNameWord(
    _ usage: Usage, _ classes: WordClasses, _ word: String
  ) -> Bool {
    let capitals = usage.capitalInside + usage.capitalAtStart
    guard capitals > 0, word.utf8.count > 1 else { return false }
    let closed: WordClasses = [
      .pronoun, .determiner, .preposition, .conjunction, .auxiliary, .interjection, .possessive,
    ]
    if classes.contains(.capitalised) || !classes.isDisjoint(with: closed) {
      // "Will" is an auxiliary and a man.
      return classes.contains(.givenName) && usage.capitalInside >= 2
        && usage.afterArticle * 2 < usage.capitalInside
    }
    if classes.contains(.givenName) {
      // "Hope sprung in his chest": a word that is also an ordinary one must show its capital
      // where no sentence begins.
      if classes.contains(.ordinary) { return usage.capitalInside > 0 }
      return usage.capitalInside > 0 || usage.lower <= usage.capitalAtStart
    }
    if classes.contains(.title) || !classes.isDisjoint(with: .person) { return false }
    if classes.contains(.ordinary) || classes.contains(.adverb) || classes.contains(.adjective) {
      return usage.capitalInside >= 2 && usage.capitalInside > usage.lower * 2
        && usage.afterArticle * 2 <= usage.capitalInside
    }
    if usage.capitalInside > 0 { return usage.lower <= usage.capitalInside }
    // Seen at the head of sentences alone: a verb must follow at least once.
    return usage.lower == 0 && usage.beforeVerb > 0
      && (usage.capitalAtStart > 1 || !(word.hasSuffix("ing") || word.hasSuffix("ed")))
      && classes.isDisjoint(with: [.pastVerb, .presentVerb, .speechVerb])
  }

  private static func isVerb(_ classes: WordClasses) -> Bool {
    !classes.isDisjoint(with: [.pastVerb, .presentVerb, .speechVerb, .auxiliary])
  }

  private func collect() -> [NameForm] {
    var forms: [NameForm] = []
    var indexOf: [NameKey: Int] = [:]
    var index = 0
    while index < table.tokens.count {
      guard let run = run(at: index) else {
        index += 1
        continue
      }
      let key = NameKey(titles: run.titles, words: run.words)
      let form: Int
      if let known = indexOf[key] {
        form = known
      } else {
        form = forms.count
        indexOf[key] = form
        forms.append(NameForm(words: run.words, titles: run.titles))
      }
      forms[form].occurrences.append(run.tokens)
      forms[form].personScore += score(run.tokens, hasTitle: !run.titles.isEmpty)
      index = run.tokens.upperBound
    }
    return forms
  }

  /// The name that begins with token `index`: titles, then name words.
  private func run(at index: Int) -> (tokens: Range<Int>, titles: [Int32], words: [Int32])? {
    var position = index
    var titles: [Int32] = []
    let paragraph = table.paragraphOf[index]
    while position < table.tokens.count, table.paragraphOf[position] == paragraph,
      table.classes(position).contains(.title),
      table.tokens[position].isCapitalised
        || isCaseless && !table.classes(position).contains(.ordinary),
      !isName[Int(table.tokens[position].word)]
    {
      titles.append(table.tokens[position].word)
      position += 1
      if position < table.tokens.count, table.word(position) == "." { position += 1 }
    }
    var words: [Int32] = []
    var end = position
    while position < table.tokens.count, table.paragraphOf[position] == paragraph {
      let token = table.tokens[position]
      if token.kind == .word, isNameToken(position) || words.isEmpty && leadsName(position) {
        words.append(token.word)
        position += 1
        end = position
        continue
      }
      // An initial ("P.") or a particle ("de") between two names.
      guard !words.isEmpty, let next = nameBehindLink(position, paragraph) else { break }
      position = next
    }
    guard !words.isEmpty else { return nil }
    return (index..<end, titles, words)
  }

  private func isNameToken(_ index: Int) -> Bool {
    let token = table.tokens[index]
    guard isName[Int(token.word)] else { return false }
    if token.isCapitalised {
      return !token.isShouted || table.vocabulary[Int(token.word)].count > 2
    }
    if isCaseless { return true }
    // A name that a careless writer left small, unless the word is an ordinary one.
    return table.classes(index).isDisjoint(with: [
      .ordinary, .auxiliary, .adverb, .adjective, .preposition, .conjunction, .presentVerb,
    ])
  }

  /// A word of no list at a sentence's head, right before a name: "Nikolas Ferrand".
  private func leadsName(_ index: Int) -> Bool {
    let next = index + 1
    return table.tokens[index].isCapitalised && table.classes(index).isEmpty
      && next < table.tokens.count && table.paragraphOf[next] == table.paragraphOf[index]
      && table.tokens[next].isCapitalised && table.tokens[next].kind == .word
      && isNameToken(next)
  }

  private func nameBehindLink(_ position: Int, _ paragraph: Int32) -> Int? {
    let word = table.word(position)
    var next = position + 1
    if table.tokens[position].isCapitalised, word.utf8.count == 1,
      next < table.tokens.count, table.word(next) == "."
    {
      next += 1
    } else if !["de", "la", "le", "von", "van", "du", "del", "di"].contains(word) {
      return nil
    }
    guard next < table.tokens.count, table.paragraphOf[next] == paragraph, isNameToken(next),
      table.tokens[next].isCapitalised || isCaseless
    else { return nil }
    return next
  }

  /// What one occurrence says for or against a person.
  private func score(_ tokens: Range<Int>, hasTitle: Bool) -> Double {
    var score = 0.0
    if hasTitle { score += 2 }
    for index in tokens where table.classes(index).contains(.givenName) { score += 0.6 }
    let next = tokens.upperBound
    if next < table.tokens.count {
      let classes = table.classes(next)
      if classes.contains(.speechVerb) {
        score += 1.5
      } else if Self.isVerb(classes), !table.tokens[next].isCapitalised {
        score += 0.8
      }
      if table.word(next) == "'s" || table.word(next) == "'" || table.word(next) == "’" {
        score += 0.2
      }
    }
    guard tokens.lowerBound > 0 else { return score }
    let before = tokens.lowerBound - 1
    let classes = table.classes(before)
    let isSpoken = segments.quotationOf[tokens.lowerBound] >= 0
    if classes.contains(.speechVerb), !isSpoken { score += 1.2 }
    if isSpoken, isVocative(tokens) { score += 1 }
    if ["in", "at", "into", "near", "across"].contains(table.word(before)) { score -= 1.2 }
    if ["to", "from", "of"].contains(table.word(before)) { score -= 0.1 }
    if classes.contains(.determiner), !classes.contains(.possessive) { score -= 0.8 }
    for index in tokens where table.classes(index).contains(.place) { score -= 2 }
    return score
  }

  /// Between commas or at the ends of what is said: talk to somebody.
  private func isVocative(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound > 0 ? table.word(tokens.lowerBound - 1) : "."
    let after = tokens.upperBound < table.tokens.count ? table.word(tokens.upperBound) : "."
    let marks: Set<String> = [
      ",", ".", "!", "?", "…", "...", "\"", "“", "”", "—", "-", "'", "’", "‘",
    ]
    return marks.contains(before) && marks.contains(after)
  }
}
