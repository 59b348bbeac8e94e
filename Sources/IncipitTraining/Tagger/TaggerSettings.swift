/// How the tagger learns; chosen on the development part of the web treebank.
package struct TaggerSettings: Sendable {
  package var seed: UInt64 = 1
  /// How often each sentence is gone through.
  package var epochs = 10
  /// How many models with seeds of their own are added up.
  package var models = 6
  /// Into how many parts the treebank falls, so that each is tagged by a model that has not seen it.
  package var folds = 5
  /// The binary logarithm of the rows of weights in each pass.
  package var rowBits = 18
  /// By how much the right tag must lead.
  package var margin: Float = 2
  /// How often a word must stand in the treebank for its tags to be noted, and which share each tag must have.
  package var dictionaryCount = 3
  package var dictionaryShare = 0.02
  /// How often a sentence is learned from all in small letters, all in capitals.
  package var loweredShare = 0.05
  package var raisedShare = 0.03
  /// Up to which count in the treebank a word counts as new when words are guessed.
  package var newCount = 20
  /// How often a word must stand in the plain texts to be guessed, to be grouped.
  package var guessCount = 3
  package var groupCount = 5
  package var groups = 250
  package var families = 48
  /// How many words count as company.
  package var company = 500
  package var groupRounds = 20

  package init() {}

  /// How often a word that stands `count` times in the treebank is learned from as if it were new.
  func newShare(_ count: Int) -> Double {
    switch count {
    case ...1: 0.3
    case ...3: 0.15
    case ...8: 0.03
    default: 0
    }
  }
}
