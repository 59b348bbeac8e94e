package import IncipitText

/// A reading that notes each decision as it was put to the scorers, with the right ones known by gold:
/// what the scorers learn from.
///
/// A class, since the reading hands it on from step to step and all of them write into it; used by
/// one task alone.
package final class Rehearsal {
  /// One person of the draft cast, as far as a vote on who it is needs to know.
  package struct Person: Sendable {
    /// The names and what else the story calls them.
    package let forms: [String]
    /// The words of each mention by name, in order.
    package let nameMentions: [String]
    package let isNarrator: Bool
  }

  private let forcesGold: Bool
  private let assign: ([Person]) -> [TextSpan: Int32]
  package private(set) var persons: [Person] = []
  /// Whom words mean, where that is forced.
  package private(set) var people: [TextSpan: Int32] = [:]
  package private(set) var choices: [ReferenceChoice] = []
  package private(set) var conversations: [ConversationTrace] = []

  /// - Parameters:
  ///   - forcesGold: whether references are taken to mean whom the gold says.
  ///   - assign: asked once, when the cast is known: whom words mean (index into the persons, −1 for
  ///     nobody of the cast).
  package init(forcesGold: Bool, assigning assign: @escaping ([Person]) -> [TextSpan: Int32]) {
    self.forcesGold = forcesGold
    self.assign = assign
  }

  func meet(_ cast: CastDraft, in table: TokenTable) {
    persons = cast.persons.map { person in
      var forms = person.forms.map { form in
        cast.forms[form].occurrences.first.map(table.written) ?? ""
      }
      if let description = person.description { forms.append(description) }
      let mentions = person.forms.flatMap { form in
        cast.personsOfForm[form].count == 1 ? cast.forms[form].occurrences.map(table.written) : []
      }
      return Person(forms: forms, nameMentions: mentions, isNarrator: person.isNarrator)
    }
    let gold = assign(persons)
    if forcesGold { people = gold }
  }

  func note(_ choices: [ReferenceChoice]) { self.choices += choices }
  func note(_ conversation: ConversationTrace) { conversations.append(conversation) }
}
