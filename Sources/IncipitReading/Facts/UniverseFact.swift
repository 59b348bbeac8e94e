import IncipitBooks
import IncipitText

/// Whether the work keeps to its world, leaves it, or crosses it with another.
///
/// The story alone does not tell without knowledge of its fandom; the author's note often does.
enum UniverseFact {
  /// The stated universe, else what a note, a summary or a tag says in so many words.
  static func fact(_ manuscript: Manuscript) -> Fact<Universe> {
    if let stated = manuscript.stated.universe { return .stated(stated) }
    for tag in manuscript.stated.tags {
      if let universe = universe(in: words(tag.value)) {
        return .stated(Stated(universe, evidence: tag.evidence))
      }
    }
    for paragraph in manuscript.paragraphs {
      switch manuscript.parts[paragraph.part].kind {
      case .summary, .authorNote, .header, .endNote:
        if let universe = universe(in: words(manuscript.text.string(paragraph.span))) {
          return .stated(Stated(universe, evidence: [paragraph.span]))
        }
      case .title, .disclaimer, .siteText, .chapter: break
      }
    }
    return .unknown
  }

  /// The words as written, hyphens and exclamation marks parting them: "modern!AU" is two.
  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && $0 != "'" }.map(String.init)
  }

  /// What the words say: a lone "AU" in capitals, or a phrase; nothing behind a "not".
  private static func universe(in words: [String]) -> Universe? {
    for index in words.indices {
      if index > 0, denials.contains(words[index - 1].lowercased()) { continue }
      if words[index] == "AU" || words[index] == "AUs" { return .au }
      let word = words[index].lowercased()
      if word == "crossover" || word == "xover" { return .crossover }
      guard index + 1 < words.count else { continue }
      switch (word, words[index + 1].lowercased()) {
      case ("alternate", "universe"), ("alternative", "universe"), ("all", "human"),
        ("canon", "divergence"), ("canon", "divergent"):
        return .au
      case ("canon", "compliant"), ("missing", "scene"): return .canon
      default: continue
      }
    }
    return nil
  }

  private static let denials: Set<String> = ["not", "no", "non", "isn't", "never", "an't"]
}
