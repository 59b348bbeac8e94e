package import IncipitBooks

/// A work as far as works teach one another: whom it is about, and what is said of it.
package struct CastWork: Hashable, Sendable {
  /// A person of this work who is one of another's too, as far as names tell.
  struct Shared: Hashable {
    let own: Lead
    let other: Lead
    /// The name that both bear.
    let form: String

    /// Whether that is a name in full.
    var isFull: Bool { Lead.isFull(form) }
  }

  /// Those further down the cast are in a story, but not what it is about.
  package static let mostLeads = 6

  package let id: Int64
  /// At most six, most present first.
  let leads: [Lead]
  /// Stated, or set by a person; never our guess.
  package let fandoms: [String]
  /// The same of ships.
  let ships: [String]
  /// The two whom we take the story to be about the love of, by their names; empty if nothing was read of it.
  let guessedPair: [String]
  /// Fields of which a person has said what holds, if only that nothing does.
  let corrected: Set<Correction.Field>
  /// Suggestions that a person has said no to: `Suggestion.statement`.
  let declined: Set<String>

  package init(
    id: Int64, leads: [Lead], fandoms: [String] = [], ships: [String] = [],
    guessedPair: [String] = [], corrected: Set<Correction.Field> = [], declined: [String] = []
  ) {
    self.id = id
    self.leads = Array(leads.prefix(Self.mostLeads))
    self.fandoms = fandoms
    self.ships = ships
    self.guessedPair = guessedPair
    self.corrected = corrected
    self.declined = Set(declined.map { $0.lowercased() })
  }

  /// The names by which other works with the same people are looked for, most present people first.
  package var forms: [String] { leads.flatMap(\.forms) }

  /// The people of this work who are also of `other`, most present first; nobody is two of them.
  func shared(with other: CastWork) -> [Shared] {
    var shared: [Shared] = []
    for lead in leads {
      let same = other.leads.compactMap { theirs in
        lead.sharedForm(with: theirs).map { Shared(own: lead, other: theirs, form: $0) }
      }
      // A name in full settles who of several it is; else a name that two bear is neither's.
      let full = same.filter(\.isFull)
      if full.count == 1 { shared += full } else if same.count == 1 { shared += same }
    }
    let counts = Dictionary(grouping: shared, by: \.other.id)
    return shared.filter { one in
      guard let rivals = counts[one.other.id], rivals.count > 1 else { return true }
      return one.isFull && rivals.count(where: \.isFull) == 1
    }
  }
}

extension CastWork {
  /// Whether its fandom is left open.
  package var asksForFandom: Bool { fandoms.isEmpty && !corrected.contains(.fandom) }

  /// Whether anything is left open that other works might teach.
  package var hasQuestions: Bool {
    asksForFandom || ships.isEmpty && !corrected.contains(.ship)
      || leads.contains { $0.fullForms.isEmpty }
  }
}
