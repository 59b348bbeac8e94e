import IncipitBooks
import IncipitText

/// What an author calls the world of the work: an alternate universe, a crossover, canon.
enum UniverseWords {
  /// Adds the first statement in `line`, and the kinds of alternate universe it names as tags.
  ///
  /// - Parameters:
  ///   - line: a paragraph of the author's, or a row of the archive's table.
  ///   - keepsTags: whether kinds of alternate universe become tags.
  ///   - facts: what is added to.
  static func add(_ line: Line, keepsTags: Bool, to facts: inout StatedFacts) {
    for index in line.words.indices {
      guard let (universe, length) = universe(in: line.words, at: index),
        !isDenied(line.words, index)
      else { continue }
      let last = index + length - 1
      let span = line.words[index].span.union(line.words[last].span)
      if facts.universe == nil { facts.universe = Stated(universe, evidence: [span]) }
      if universe == .au, length == 1, keepsTags { addTag(line, index, to: &facts) }
    }
  }

  private static func universe(in words: [Word], at index: Int) -> (Universe, Int)? {
    for (phrase, universe) in phrases
    where index + phrase.count <= words.count
      && zip(phrase, words[index...]).allSatisfy({ $0 == $1.form })
    {
      return (universe, phrase.count)
    }
    return nil
  }

  private static let phrases: [([String], Universe)] = [
    (["alternate", "universe"], .au), (["alternative", "universe"], .au), (["au"], .au),
    (["all", "human"], .au), (["crossover"], .crossover), (["canon", "compliant"], .canon),
    (["canon", "divergence"], .au), (["canon", "divergent"], .au), (["canon", "era"], .canon),
    (["canon", "verse"], .canon), (["book", "verse"], .canon), (["show", "verse"], .canon),
    (["missing", "scene"], .canon), (["pre", "canon"], .canon), (["post", "canon"], .canon),
  ]

  /// "not an AU", "no AU", "au revoir".
  private static func isDenied(_ words: [Word], _ index: Int) -> Bool {
    if words[max(0, index - 2)..<index].contains(where: {
      ["not", "no", "isnt", "non", "never"].contains($0.form)
    }) {
      return true
    }
    guard words[index].form == "au", index + 1 < words.count else { return false }
    return ["revoir", "contraire", "pair", "lait", "fait", "gratin"].contains(words[index + 1].form)
  }

  /// "Seaside AU": the words before it that name it.
  private static func addTag(_ line: Line, _ index: Int, to facts: inout StatedFacts) {
    var first = index
    while first > 0, index - first < 3, !stops.contains(line.words[first - 1].form) {
      let gap = line.gap(after: first - 1)
      guard gap == " " || gap == "-" else { break }
      first -= 1
    }
    guard first < index else { return }
    let span = line.words[first].span.union(line.words[index].span)
    let value = line.text.string(span)
    if !facts.tags.contains(where: { $0.value.lowercased() == value.lowercased() }) {
      facts.tags.append(Stated(value, evidence: [span]))
    }
  }

  private static let stops: Set<String> = [
    "a", "an", "the", "this", "that", "is", "its", "my", "your", "of", "in", "for", "and", "or",
    "with", "to", "so", "be", "was", "are", "i", "wrote", "write", "another", "some", "any",
    "first",
    "new", "little", "short", "as", "just", "by", "prompt", "but", "on", "from", "like", "love",
    "more",
  ]
}
