import IncipitBooks
import IncipitText

/// Tags that an author strings together as the last line of a summary.
///
/// "All human, Seaside AU."
enum ProseTags {
  /// Adds the tags if `line` is nothing but short phrases between commas, one a known kind of tag.
  static func add(_ line: Line, to facts: inout StatedFacts) {
    guard !line.isCut, line.words.count <= 16, line.words.count > 1 else { return }
    var phrases: [TextSpan] = []
    var first = 0
    for index in line.words.indices {
      let gap = line.gap(after: index)
      let isLast = index + 1 == line.words.count
      guard isLast || gap.hasPrefix(",") || gap.hasPrefix(";") else {
        continue
      }
      guard index - first < 4 else { return }
      phrases.append(line.words[first].span.union(line.words[index].span))
      first = index + 1
    }
    let known = phrases.count { phrase in
      line.words.contains { phrase.contains($0.span) && tagWords.contains($0.form) }
    }
    guard known > 0, known * 2 >= phrases.count, phrases.count > 1 || line.words.count <= 4 else {
      return
    }
    for phrase in phrases {
      let value = line.text.string(phrase)
      if !facts.tags.contains(where: { $0.value.lowercased() == value.lowercased() }) {
        facts.tags.append(Stated(value, evidence: [phrase]))
      }
    }
  }

  private static let tagWords: Set<String> = [
    "au", "human", "canon", "fluff", "angst", "smut", "oneshot", "drabble", "slash", "femslash",
    "het", "gen", "crossover", "crack", "ooc", "h/c", "romance", "humor", "whump",
  ]
}
