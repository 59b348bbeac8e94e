import IncipitBooks
import IncipitLexicon
import IncipitText

/// What a reader may want to be warned of: what the author states, and what the words show.
enum WarningFacts {
  /// What was seen of one kind of warning.
  private struct Tally {
    var score = 0
    /// How often each word of the vocabulary counted: a word alone proves little however often.
    var uses: [Int32: Int] = [:]
    var hits: [(token: Int, weight: Int)] = []
  }

  /// The stated warnings in their order, then the inferred ones, surest first.
  ///
  /// O(tokens).
  static func facts(
    _ stated: [Stated<String>], in table: TokenTable, words: StoryWords, lexicon: Lexicon
  ) -> [Warning] {
    let lists = lexicon.topicLists
    let tallies = tallies(in: table, words: words, lists: lists)
    var inferred: [Warning] = []
    for (kind, tally) in tallies.enumerated() {
      guard let warning = warning(lists.warningKinds[kind], tally, table) else { continue }
      inferred.append(warning)
    }
    inferred.sort { $0.value.confidence > $1.value.confidence }
    let named = stated.map { warning in
      let same = inferred.first { $0.value.value == warning.value.lowercased() }
      return Warning(.stated(warning), severity: same?.severity)
    }
    let statedKinds = Set(stated.map { $0.value.lowercased() })
    return named + inferred.filter { !statedKinds.contains($0.value.value ?? "") }
  }

  private static func tallies(
    in table: TokenTable, words: StoryWords, lists: TopicLists
  ) -> [Tally] {
    var tallies = Array(repeating: Tally(), count: lists.warningKinds.count)
    let cues = table.vocabulary.indices.map { number in
      words.topics[number].contains(.warning) ? lists.warnings(of: table.vocabulary[number]) : []
    }
    let isCue = words.topics.map { $0.contains(.warning) || $0.contains(.warningPhrase) }
    for index in table.tokens.indices where isCue[Int(table.tokens[index].word)] {
      let word = Int(table.tokens[index].word)
      if words.topics[word].contains(.warningPhrase), index + 1 < table.tokens.count {
        for cue in lists.warnings(of: table.word(index) + " " + table.word(index + 1)) {
          add(cue, index, to: &tallies, table, words)
        }
      }
      for cue in cues[word] { add(cue, index, to: &tallies, table, words) }
    }
    return tallies
  }

  private static func add(
    _ cue: TopicLists.WarningCue, _ index: Int, to tallies: inout [Tally], _ table: TokenTable,
    _ words: StoryWords
  ) {
    let word = table.tokens[index].word
    tallies[cue.kind].uses[word, default: 0] += 1
    guard tallies[cue.kind].uses[word, default: 0] <= 4 else { return }
    tallies[cue.kind].score += cue.weight
    tallies[cue.kind].hits.append((index, cue.weight))
  }

  /// How high the words of a kind must score before it is said, and how often that is right: both
  /// as measured on the stories to learn from.
  private static let thresholds: [String: (score: Int, confidence: Double)] = [
    "violence": (7, 0.7), "blood": (3, 0.85), "death": (9, 0.75), "alcohol": (6, 0.85),
    "language": (2, 0.85), "illness": (7, 0.75), "drugs": (5, 0.6), "torture": (4, 0.6),
    "self-harm": (3, 0.6), "suicide": (3, 0.6),
  ]
  /// The length of the stories that the thresholds were measured on, in words; a longer work must
  /// score higher, with the root of its length.
  private static let measuredWords = 1_200.0

  private static func warning(_ kind: String, _ tally: Tally, _ table: TokenTable) -> Warning? {
    let rule = thresholds[kind] ?? (7, 0.6)
    let needed = Double(rule.score) * max(1, Double(table.words) / measuredWords).squareRoot()
    guard Double(tally.score) >= needed else { return nil }
    let rate = Double(tally.score) * 1000 / Double(max(400, table.words))
    let severity = rate >= 30 ? 3 : rate >= 10 ? 2 : 1
    let strongest = tally.hits.sorted { left, right in
      left.weight != right.weight ? left.weight > right.weight : left.token < right.token
    }
    let evidence = EvidenceLines.first(strongest.map(\.token), in: table)
    guard !evidence.isEmpty else { return nil }
    let isSure = Double(tally.score) >= needed * 2
    return Warning(
      .inferred(
        Inferred(
          kind, confidence: isSure ? min(0.95, rule.confidence + 0.15) : rule.confidence,
          evidence: evidence)),
      severity: severity)
  }
}
