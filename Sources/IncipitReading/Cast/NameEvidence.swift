import IncipitLexicon
import IncipitText

/// What the text says of how names go together: which are two people's, which are one's, and which
/// pronouns follow them.
///
/// Nobody is named twice in one sentence by two names, nobody speaks to himself, and a talk goes to
/// and fro; so two names that do so are two people's, however alike they look.
struct NameEvidence {
  private let table: TokenTable
  private let segments: Segments
  private let forms: [NameForm]
  /// For each token the form that begins with it, −1 if none.
  private var formAt: [Int32]
  private var endAt: [Int32]
  private var apart: [UInt64: Double] = [:]

  /// No more pairs than this are counted in a sentence.
  static let maximumInSentence = 6

  /// Adds the evidence to `forms`.
  ///
  /// O(tokens).
  static func add(to forms: inout [NameForm], in table: TokenTable, _ segments: Segments) {
    var evidence = NameEvidence(forms, table, segments)
    evidence.readSentences()
    evidence.readTags()
    for (pair, weight) in evidence.apart {
      let one = Int(pair >> 32)
      let other = Int(pair & 0xFFFF_FFFF)
      forms[one].apart[other] = weight
      forms[other].apart[one] = weight
    }
    evidence.readPronouns(&forms)
    evidence.readOtherNames(&forms)
    evidence.readAges(&forms)
  }

  private init(_ forms: [NameForm], _ table: TokenTable, _ segments: Segments) {
    self.table = table
    self.segments = segments
    self.forms = forms
    formAt = Array(repeating: -1, count: table.tokens.count)
    endAt = formAt
    for (index, form) in forms.enumerated() {
      for occurrence in form.occurrences {
        formAt[occurrence.lowerBound] = Int32(index)
        endAt[occurrence.lowerBound] = Int32(occurrence.upperBound)
      }
    }
  }

  private mutating func note(_ one: Int32, _ other: Int32, _ weight: Double) {
    guard one != other, one >= 0, other >= 0 else { return }
    let pair = UInt64(min(one, other)) << 32 | UInt64(max(one, other))
    apart[pair, default: 0] += weight
  }

  /// Two names in one sentence of the narration, or of one talk.
  private mutating func readSentences() {
    var sentence: Int32 = -1
    var quotation: Int32 = -1
    var met: [Int32] = []
    for index in table.tokens.indices where formAt[index] >= 0 {
      if segments.sentenceOf[index] != sentence || segments.quotationOf[index] != quotation {
        sentence = segments.sentenceOf[index]
        quotation = segments.quotationOf[index]
        met = []
      }
      let form = formAt[index]
      // "I am Nikolas, Nikolas Ferrand": the name again, fuller.
      guard !met.contains(form), met.count < Self.maximumInSentence,
        !isOtherName(before: index)
      else { continue }
      for other in met where !isPart(form, of: other) && !isPart(other, of: form) {
        note(other, form, quotation >= 0 ? 0.6 : 1)
      }
      met.append(form)
    }
  }

  /// "Edwin" in "Edwin Vale": the name again, shorter.
  private func isPart(_ form: Int32, of other: Int32) -> Bool {
    let short = forms[Int(form)]
    let long = forms[Int(other)]
    return short.titles.isEmpty && short.words.count < long.words.count
      && short.words.allSatisfy(long.words.contains)
  }

  private static let naming: Set<String> = [
    "called", "nicknamed", "dubbed", "alias", "aka", "named", "as", "or", "is", "am", "'m", "'s",
    "was", "name",
  ]

  private func isOtherName(before index: Int) -> Bool {
    index > 0 && Self.naming.contains(table.word(index - 1))
  }

