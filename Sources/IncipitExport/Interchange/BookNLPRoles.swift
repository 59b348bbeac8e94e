import IncipitBooks
import IncipitText

/// What a person does, undergoes, has and is, told by the words beside each mention.
///
/// BookNLP reads these from a parse of each sentence; we have parts of speech alone, so that only
/// what stands next to a mention counts: fewer finds, and most of them short sentences' own. Without
/// parts of speech all lists are empty.
struct BookNLPRoles {
  private(set) var agent: [Int] = []
  private(set) var patient: [Int] = []
  private(set) var possession: [Int] = []
  private(set) var modifier: [Int] = []

  private static let nominative: Set<String> = ["i", "he", "she", "they", "we", "who"]
  private static let accusative: Set<String> = ["me", "him", "them", "us", "whom"]
  private static let possessive: Set<String> = ["my", "his", "her", "their", "our", "your", "its"]
  private static let forms: Set<String> = [
    "am", "is", "are", "was", "were", "be", "been", "being", "'m", "'s", "'re", "got", "get",
  ]

  /// The roles of one person.
  ///
  /// - Parameters:
  ///   - mentions: the person's, in order.
  ///   - table: the tokens of the story.
  ///   - cues: the tokens of the cues of this person's quotations; a verb there is theirs, on
  ///     whichever side of the mention it stands.
  init(_ mentions: [BookNLPEntities.Entity], _ table: BookNLPTokens, cues: Set<Int>) {
    for mention in mentions {
      if let owned = Self.owned(by: mention, table) {
        possession.append(owned)
        continue
      }
      let word = table.lemma(mention.tokens.upperBound)
      if let verb = Self.verb(behind: mention, table), !Self.accusative.contains(word) {
        if verb.isPassive { patient.append(verb.token) } else { agent.append(verb.token) }
      } else if let quality = Self.quality(behind: mention, table) {
        modifier.append(quality)
      }
      let before = mention.tokens.lowerBound - 1
      guard table.isTagged(before, "VERB", besides: mention.tokens.lowerBound) else { continue }
      if cues.contains(before) {
        agent.append(before)
      } else if !Self.nominative.contains(word) {
        patient.append(before)
      }
    }
    agent = Self.inOrder(agent)
    patient = Self.inOrder(patient)
  }

  /// The noun that the mention owns: "her own coat", "Ada's wet coat".
  private static func owned(
    by mention: BookNLPEntities.Entity, _ table: BookNLPTokens
  ) -> Int? {
    let last = mention.tokens.upperBound
    var token = last + 1
    if table.isWord("'s", token, besides: last) || table.isWord("'", token, besides: last) {
      token += 1
    } else if !possessive.contains(table.lemma(last)) && table.lemma(last) != "'s" {
      return nil
    }
    var steps = 0
    while steps < 3,
      table.isTagged(token, "ADJ", besides: last)
        || table.isTagged(token, "NUM", besides: last)
        || table.isTagged(token, "ADV", besides: last)
    {
      token += 1
      steps += 1
    }
    guard table.isTagged(token, "NOUN", besides: last) else { return nil }
    steps = 0
    while steps < 3, table.isTagged(token + 1, "NOUN", besides: last) {
      token += 1
      steps += 1
    }
    return token
  }

  /// The verb that the mention is the subject of: "Ada had never laughed", "she was found".
  private static func verb(
    behind mention: BookNLPEntities.Entity, _ table: BookNLPTokens
  ) -> (token: Int, isPassive: Bool)? {
    let last = mention.tokens.upperBound
    let isSubject = nominative.contains(table.lemma(last))
    let before = mention.tokens.lowerBound - 1
    // "… of Ada laughed", "… saw Ada laugh": the verb behind may be another's.
    if !isSubject,
      table.isTagged(before, "ADP", besides: last) || table.isTagged(before, "VERB", besides: last)
    {
      return nil
    }
    var hasForm = false
    for token in (last + 1)...(last + 5) {
      if table.isTagged(token, "VERB", besides: last) {
        return (token, hasForm && !table.lemma(token).hasSuffix("ing"))
      }
      if table.isTagged(token, "AUX", besides: last) {
        hasForm = forms.contains(table.lemma(token))
      } else if !table.isTagged(token, "ADV", besides: last)
        && !table.isTagged(token, "PART", besides: last)
      {
        return nil
      }
    }
    return nil
  }

  /// The adjective or noun that the mention is said to be: "she was very tall", "he is a thief".
  private static func quality(
    behind mention: BookNLPEntities.Entity, _ table: BookNLPTokens
  ) -> Int? {
    let last = mention.tokens.upperBound
    guard table.isTagged(last + 1, "AUX", besides: last), forms.contains(table.lemma(last + 1))
    else { return nil }
    for token in (last + 2)...(last + 5) {
      let isQuality =
        table.isTagged(token, "ADJ", besides: last) || table.isTagged(token, "NOUN", besides: last)
      if isQuality {
        // "a tall woman": the noun is what she is.
        return table.isTagged(token + 1, "NOUN", besides: last) ? token + 1 : token
      }
      let isPassed = ["ADV", "PART", "DET"].contains { table.isTagged(token, $0, besides: last) }
      guard isPassed else { return nil }
    }
    return nil
  }

  /// In order, each once.
  private static func inOrder(_ tokens: [Int]) -> [Int] {
    var kept: [Int] = []
    for token in tokens.sorted() where kept.last != token { kept.append(token) }
    return kept
  }
}

extension BookNLPTokens {
  /// Whether `index` is a token of the same sentence as `other` and has the tag `tag`.
  fileprivate func isTagged(_ index: Int, _ tag: String, besides other: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].partOfSpeech == tag
      && tokens[index].sentence == tokens[other].sentence
  }

  /// Whether `index` is the word `word` right behind or in the same sentence as `other`.
  fileprivate func isWord(_ word: String, _ index: Int, besides other: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].sentence == tokens[other].sentence
      && lemma(index) == word
  }
}
