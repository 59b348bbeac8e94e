import IncipitLexicon

/// What was learned for tagging.
struct TaggerModel: Sendable {
  let dictionary: TaggerDictionary
  /// From left to right, with the tags before.
  let first: TagWeights
  /// The same again, with the tags behind that the first pass gave.
  let second: TagWeights

  /// - Returns: nil if a section is missing or does not fit.
  init?(_ file: WeightFile) {
    guard let dictionary = TaggerDictionary(file),
      let first = TagWeights(file, section: "first"),
      let second = TagWeights(file, section: "second")
    else { return nil }
    self.dictionary = dictionary
    self.first = first
    self.second = second
  }
}
