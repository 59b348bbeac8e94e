import IncipitBooks
import IncipitText

/// What authors say of their work in summaries, notes, tags and disclaimers.
enum AuthorWords {
  /// Adds what block `index`, which is `kind`, states to `facts`.
  ///
  /// - Parameters:
  ///   - table: the text's blocks.
  ///   - index: which block.
  ///   - kind: what it is.
  ///   - keepsTags: whether kinds of alternate universe become tags, as where no table lists any.
  ///   - facts: what is added to.
  static func add(
    _ table: BlockTable, _ index: Int, _ kind: Part.Kind, keepsTags: Bool,
    to facts: inout StatedFacts
  ) {
    guard
      kind == .summary || kind == .authorNote || kind == .disclaimer || kind == .endNote
        || kind == .header, !table[index].looksBlank
    else { return }
    let line = table.line(index)
    if kind == .summary { ProseTags.add(line, to: &facts) }
    if kind != .endNote { UniverseWords.add(line, keepsTags: keepsTags, to: &facts) }
    guard kind != .header else { return }
    if kind == .disclaimer || kind == .authorNote { OwnedFandoms.add(line, to: &facts) }
    if kind == .summary || kind == .authorNote {
      StatedPairs.add(line, to: &facts)
      addKind(line, to: &facts)
      addRating(line, to: &facts)
    }
  }

  /// "a one shot story", "this drabble"; not "more one-shots".
  private static func addKind(_ line: Line, to facts: inout StatedFacts) {
    guard facts.kind == nil else { return }
    for (index, word) in line.words.enumerated() {
      var span = word.span
      let kind: WorkKind
      switch word.form {
      case "oneshot": kind = .oneShot
      case "one" where index + 1 < line.words.count && line.words[index + 1].form == "shot":
        kind = .oneShot
        span = span.union(line.words[index + 1].span)
      case "drabble": kind = .drabble
      default: continue
      }
      facts.kind = Stated(kind, evidence: [span])
      return
    }
  }

  /// "rated T for swears".
  private static func addRating(_ line: Line, to facts: inout StatedFacts) {
    guard facts.rating == nil else { return }
    for (word, next) in zip(line.words, line.words.dropFirst())
    where ["rated", "rating"].contains(word.form) {
      let value = line.text.string(next.span)
      guard next.isCapitalised, let rating = RatingWords.rating(value) else { continue }
      facts.rating = Stated(rating, evidence: [word.span.union(next.span)])
      return
    }
  }
}
