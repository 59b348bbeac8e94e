import IncipitLexicon
import IncipitText

/// Finds the runs of names that the story has, and what speaks for their being a person's.
struct NameFinder {
  private let table: TokenTable
  private let segments: Segments
  /// Per vocabulary id.
  private let isName: [Bool]
  /// The writer hardly uses capitals, so that they tell nothing.
  private let isCaseless: Bool
  private let articleNames: ArticleNames
  /// The "y" of "Y/N", −1 if the story has none.
  private let letterY: Int32

  /// The name forms of the story that are persons' names, in order of their first occurrence.
  ///
  /// O(tokens).
  static func forms(in table: TokenTable, _ segments: Segments) -> [NameForm] {
    let finder = NameFinder(table, segments)
    var forms = finder.collect()
    NameEvidence.add(to: &forms, in: table, segments)
    return forms
  }

  private init(_ table: TokenTable, _ segments: Segments) {
    self.table = table
    self.segments = segments
    isCaseless = Self.isCaseless(table, segments)
    isName =
      isCaseless
      ? table.classes.map { $0.contains(.givenName) && $0.isDisjoint(with: .ordinary) }
      : NameWords.judge(table, segments)
    articleNames = ArticleNames(table, segments)
    letterY = table.numbers["y"] ?? -1
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

  private func collect() -> [NameForm] {
    var forms: [NameForm] = []
    var indexOf: [NameKey: Int] = [:]
    var index = 0
    while index < table.tokens.count {
      let article = articleNames.run(at: index)
      let found =
        article.map { (tokens: $0.tokens, titles: [Int32](), words: $0.words) } ?? run(at: index)
      guard let found else {
        index += 1
        continue
      }
      let key = NameKey(titles: found.titles, words: found.words, hasArticle: article != nil)
      let form: Int
      if let known = indexOf[key] {
        form = known
      } else {
        form = forms.count
        indexOf[key] = form
        forms.append(
          NameForm(words: found.words, titles: found.titles, hasArticle: article != nil))
      }
      forms[form].occurrences.append(found.tokens)
      if segments.quotationOf[index] >= 0 || segments.insertOf[index] >= 0 {
        forms[form].spoken += 1
      }
      forms[form].personScore +=
        article != nil ? 1 : score(found.tokens, hasTitle: hasTitle(found.titles))
      index = found.tokens.upperBound
    }
    return forms
  }

  /// A title that is a person's: of a saint there are streets and days.
  private func hasTitle(_ titles: [Int32]) -> Bool {
    titles.contains { !["st", "saint"].contains(table.vocabulary[Int($0)]) }
  }

  /// A look at the token itself, which most words of a story do not pass.
  private func mayBegin(_ index: Int) -> Bool {
    let token = table.tokens[index]
    return token.isCapitalised || isCaseless || isName[Int(token.word)] || token.word == letterY
  }

  /// The name that begins with token `index`: titles, then name words.
  private func run(at index: Int) -> (tokens: Range<Int>, titles: [Int32], words: [Int32])? {
    guard mayBegin(index) else { return nil }
    var position = index
    var titles: [Int32] = []
    let paragraph = table.paragraphOf[index]
    while position < table.tokens.count, table.paragraphOf[position] == paragraph,
      titles.count < Self.mostTitles, table.classes(position).contains(.title),
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
    // "Y/N", for whom the reader's own name stands.
    if titles.isEmpty, let blank = blank(at: position) {
      return (index..<blank, [], [table.tokens[position].word])
    }
    while position < table.tokens.count, table.paragraphOf[position] == paragraph {
      let token = table.tokens[position]
      if token.kind == .word,
        isNameToken(position, isLed: !words.isEmpty || !titles.isEmpty)
          || words.isEmpty && leadsName(position)
      {
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

  /// How many titles a name has at most; without an end, a text of nothing else would be read over and over.
  private static let mostTitles = 6

  /// The end of "Y/N" at `index`, with its slash.
  private func blank(at index: Int) -> Int? {
    guard index + 2 < table.tokens.count, table.tokens[index].word == letterY,
      table.word(index + 1) == "/",
      table.word(index + 2) == "n"
    else { return nil }
    return index + 3
  }

  private func isNameToken(_ index: Int, isLed: Bool) -> Bool {
    let token = table.tokens[index]
    guard isName[Int(token.word)] else { return false }
    if token.isCapitalised {
      if token.isShouted, table.vocabulary[Int(token.word)].count <= 2 { return false }
      return isLed || isCaseless || !isOrdinaryHere(index)
    }
    if isCaseless { return true }
    // A name that a careless writer left small, unless the word is an ordinary one.
    return table.classes(index).isDisjoint(with: [
      .ordinary, .auxiliary, .adverb, .adjective, .preposition, .conjunction, .presentVerb,
    ])
  }

  /// "May I", "Hope is", "in May": a word that is a name elsewhere and here is not.
  private func isOrdinaryHere(_ index: Int) -> Bool {
    let classes = table.classes(index)
    guard !classes.isDisjoint(with: [.auxiliary, .capitalised, .ordinary]) else { return false }
    let next = index + 1 < table.tokens.count ? table.classes(index + 1) : []
    if segments.startsSentence[index],
      !next.isDisjoint(with: [.pronoun, .determiner, .preposition])
    {
      return true
    }
    guard classes.contains(.capitalised) || classes.contains(.auxiliary), index > 0 else {
      return false
    }
    return table.tokens[index - 1].kind == .number
      || (index + 1 < table.tokens.count && table.tokens[index + 1].kind == .number)
      || ["in", "on", "last", "next", "every", "of", "since", "until", "till", "early", "late"]
        .contains(table.word(index - 1))
  }

  /// A word of no list at a sentence's head, right before a name: "Nikolas Ferrand".
  private func leadsName(_ index: Int) -> Bool {
    let next = index + 1
    guard table.tokens[index].isCapitalised, table.classes(index).isEmpty,
      next < table.tokens.count, table.paragraphOf[next] == table.paragraphOf[index],
      table.tokens[next].isCapitalised, table.tokens[next].kind == .word,
      isNameToken(next, isLed: true)
    else { return false }
    // "Cold-hearted Ada": a word for what she is like.
    let word = table.word(index)
    return !["ed", "ing", "ly"].contains(where: word.hasSuffix)
      && !NameWords.notNames.contains(word)
  }

  private func nameBehindLink(_ position: Int, _ paragraph: Int32) -> Int? {
    let word = table.word(position)
    var next = position + 1
    if table.tokens[position].isCapitalised, word.utf8.count == 1,
      next < table.tokens.count, table.word(next) == "."
    {
      next += 1
    } else if Self.particles.contains(word) {
      if next < table.tokens.count, ["der", "den", "la"].contains(table.word(next)) { next += 1 }
    } else {
      return nil
    }
    guard next < table.tokens.count, table.paragraphOf[next] == paragraph,
      isNameToken(next, isLed: true), table.tokens[next].isCapitalised || isCaseless
    else { return nil }
    return next
  }

  private static let particles: Set<String> = [
    "de", "la", "le", "von", "van", "du", "del", "di", "da", "des", "der", "al", "bin", "ibn",
  ]

  /// What one occurrence says for or against a person.
  private func score(_ tokens: Range<Int>, hasTitle: Bool) -> Double {
    var score = 0.0
    if hasTitle { score += 2 }
    if tokens.count == 3, table.word(tokens.lowerBound + 1) == "/" { score += 2 }
    for index in tokens where table.classes(index).contains(.givenName) { score += 0.6 }
    let next = tokens.upperBound
    if next < table.tokens.count {
      let classes = table.classes(next)
      if classes.contains(.speechVerb) {
        score += 1.5
      } else if NameWords.isVerb(classes), !table.tokens[next].isCapitalised {
        score += 0.8
      }
      if table.word(next) == "'s" || table.word(next) == "'" || table.word(next) == "’" {
        score += 0.2
      }
    }
    if tokens.count > 1, Self.streets.contains(table.word(tokens.upperBound - 1)) { score -= 4 }
    guard tokens.lowerBound > 0 else { return score }
    let before = tokens.lowerBound - 1
    let classes = table.classes(before)
    let isSpoken = segments.quotationOf[tokens.lowerBound] >= 0
    if classes.contains(.speechVerb), !isSpoken { score += 1.2 }
    if isSpoken, isVocative(tokens) { score += 1 }
    if ["in", "at", "into", "near", "across"].contains(table.word(before)) { score -= 1.2 }
    if ["to", "from", "of"].contains(table.word(before)) { score -= 0.1 }
    if classes.contains(.determiner), !classes.contains(.possessive) { score -= 0.8 }
    // "My name is Ada", "a girl named Ada".
    if ["named", "called", "nicknamed"].contains(table.word(before))
      || before > 0 && table.word(before - 1) == "name"
    {
      score += 1
    }
    for index in tokens where table.classes(index).contains(.place) { score -= 2 }
    return score
  }

  /// Last words of the names of places.
  private static let streets: Set<String> = [
    "street", "avenue", "road", "lane", "square", "terminus", "station", "park", "abbey", "hall",
    "villa", "house", "hotel", "bridge", "county", "castle", "court", "hill", "island", "bay",
  ]

  /// Between commas or at the ends of what is said: talk to somebody.
  private func isVocative(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound > 0 ? table.word(tokens.lowerBound - 1) : "."
    let after = tokens.upperBound < table.tokens.count ? table.word(tokens.upperBound) : "."
    return Self.marks.contains(before) && Self.marks.contains(after)
  }

  private static let marks: Set<String> = [
    ",", ".", "!", "?", "…", "...", "\"", "“", "”", "—", "-", "'", "’", "‘",
  ]
}
