import IncipitLexicon
import IncipitReading

/// What words of plain texts seem to be, by a model that is not told the rarer ones.
struct WordGuesses {
  /// For each word how often each lane was given to it.
  private var counts: [String: [Int]] = [:]

  /// Tags `texts`, each word that `isNew` says as if it had never been met.
  init(
    _ texts: [TaggerText], by learner: TagLearner, lexicon: Lexicon,
    dictionary: TaggerDictionary, isNew: (String) -> Bool
  ) {
    var learner = learner
    for text in texts {
      var table = FormTable(text.vocabulary, lexicon: lexicon, dictionary: dictionary)
      let casings = Casing.casings(of: text)
      let evidence = CapitalEvidence.evidence(
        in: text, sentences: text.sentences.indices, casings: casings)
      let new = text.vocabulary.indices.map { !text.isMark[$0] && isNew(text.vocabulary[$0]) }
      var local = [[Int]](
        repeating: [Int](repeating: 0, count: 16), count: text.vocabulary.count)
      for index in text.sentences.indices {
        let places = text.sentence(index)
        let forms = places.map {
          table.form(
            text.words[$0], casings[$0], evidence[$0], isNew: new[Int(text.words[$0])])
        }
        var lanes: [UInt8] = []
        for place in forms.indices {
          learner.look(at: place, forms, lanes, [], table)
          lanes.append(UInt8(TagLearner.best(learner.score)))
          // The first word of a sentence hides whether it is a name.
          let here = places.lowerBound + place
          if casings[here] != .initial { local[Int(text.words[here])][Int(lanes[place])] += 1 }
        }
      }
      for (word, counted) in zip(text.vocabulary, local) {
        counts[word] = counts[word].map { zip($0, counted).map(+) } ?? counted
      }
    }
  }

  /// The guess of each word met often enough, as the dictionary has it.
  func guesses(minimum: Int) -> [String: UInt32] {
    counts.compactMapValues { counted in
      let all = counted.reduce(0, +)
      guard all >= minimum else { return nil }
      var guess: UInt32 = 0
      for (lane, count) in counted.enumerated() {
        if count >= 2, count * 10 >= all { guess |= 1 << UInt32(2 * lane) }
        if count * 2 >= all { guess |= 2 << UInt32(2 * lane) }
      }
      return guess
    }
  }
}
