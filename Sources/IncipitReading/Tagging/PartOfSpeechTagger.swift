package import IncipitLexicon

/// Says of each word which part of speech it is, by weights of our own training.
///
/// Two passes from left to right with linear weights; the second sees the tags that the first gave behind a word, too.
package struct PartOfSpeechTagger: Sendable {
  private let lexicon: Lexicon
  /// Nil if the weights are missing or damaged: then the lexicon alone decides.
  private let model: TaggerModel?

  /// Whether the learned weights are there.
  package var isTrained: Bool { model != nil }

  package init(lexicon: Lexicon, weights: WeightFile? = WeightFile(named: "tagger")) {
    self.lexicon = lexicon
    model = weights.flatMap { TaggerModel($0) }
  }

  /// The tag of each token of `table`, given for each token whether a sentence begins with it.
  ///
  /// O(tokens + vocabulary).
  func tags(of table: TokenTable, startsSentence: [Bool]) -> [UniversalTag] {
    let pieces = TokenPieces(table, startsSentence: startsSentence)
    return pieces.tags(from: tags(of: pieces.text))
  }

  /// The tag of each place of `text`.
  ///
  /// O(places + vocabulary).
  package func tags(of text: TaggerText) -> [UniversalTag] {
    guard let model else {
      return text.words.map {
        LexiconTag.tag(
          of: text.vocabulary[Int($0)], isMark: text.isMark[Int($0)], lexicon: lexicon)
      }
    }
    let casings = Casing.casings(of: text)
    let evidence = CapitalEvidence.evidence(
      in: text, sentences: text.sentences.indices, casings: casings)
    var table = FormTable(text.vocabulary, lexicon: lexicon, dictionary: model.dictionary)
    let forms = text.words.indices.map {
      table.form(text.words[$0], casings[$0], evidence[$0])
    }
    var lanes = [UInt8](repeating: 0, count: forms.count)
    for (weights, isSecond) in [(model.first, false), (model.second, true)] {
      let pass = TagPass(weights, table)
      for index in text.sentences.indices {
        pass.tag(forms, text.sentence(index), &lanes, isSecond: isSecond)
      }
    }
    return lanes.indices.map {
      UniversalTag(lane: Int(lanes[$0]), isMark: text.isMark[Int(text.words[$0])])
    }
  }
}
