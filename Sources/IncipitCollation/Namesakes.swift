/// Tells which of those who bear a name are one person.
///
/// A full name joins, and a surname that differs parts. A given name alone joins only where the works share somebody else of
/// the cast, or state the same fandom; works of different fandoms are joined by neither, but by a full name with somebody
/// else shared. Who could be either of two stays apart.
package enum Namesakes {
  /// Somebody in one work.
  package struct Bearer: Hashable, Sendable {
    package let work: CastWork
    /// The person: one of the work's leads.
    package let lead: Lead

    package init(work: CastWork, lead: Lead) {
      self.work = work
      self.lead = lead
    }

    fileprivate var surnames: Set<Substring> { lead.surnames }
    fileprivate var worlds: Set<String> { Set(work.fandoms.map(FandomKey.key)) }
    fileprivate var others: Set<String> {
      Set(work.leads.filter { $0.id != lead.id }.flatMap(\.forms))
    }
  }

  /// People who need not bear one name, one group for each person: those who share none, titles with a surname
  /// aside, are not held against each other.
  ///
  /// O(bearers²).
  package static func persons(amongAll bearers: [Bearer]) -> [[Bearer]] {
    var groups: [(forms: Set<String>, bearers: [Bearer])] = []
    for bearer in bearers.sorted(by: { ($0.work.id, $0.lead.id) < ($1.work.id, $1.lead.id) }) {
      var own = (forms: Set(bearer.lead.givenForms + bearer.lead.fullForms), bearers: [bearer])
      while let index = groups.firstIndex(where: { !$0.forms.isDisjoint(with: own.forms) }) {
        let other = groups.remove(at: index)
        own.forms.formUnion(other.forms)
        own.bearers = other.bearers + own.bearers
      }
      groups.append(own)
    }
    return groups.flatMap { persons($0.bearers) }
  }

  /// The bearers of a name, one group for each person: those in most works first, the works in order of numbers.
  ///
  /// O(bearers × persons).
  package static func persons(_ bearers: [Bearer]) -> [[Bearer]] {
    var persons: [Person] = []
    // Those of whom most is known come first, so that the others find them.
    let order = bearers.sorted { one, other in
      func rank(_ bearer: Bearer) -> Int {
        (bearer.surnames.isEmpty ? 2 : 0) + (bearer.work.fandoms.isEmpty ? 1 : 0)
      }
      return (rank(one), one.work.id, one.lead.id) < (rank(other), other.work.id, other.lead.id)
    }
    var isSpelt = true
    for bearer in order {
      // Behind the last who has a surname come those who could be any of them.
      if isSpelt, bearer.surnames.isEmpty {
        isSpelt = false
        persons = joined(persons)
      }
      let scores = persons.map { $0.likeness(to: bearer) }
      let best = scores.max() ?? 0
      if best > 0, scores.count(where: { $0 == best }) == 1, let index = scores.firstIndex(of: best)
      {
        persons[index].add(bearer)
      } else {
        persons.append(Person(bearer))
      }
    }
    if isSpelt { persons = joined(persons) }
    return persons.map { $0.bearers.sorted { $0.work.id < $1.work.id } }
      .sorted { ($1.count, $0[0].work.id) < ($0.count, $1[0].work.id) }
  }

  /// Persons whose surnames are spelt so differently that only a third spelling, met later, joins them.
  ///
  /// O(persons²).
  private static func joined(_ persons: [Person]) -> [Person] {
    var joined: [Person] = []
    for var person in persons {
      while let index = joined.firstIndex(where: { $0.isSpeltLike(person) }) {
        person.add(joined.remove(at: index))
      }
      joined.append(person)
    }
    return joined
  }

  private struct Person {
    var bearers: [Bearer]
    var full: Set<String>
    var surnames: Set<Substring>
    var worlds: Set<String>
    var others: Set<String>

    init(_ bearer: Bearer) {
      bearers = [bearer]
      full = Set(bearer.lead.fullForms)
      surnames = bearer.surnames
      worlds = bearer.worlds
      others = bearer.others
    }

    mutating func add(_ other: Person) {
      bearers += other.bearers
      full.formUnion(other.full)
      surnames.formUnion(other.surnames)
      worlds.formUnion(other.worlds)
      others.formUnion(other.others)
    }

    /// Whether two persons have a given name, a surname but for its spelling, and somebody else in common.
    func isSpeltLike(_ other: Person) -> Bool {
      guard !surnames.isEmpty, !other.surnames.isEmpty,
        Surnames.mayBeOne(surnames, other.surnames),
        worlds.isEmpty || other.worlds.isEmpty || !worlds.isDisjoint(with: other.worlds),
        Set(bearers.map(\.work.id)).isDisjoint(with: other.bearers.map(\.work.id))
      else { return false }
      let given = Set(bearers.flatMap(\.lead.givenForms))
      let theirs = Set(other.bearers.flatMap(\.lead.givenForms))
      return !given.isDisjoint(with: theirs) && !others.isDisjoint(with: other.others)
    }

    mutating func add(_ bearer: Bearer) {
      bearers.append(bearer)
      full.formUnion(bearer.lead.fullForms)
      surnames.formUnion(bearer.surnames)
      worlds.formUnion(bearer.worlds)
      others.formUnion(bearer.others)
    }

    /// How much speaks for one person; 0 if too little does, or anything against it.
    func likeness(to bearer: Bearer) -> Int {
      let isFull = !full.isDisjoint(with: bearer.lead.fullForms)
      let own = bearer.surnames
      guard isFull || Surnames.mayBeOne(surnames, own) else { return 0 }
      let company = others.intersection(bearer.others).count
      let theirs = bearer.worlds
      if !worlds.isEmpty, !theirs.isEmpty, worlds.isDisjoint(with: theirs) {
        return isFull && company > 0 ? company : 0
      }
      let isSameWorld = !worlds.isDisjoint(with: theirs)
      return (isFull ? 6 : 0) + (isSameWorld ? 3 : 0) + min(company, 3)
    }
  }
}

extension Namesakes.Bearer {
  /// The other of a ship of the work that is this person's; nil if it is not, as far as its name tells.
  package func partner(inShip ship: String) -> Lead? {
    let leads = work.leads.contains { $0.id == lead.id } ? work.leads : work.leads + [lead]
    guard let ids = StatedPair(ship, of: leads)?.ids, ids.contains(lead.id) else { return nil }
    return leads.first { $0.id != lead.id && ids.contains($0.id) }
  }
}
