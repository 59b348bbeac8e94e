package import IncipitBooks
import IncipitCatalogue
import IncipitCollation

/// Who is meant by a name.
package enum PeopleAnswer: Hashable, Sendable {
  case person(ShelfPerson)
  /// Several who bear it, those in most works first.
  case namesakes([ShelfName])
}

// People across works.
extension Library {
  /// Works of a person that are told of one by one; more would make no page.
  private static let mostWorks = 100
  private static let worksWithLines = 8
  /// Names that more works have are listed without comparing these.
  private static let mostCompared = 40
  private static let mostPartners = 20

  /// The people that most works have, those first; one entry a person.
  ///
  /// A name that very many works have is one entry: whether all of them mean one person is told on the
  /// person's own page alone.
  ///
  /// - Throws: if the shelf cannot be read.
  package func people(most: Int = 60) throws(LibraryError) -> [ShelfName] {
    try wrapped { () throws(CatalogueError) in
      var found: [ShelfName] = []
      var seen: Set<[Int64]> = []
      for (name, works) in try catalogue.metNames(most) {
        let groups = try catalogue.persons(named: name, most: Self.mostCompared)
          .filter { Self.bears($0, name) }
        if works > Self.mostCompared {
          if let first = groups.first.map(Self.listed) {
            found.append(
              ShelfName(
                name: name, aliases: first.aliases.filter { $0 != name }, fandoms: first.fandoms,
                works: works, firstWork: first.firstWork))
          }
          continue
        }
        for group in groups {
          let key = group.flatMap { [$0.work.id, Int64($0.lead.id)] }
          if seen.insert(key).inserted { found.append(Self.listed(group)) }
        }
      }
      return found.sorted { ($1.works, $0.name, $0.firstWork) < ($0.works, $1.name, $1.firstWork) }
    }
  }

  /// Who bears a name.
  ///
  /// - Parameters:
  ///   - name: any name that somebody bears in some work.
  ///   - work: a work that the person is in, where several bear it.
  /// - Returns: the person, or the several of that name.
  /// - Throws: `noSuchPlace` if nobody bears it, or if the shelf cannot be read.
  package func person(
    named name: String, of work: Int64? = nil
  ) throws(LibraryError) -> PeopleAnswer {
    let all = try wrapped { () throws(CatalogueError) in try catalogue.persons(named: name) }
    let groups = work.map { work in all.filter { $0.contains { $0.work.id == work } } } ?? all
    guard let first = groups.first else {
      throw LibraryError(
        .noSuchPlace("nobody is called “\(name)”", "see `incipit people` for those who are there"))
    }
    guard groups.count == 1 else { return .namesakes(groups.map(Self.listed)) }
    return .person(try person(first))
  }

  private func person(_ group: [Namesakes.Bearer]) throws(LibraryError) -> ShelfPerson {
    let shown = Array(group.prefix(Self.mostWorks))
    let listed = Self.listed(group)
    return try wrapped { () throws(CatalogueError) in
      let items = try catalogue.items(shown.map(\.work.id))
      var works: [ShelfPerson.Appearance] = []
      var lines: [ShelfPerson.Line] = []
      var partners = Partners()
      for (bearer, item) in zip(shown, items) {
        let presence = try catalogue.presence(of: bearer.lead.id, in: item.id)
        works.append(
          ShelfPerson.Appearance(
            item: item, character: bearer.lead.id, name: bearer.lead.name,
            mentions: presence.mentions, lines: presence.lines, scenes: presence.scenes))
        if works.count <= Self.worksWithLines {
          lines += try catalogue.lines(of: bearer.lead.id, in: item.id, count: 3)
        }
        for talk in try catalogue.talk(of: bearer.lead.id, in: item.id) {
          partners.add(talk.partner, said: talk.said, heard: talk.heard, in: item.id)
        }
      }
      return ShelfPerson(
        name: listed.name, aliases: listed.aliases, fandoms: listed.fandoms, works: works,
        lines: lines, partners: Array(partners.list.prefix(Self.mostPartners)),
        ships: try ships(of: shown, as: listed.name))
    }
  }

  /// The ships of the works that this person is one of.
  ///
  /// Those that were read go by the two people, whatever each work calls them; what an author states keeps its
  /// name.
  private func ships(
    of group: [Namesakes.Bearer], as name: String
  ) throws(CatalogueError) -> [ShelfPerson.Ship] {
    let bearers = Dictionary(group.map { ($0.work.id, $0) }) { first, _ in first }
    var stated: [String: Set<Int64>] = [:]
    var partners: Set<Namesakes.Bearer> = []
    for ship in try catalogue.ships(of: group.map(\.work.id)) {
      guard let bearer = bearers[ship.work], let partner = bearer.partner(inShip: ship.name)
      else { continue }
      if ship.isInferred {
        partners.insert(Namesakes.Bearer(work: bearer.work, lead: partner))
      } else {
        stated[ship.name, default: []].insert(ship.work)
      }
    }
    let ships =
      stated.map { ShelfPerson.Ship(name: $0.key, works: $0.value.count, isInferred: false) }
      + Namesakes.persons(amongAll: Array(partners)).map { partner in
        ShelfPerson.Ship(
          name: "\(name) / \(Self.listed(partner).name)",
          works: Set(partner.map(\.work.id)).count, isInferred: true)
      }
    return ships.sorted { ($1.works, $0.name) < ($0.works, $1.name) }
  }

  private static func bears(_ group: [Namesakes.Bearer], _ name: String) -> Bool {
    group.contains { $0.lead.name == name }
  }

  /// The entry of a person in a list.
  private static func listed(_ group: [Namesakes.Bearer]) -> ShelfName {
    func counted(_ names: [String]) -> [String] {
      Dictionary(grouping: names) { $0 }
        .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
    }
    let names = counted(group.map(\.lead.name))
    let full = group.filter { !$0.lead.fullForms.isEmpty }.map(\.lead.name)
    let name = counted(full).first ?? names.first ?? ""
    return ShelfName(
      name: name, aliases: names.filter { $0 != name },
      fandoms: counted(group.flatMap(\.work.fandoms)), works: Set(group.map(\.work.id)).count,
      firstWork: group.map(\.work.id).min() ?? 0)
  }
}

/// Those whom somebody talks with, one entry a person as far as names tell.
private struct Partners {
  private var entries: [(lead: Lead, work: Int64, said: Int, heard: Int)] = []

  /// Most talked with first.
  var list: [ShelfPerson.Partner] {
    entries.map {
      ShelfPerson.Partner(name: $0.lead.name, work: $0.work, said: $0.said, heard: $0.heard)
    }.sorted { ($1.said + $1.heard, $0.name) < ($0.said + $0.heard, $1.name) }
  }

  mutating func add(_ lead: Lead, said: Int, heard: Int, in work: Int64) {
    guard let index = entries.firstIndex(where: { $0.lead.sharedForm(with: lead) != nil }) else {
      entries.append((lead, work, said, heard))
      return
    }
    entries[index].said += said
    entries[index].heard += heard
    if entries[index].lead.fullForms.isEmpty, !lead.fullForms.isEmpty {
      entries[index].lead = lead
      entries[index].work = work
    }
  }
}
