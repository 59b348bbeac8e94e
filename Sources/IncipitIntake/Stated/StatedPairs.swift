import IncipitBooks
import IncipitText

/// Pairings that an author names: "pairing: a x b", "Ada/Bram", "I ship Bramada".
enum StatedPairs {
  /// Adds what `line` names, if the archive's table named none.
  static func add(_ line: Line, to facts: inout StatedFacts) {
    if let label = LabelLine(line), label.field == .relationships { return }
    for index in line.words.indices.dropLast() {
      let word = line.words[index]
      let next = line.words[index + 1]
      if ["ship", "shipping", "shipped"].contains(word.form), next.isCapitalised,
        line.gap(after: index) == " ", next.form.utf8.count > 4
      {
        add(next.span, line, to: &facts)
      } else if line.gap(after: index) == "/", isName(word), isName(next) {
        add(word.span.union(next.span), line, to: &facts)
      }
    }
  }

  private static func isName(_ word: Word) -> Bool {
    word.isCapitalised && !word.isShouted && word.form.utf8.count > 2
      && ![
        "hurt", "comfort", "she", "her", "him", "they", "them", "his", "and", "read", "review",
        "romance", "humor", "angst", "drama", "family", "friendship", "adventure",
      ]
      .contains(word.form)
  }

  private static func add(_ span: TextSpan, _ line: Line, to facts: inout StatedFacts) {
    let value = line.text.string(span)
    if !facts.relationships.contains(where: { $0.value == value }) {
      facts.relationships.append(Stated(value, evidence: [span]))
    }
  }
}