  /// The speaker whom a tag names is none of those named in the speech, nor who speaks next.
  private mutating func readTags() {
    var speakerOf: [Int32: Int32] = [:]
    var lastSpeaker: Int32 = -1
    var lastParagraph: Int32 = -10
    var index = 0
    while index < table.tokens.count {
      let quotation = segments.quotationOf[index]
      guard quotation >= 0 else {
        index += 1
        continue
      }
      var end = index
      while end < table.tokens.count, segments.quotationOf[end] == quotation { end += 1 }
      let speaker = taggedForm(after: end)
      if speaker >= 0 {
        speakerOf[quotation] = speaker
        let paragraph = table.paragraphOf[index]
        if paragraph - lastParagraph == 1 { note(speaker, lastSpeaker, 0.7) }
        lastSpeaker = speaker
        lastParagraph = paragraph
        for inner in index..<end where formAt[inner] >= 0 && !isOtherName(before: inner) {
          let tokens = inner..<Int(endAt[inner])
          note(speaker, formAt[inner], Vocative.isVocative(tokens, table, segments) ? 2 : 0.7)
        }
      }
      index = max(end, index + 1)
    }
  }

  /// The name in "said Ada" or "Ada said" right behind a quotation.
  private func taggedForm(after end: Int) -> Int32 {
    var index = end
    while index < min(end + 2, table.tokens.count), table.tokens[index].kind == .punctuation {
      index += 1
    }
    guard index + 1 < table.tokens.count, segments.quotationOf[index] < 0 else { return -1 }
    if table.classes(index).contains(.speechVerb) { return formAt[index + 1] }
    if formAt[index] >= 0, Int(endAt[index]) < table.tokens.count,
      table.classes(Int(endAt[index])).contains(.speechVerb)
    {
      return formAt[index]
    }
    return -1
  }

  /// The pronouns behind a name that is the only one of its paragraph so far.
  private func readPronouns(_ forms: inout [NameForm]) {
    let genders = table.genders
    var named: Int32 = -1
    var isCrowd = false
    var since = 0
    for index in table.tokens.indices {
      if index > 0, table.paragraphOf[index] != table.paragraphOf[index - 1] {
        named = -1
        isCrowd = false
      }
      guard segments.quotationOf[index] < 0, segments.insertOf[index] < 0 else { continue }
      if segments.startsSentence[index] { since += 1 }
      if formAt[index] >= 0 {
        if named >= 0, named != formAt[index] { isCrowd = true }
        named = formAt[index]
        since = 0
      } else if named >= 0, !isCrowd, since <= 1,
        let gender = genders[Int(table.tokens[index].word)], gender != .thing
      {
        let weight = since == 0 ? 1.0 : 0.7
        forms[Int(named)].votes.add(gender == .neutral ? weight * 0.35 : weight, gender)
      }
    }
  }

  /// "Theodora, called Teddy", "Stone, better known as Rocky".
  private func readOtherNames(_ forms: inout [NameForm]) {
    let words: Set<String> = ["called", "nicknamed", "dubbed", "alias", "aka", "as"]
    for index in table.tokens.indices where formAt[index] >= 0 {
      let end = Int(endAt[index])
      var next = end
      var hasWord = false
      while next < min(end + 5, table.tokens.count), formAt[next] < 0 {
        let word = table.word(next)
        if words.contains(word) {
          hasWord = word != "as" || next > 0 && table.word(next - 1) == "known"
        } else if ![",", "(", "better", "known", "also", "sometimes", "usually", "often"]
          .contains(word)
        {
          break
        }
        next += 1
      }
      guard hasWord, next < table.tokens.count, formAt[next] >= 0, formAt[next] != formAt[index]
      else { continue }
      forms[Int(formAt[index])].same.insert(Int(formAt[next]))
    }
  }

  /// "the elder Vale", "young Noah Vale".
  private func readAges(_ forms: inout [NameForm]) {
    let ages = ["old": 1, "elder": 1, "eldest": 1, "young": -1, "younger": -1, "youngest": -1]
    let ageOf = table.column(ages, else: 0)
    for index in table.tokens.indices.dropFirst() where formAt[index] >= 0 {
      // A capital makes it a part of the title: "Old Mr. Vale".
      let first = ageOf[Int(table.tokens[index].word)]
      let before = ageOf[Int(table.tokens[index - 1].word)]
      forms[Int(formAt[index])].age += first != 0 ? first : before
    }
  }
}
