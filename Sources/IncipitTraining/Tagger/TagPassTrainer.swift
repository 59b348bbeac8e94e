import IncipitEvaluation
import IncipitReading

/// Learns one pass of the tagger from a treebank.
struct TagPassTrainer {
  let gold: TaggedText
  let settings: TaggerSettings
  /// How often each word of the vocabulary stands in the treebank.
  private let counts: [Int]
  private let evidence: [CapitalEvidence]
  private let casings: [Casing]

  init(_ gold: TaggedText, _ settings: TaggerSettings) {
    self.gold = gold
    self.settings = settings
    var counts = [Int](repeating: 0, count: gold.text.vocabulary.count)
    for word in gold.text.words { counts[Int(word)] += 1 }
    self.counts = counts
    let casings = Casing.casings(of: gold.text)
    self.casings = casings
    evidence = gold.documents.flatMap {
      CapitalEvidence.evidence(in: gold.text, sentences: $0, casings: casings)
    }
  }

  /// Learns several models and adds them up.
  ///
  /// - Parameters:
  ///   - sentences: which to learn from.
  ///   - table: what the forms show; gets those that are new.
  ///   - earlier: for the second pass, the lanes of all places by the first.
  ///   - models: how many.
  ///   - salt: tells this learning from others with the same seed.
  /// - Returns: the sum, averaged over all moments.
  func learner(
    _ sentences: [Int], _ table: inout FormTable, earlier: [UInt8]? = nil, models: Int,
    salt: UInt64
  ) -> TagLearner {
    var sum = model(sentences, &table, earlier, salt)
    for index in 1..<max(models, 1) {
      sum.add(model(sentences, &table, earlier, salt + 1000 * UInt64(index)))
    }
    return sum
  }

  private func model(
    _ sentences: [Int], _ table: inout FormTable, _ earlier: [UInt8]?, _ salt: UInt64
  ) -> TagLearner {
    var learner = TagLearner(
      rowBits: settings.rowBits, margin: settings.margin, isSecond: earlier != nil)
    var random = SplitMix64(seed: settings.seed &* 0x1_0000_0001 &+ salt)
    var order = sentences
    var lanes: [UInt8] = []
    for _ in 0..<settings.epochs {
      order.shuffle(using: &random)
      for sentence in order {
        let places = gold.text.sentence(sentence)
        let forms = alteredForms(places, &table, &random)
        lanes.removeAll(keepingCapacity: true)
        for place in forms.indices {
          learner.look(at: place, forms, lanes, earlier?[places] ?? [], table)
          let score = learner.score
          learner.learn(gold.tags[places.lowerBound + place].lane, from: score)
          lanes.append(UInt8(TagLearner.best(score)))
        }
      }
    }
    learner.average()
    return learner
  }

  /// The lanes of a sentence by a model of the first pass.
  func lanes(
    _ sentence: Int, by learner: inout TagLearner, _ table: inout FormTable
  ) -> [UInt8] {
    let places = gold.text.sentence(sentence)
    let forms = places.map { table.form(gold.text.words[$0], casings[$0], evidence[$0]) }
    var lanes: [UInt8] = []
    for place in forms.indices {
      learner.look(at: place, forms, lanes, [], table)
      lanes.append(UInt8(TagLearner.best(learner.score)))
    }
    return lanes
  }

  /// A sentence's forms, now and then without capitals, all in capitals, or with a rare word taken for new.
  private func alteredForms(
    _ places: Range<Int>, _ table: inout FormTable, _ random: inout SplitMix64
  ) -> [Int32] {
    let text = gold.text
    let draw = Double.random(in: 0..<1, using: &random)
    var altered: [Casing] = []
    if draw < settings.loweredShare + settings.raisedShare {
      let capitals: TaggerText.Capitals = draw < settings.loweredShare ? .none : .all
      let row = [TaggerText.Capitals](repeating: capitals, count: places.count)
      Casing.append(
        row[...], isMark: { text.isMark[Int(text.words[places.lowerBound + $0])] }, to: &altered)
    }
    return places.map { place in
      let word = text.words[place]
      let share = text.isMark[Int(word)] ? 0 : settings.newShare(counts[Int(word)])
      let isNew = share > 0 && Double.random(in: 0..<1, using: &random) < share
      let casing = altered.isEmpty ? casings[place] : altered[place - places.lowerBound]
      return table.form(word, casing, evidence[place], isNew: isNew)
    }
  }
}
