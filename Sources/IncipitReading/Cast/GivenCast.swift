import IncipitLexicon
package import IncipitText

/// People whose mentions are given, by gold and not by the reader: to learn from, and to measure how
/// well pronouns alone are read.
package struct GivenCast: Sendable {
  package struct Mention: Sendable {
    /// The name, or the noun that carries a phrase.
    package let span: TextSpan
    package let isName: Bool

    package init(span: TextSpan, isName: Bool) {
      self.span = span
      self.isName = isName
    }
  }

  /// Each person's mentions that are no pronouns, in order.
  package let persons: [[Mention]]

  package init(persons: [[Mention]]) { self.persons = persons }

  /// Whether a noun means several people.
  private static func isPlural(_ noun: String) -> Bool {
    if ["men", "women", "people", "children", "family", "everybody", "everyone"].contains(noun) {
      return true
    }
    return noun.hasSuffix("s") && !noun.hasSuffix("ss") && !noun.hasSuffix("us")
  }

  /// The cast that they make; persons keep their places.
  func draft(in table: TokenTable) -> CastDraft {
    var forms: [NameForm] = []
    var owners: [[Int]] = []
    var drafts: [Person] = []
    for (index, mentions) in persons.enumerated() {
      var indexOf: [NameKey: Int] = [:]
      var person = Person(forms: [])
      for mention in mentions {
        let tokens = table.tokens(in: mention.span)
        guard let first = tokens.first else { continue }
        let titles =
          mention.isName && table.classes(first).contains(.title) && tokens.count > 1
          ? [table.tokens[first].word] : []
        let words = tokens.filter { table.tokens[$0].kind == .word }.dropFirst(titles.count)
          .map { table.tokens[$0].word }
        let key = NameKey(titles: titles, words: words)
        if let known = indexOf[key] {
          forms[known].occurrences.append(tokens)
        } else {
          indexOf[key] = forms.count
          person.forms.append(forms.count)
          var form = NameForm(words: words, titles: titles)
          form.occurrences = [tokens]
          forms.append(form)
          owners.append([index])
        }
        if mention.isName {
          for token in tokens { person.votes.add(by: table.classes(token), 3) }
        } else if let head = tokens.last {
          if Self.isPlural(table.word(head)) {
            person.votes.add(6, .neutral)
          } else {
            person.votes.add(by: table.classes(head), 3)
          }
        }
      }
      drafts.append(person)
    }
    return CastDraft(forms: forms, persons: drafts, personsOfForm: owners)
  }
}
