import Foundation

/// How each person talks: which words their known turns hold more often than everybody's.
///
/// A naive Bayes comparison of word counts, a turn's own words left out of what it is held against.
/// Dialect, code names and forms of address ("tha", "sir", "cherie") tell speakers apart.
struct Voices: Sendable {
  /// The persons with most known turns have a voice, no more than this.
  static let maximumVoices = 12

  /// For each person up to the last who has a voice its place among the voices, −1 for none.
  private let slots: [Int]
  /// For each turn and slot the bucket of what its words say for that voice.
  private let buckets: [[UInt8]]

  /// Counts the words of the turns whose speaker is known.
  ///
  /// O(words said × voices).
  ///
  /// - Parameters:
  ///   - turns: every turn of the work.
  ///   - speakers: per turn the person who surely speaks, −1 if unknown.
  ///   - table: the story's words.
  ///   - speech: the quotations of which the turns are made.
  init(_ turns: [Turn], speakers: [Int32], in table: TokenTable, _ speech: FoundSpeech) {
    var known: [Int32: Int] = [:]
    for speaker in speakers where speaker >= 0 { known[speaker, default: 0] += 1 }
    let loudest = known.filter { $0.value >= 2 }
      .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .prefix(Self.maximumVoices)
    var slots = [Int](repeating: -1, count: Int(loudest.map(\.key).max() ?? -1) + 1)
    for (slot, entry) in loudest.enumerated() { slots[Int(entry.key)] = slot }
    self.slots = slots
    let width = loudest.count
    guard width > 1 else {
      buckets = []
      return
    }
    var lastTurn = [Int32](repeating: -1, count: table.vocabulary.count)
    let words = turns.indices.map { turn in
      Self.words(turns[turn].quotations, Int32(turn), &lastTurn, table, speech)
    }
    var counts = [Int32](repeating: 0, count: table.vocabulary.count * width)
    var totals = [Double](repeating: 0, count: width)
    var everybody = [Int32](repeating: 0, count: table.vocabulary.count)
    var all = 0.0
    for (turn, words) in words.enumerated() {
      let slot = Self.slot(of: speakers[turn], in: slots)
      for word in words where slot >= 0 {
        counts[Int(word) * width + slot] += 1
        everybody[Int(word)] += 1
        totals[slot] += 1
        all += 1
      }
    }
    buckets = words.enumerated().map { turn, words in
      let own = Self.slot(of: speakers[turn], in: slots)
      let isKnown = own < 0 ? 0 : 1.0
      var scores = [Double](repeating: 0, count: width)
      for word in words where everybody[Int(word)] > 1 {
        let others = Double(everybody[Int(word)]) - isKnown
        // Smoothed towards everybody's share, as if each voice had said 20 words of the common mix.
        let common = (others + 0.5) / (all + 1)
        for slot in 0..<width {
          let isOwn = own == slot ? 1.0 : 0
          let mine = Double(counts[Int(word) * width + slot]) - isOwn
          let total = totals[slot] - isOwn * Double(words.count)
          scores[slot] += log(((mine + 20 * common) / (total + 20)) / common)
        }
      }
      return scores.map { UInt8(min(14, max(0, $0 / 0.6 + 7.5))) }
    }
  }

  /// 0…14, 7 if the words speak neither for nor against; 15 for somebody without a voice.
  func bucket(of person: Int32, in turn: Int) -> Int {
    let slot = Self.slot(of: person, in: slots)
    guard slot >= 0, !buckets.isEmpty else { return 15 }
    return Int(buckets[turn][slot])
  }

  private static func slot(of person: Int32, in slots: [Int]) -> Int {
    person >= 0 && Int(person) < slots.count ? slots[Int(person)] : -1
  }

  /// The distinct words of a turn, no more than its first hundred, in the vocabulary's order.
  ///
  /// `lastTurn` says for each word of the vocabulary the last turn that has it.
  private static func words(
    _ quotations: Range<Int>, _ turn: Int32, _ lastTurn: inout [Int32], _ table: TokenTable,
    _ speech: FoundSpeech
  ) -> [Int32] {
    var words: [Int32] = []
    for quotation in quotations {
      for token in table.tokens(in: speech.quotations[quotation].span)
      where table.tokens[token].kind != .punctuation {
        let word = table.tokens[token].word
        guard lastTurn[Int(word)] != turn else { continue }
        lastTurn[Int(word)] = turn
        words.append(word)
        if words.count >= 100 { return words.sorted() }
      }
    }
    return words.sorted()
  }
}
