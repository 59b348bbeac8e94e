import IncipitBooks
import IncipitLexicon
import IncipitText

/// Finds whom the narration beside a turn says it is said to: "said to Ada", "told her", "turned to
/// the maid".
struct TurnDirections {
  let table: TokenTable
  let segments: Segments
  let references: [Reference]
  let resolutions: [ReferenceResolver.Resolution]

  /// Adds them to `turns`, which are in order; `spans` are those of the quotations.
  ///
  /// O(references + turns + tokens).
  func add(to turns: inout [Turn], spans: [TextSpan]) {
    var isCue = [Bool](repeating: false, count: table.tokens.count)
    for turn in turns {
      for cue in turn.cues {
        for token in cue.tokens { isCue[token] = true }
      }
    }
    // Of several turns in a paragraph it is the last that has begun.
    var turn = 0
    for (number, reference) in references.enumerated() {
      let token = reference.tokens.lowerBound
      let person = Int(resolutions[number].person)
      guard person >= 0, segments.quotationOf[token] < 0, !reference.isPossessive,
        let sort = sort(of: reference)
      else { continue }
      let paragraph = Int(table.paragraphOf[token])
      while turn < turns.count, turns[turn].lastParagraph < paragraph { turn += 1 }
      guard turn < turns.count, turns[turn].paragraph <= paragraph else { continue }
      let place = table.span(reference.tokens).start
      while turn + 1 < turns.count, turns[turn + 1].paragraph == paragraph,
        spans[turns[turn + 1].quotations.lowerBound].start < place
      {
        turn += 1
      }
      guard let isSaid = direction(to: token), !isCue[token] else { continue }
      if turns[turn].directed.count < Self.maximum {
        turns[turn].directed.append(.init(person: person, sort: sort, isSaid: isSaid))
      }
    }
  }

  /// No more are told apart in one turn.
  private static let maximum = 4

  private func sort(of reference: Reference) -> Turn.Direction.Sort? {
    switch reference.kind {
    case .name: .name
    case .third: .pronoun
    case .nominal: .nominal
    case .first, .second: .pronoun
    }
  }

  /// Whether a verb of speech turns to the words at `token`, if anything does: they stand behind "to"
  /// or "at", or are the object of such a verb.
  private func direction(to token: Int) -> Bool? {
    guard isBeside(token - 1, token) else { return nil }
    if table.classes(token - 1).contains(.speechVerb) { return true }
    guard ["to", "at", "toward", "towards"].contains(table.word(token - 1)) else { return nil }
    // "said to Ada", "said softly to Ada".
    return [token - 2, token - 3].contains { index in
      isBeside(index, token) && table.classes(index).contains(.speechVerb)
    }
  }

  /// Whether `index` is narration of the same sentence as `token`.
  private func isBeside(_ index: Int, _ token: Int) -> Bool {
    index >= 0 && segments.quotationOf[index] < 0
      && segments.sentenceOf[index] == segments.sentenceOf[token]
  }
}
