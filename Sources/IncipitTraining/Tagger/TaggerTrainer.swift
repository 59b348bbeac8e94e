package import IncipitEvaluation
package import IncipitLexicon
package import IncipitReading

/// Learns the part-of-speech tagger.
///
/// 1. Words of plain texts are grouped by the company they keep.
/// 2. A first model, learned from the treebank, guesses what the words of the plain texts are.
/// 3. With groups and guesses in the dictionary, the first pass is learned.
/// 4. Each part of the treebank is tagged by a model of the other parts; from these tags the second pass is learned.
package struct TaggerTrainer {
  private let gold: TaggedText
  private let plain: [TaggerText]
  private let lexicon: Lexicon
  private let settings: TaggerSettings

  /// - Parameters:
  ///   - gold: the treebank to learn from.
  ///   - plain: texts without tags; may be none.
  ///   - lexicon: the word lists, which the tagger will ask, too.
  ///   - settings: how to learn.
  package init(
    gold: TaggedText, plain: [TaggerText], lexicon: Lexicon, settings: TaggerSettings
  ) {
    self.gold = gold
    self.plain = plain
    self.lexicon = lexicon
    self.settings = settings
  }

  /// Learns.
  ///
  /// - Parameter progress: gets a line at each step.
  /// - Returns: the weight file's sections; the same for the same arguments.
  package func weights(progress: (String) -> Void = { _ in }) -> WeightWriter {
    let trainer = TagPassTrainer(gold, settings)
    let sentences = Array(gold.text.sentences.indices)
    var entries = treebankEntries()
    progress("grouping the words of \(plain.count) texts")
    addGroups(to: &entries)
    if !plain.isEmpty {
      progress("guessing their tags")
      addGuesses(trainer, sentences, to: &entries)
    }
    let dictionary = dictionary(entries)
    var table = FormTable(gold.text.vocabulary, lexicon: lexicon, dictionary: dictionary)
    progress("learning the first pass")
    let first = trainer.learner(sentences, &table, models: settings.models, salt: 1)
    progress("tagging each part by the others")
    let earlier = earlierLanes(trainer, sentences, &table)
    progress("learning the second pass")
    let second = trainer.learner(
      sentences, &table, earlier: earlier, models: settings.models, salt: 2)
    var writer = WeightWriter()
    dictionary.write(to: &writer)
    writer.add("first", first.bytes)
    writer.add("second", second.bytes)
    return writer
  }

  /// The lanes of all places, each sentence by a model that has not learned from it.
  private func earlierLanes(
    _ trainer: TagPassTrainer, _ sentences: [Int], _ table: inout FormTable
  ) -> [UInt8] {
    var lanes = [UInt8](repeating: 0, count: gold.text.words.count)
    for fold in 0..<settings.folds {
      var learner = trainer.learner(
        sentences.filter { $0 % settings.folds != fold }, &table, models: 1,
        salt: 10 + UInt64(fold))
      for sentence in sentences where sentence % settings.folds == fold {
        let places = gold.text.sentence(sentence)
        lanes.replaceSubrange(places, with: trainer.lanes(sentence, by: &learner, &table))
      }
    }
    return lanes
  }

  /// The lanes that the treebank's words were seen with.
  private func treebankEntries() -> [String: TaggerDictionary.Entry] {
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: 16), count: gold.text.vocabulary.count)
    for (word, tag) in zip(gold.text.words, gold.tags) { counts[Int(word)][tag.lane] += 1 }
    var entries: [String: TaggerDictionary.Entry] = [:]
    for (word, counted) in zip(gold.text.vocabulary, counts) {
      let all = counted.reduce(0, +)
      guard all >= settings.dictionaryCount else { continue }
      for (lane, count) in counted.enumerated()
      where count > 0 && Double(count) >= settings.dictionaryShare * Double(all) {
        entries[word, default: .init()].lanes |= 1 << UInt32(lane)
      }
    }
    return entries
  }

  private func addGroups(to entries: inout [String: TaggerDictionary.Entry]) {
    let groups = WordGroups(
      plain + [gold.text], minimum: settings.groupCount, company: settings.company)
    let fine = groups.groups(settings.groups, rounds: settings.groupRounds, seed: settings.seed)
    let coarse = groups.groups(
      settings.families, rounds: settings.groupRounds, seed: settings.seed)
    for (index, word) in groups.words.enumerated() {
      entries[word, default: .init()].group = fine[index]
      entries[word, default: .init()].family = coarse[index]
    }
  }

  private func addGuesses(
    _ trainer: TagPassTrainer, _ sentences: [Int],
    to entries: inout [String: TaggerDictionary.Entry]
  ) {
    let dictionary = dictionary(entries)
    var table = FormTable(gold.text.vocabulary, lexicon: lexicon, dictionary: dictionary)
    let learner = trainer.learner(sentences, &table, models: 1, salt: 100)
    var counts: [String: Int] = [:]
    for word in gold.text.words { counts[gold.text.vocabulary[Int(word)], default: 0] += 1 }
    let guesses = WordGuesses(
      plain, by: learner, lexicon: lexicon, dictionary: dictionary,
      isNew: { counts[$0, default: 0] <= settings.newCount })
    for (word, guess) in guesses.guesses(minimum: settings.guessCount) {
      entries[word, default: .init()].guess = guess
    }
  }

  /// The dictionary by the words' numbers; of two words with one number the last in order stays.
  private func dictionary(_ entries: [String: TaggerDictionary.Entry]) -> TaggerDictionary {
    var numbered: [UInt32: TaggerDictionary.Entry] = [:]
    for word in entries.keys.sorted() {
      numbered[TaggerDictionary.number(of: word)] = entries[word]
    }
    return TaggerDictionary(numbered)
  }
}
