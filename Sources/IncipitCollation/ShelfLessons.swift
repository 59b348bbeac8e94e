import Foundation
package import IncipitBooks

/// What the other works of a shelf teach of one: its fandom, its ship, what its people are called in full.
///
/// Only what others state, or what a person has corrected, is taught; and only what the work itself leaves open.
///
/// Let *q* be what one shared person says: .75 by a name in full, .45 by a given name alone. Two works are alike by
/// *s* = 1 − Π(1 − *q*) over the people whom they share. A work that says so counts *a* = *s* times how plainly it says it
/// (a crossover of *n* fandoms 1/*n* for each), one that says otherwise counts *s* against. The confidence is
///
///     Σa / (Σa + Σb) × (1 − Π(1 − .65 a))
///
/// that is, how far they agree, times that not all of them are mistaken. For fandoms *q* is weighed by how telling the
/// name is (`NameWorlds`). What is less likely than not is not suggested, so that two given names in one other work say
/// nothing, but in two works .70; and one name alone never does. These numbers are chosen, not learned.
package struct ShelfLessons: Sendable {
  private let work: CastWork
  private let teachers: [Alike]
  private let worlds: NameWorlds

  /// Another work that shares people.
  private struct Alike {
    let work: CastWork
    let shared: [CastWork.Shared]
  }

  private static let fullName = 0.75
  private static let givenName = 0.45
  private static let sameFandom = 0.5
  private static let trust = 0.65
  private static let leastConfidence = 0.5
  private static let mostConfidence = 0.95
  /// That the text of a work, as against its author's note of it, writes the name.
  private static let written = 0.9

  /// What `others` may teach of `work`.
  ///
  /// - Parameters:
  ///   - work: the work that is to learn.
  ///   - others: works that share names with it; itself is left out.
  ///   - worlds: in which fandoms the names of its leads are met.
  package init(_ work: CastWork, from others: [CastWork], worlds: NameWorlds = NameWorlds()) {
    self.work = work
    self.worlds = worlds
    let keys = Set(work.fandoms.map(FandomKey.key))
    teachers = others.filter { $0.id != work.id }.sorted { $0.id < $1.id }.compactMap { other in
      let shared = work.shared(with: other)
      let isSameWorld = !keys.isDisjoint(with: other.fandoms.map(FandomKey.key))
      // One given name says nothing, if it were the rarest.
      guard shared.count > 1 || shared.contains(where: \.isFull) || isSameWorld && !shared.isEmpty
      else { return nil }
      return Alike(work: other, shared: shared)
    }
  }

  /// All that can be suggested: fandoms, ship, names; of each the surest first.
  package func suggestions() -> [Suggestion] {
    (fandoms + ship + names).filter { !work.declined.contains($0.statement.lowercased()) }
  }

  // MARK: What is taught

  private var fandoms: [Suggestion] {
    guard work.fandoms.isEmpty, !work.corrected.contains(.fandom) else { return [] }
    var tally = Tally(.fandom)
    let telling = teachers.filter { !$0.work.fandoms.isEmpty }
    let keys = Set(telling.flatMap { $0.work.fandoms.map(FandomKey.key) })
    for key in keys.sorted() where !key.isEmpty {
      for alike in telling {
        let likeness = Self.likeness(alike.shared) { worlds.share(of: $0, in: key) }
        if let value = alike.work.fandoms.first(where: { FandomKey.key($0) == key }) {
          tally.add(
            key, value, likeness / Double(alike.work.fandoms.count), from: ground(alike))
        } else {
          tally.oppose(key, Self.likeness(alike.shared), from: alike.work.id)
        }
      }
    }
    return suggestions(of: tally)
  }

  private var ship: [Suggestion] {
    guard work.ships.isEmpty, !work.corrected.contains(.ship), let pair = pair else { return [] }
    var tally = Tally(.ship)
    for alike in teachers {
      let own = alike.shared.filter { pair.ids.contains($0.own.id) }
      let pairs = alike.work.ships.compactMap { name in
        StatedPair(name, of: alike.work.leads).map { (name: name, ids: $0.ids) }
      }
      guard own.count == 2, !pairs.isEmpty else { continue }
      let ids = Set(own.map(\.other.id))
      let likeness = Self.likeness(alike.shared)
      if let same = pairs.first(where: { $0.ids == ids }) {
        tally.add("", same.name, likeness * pair.weight, from: ground(alike))
      } else if pairs.contains(where: { !$0.ids.isDisjoint(with: ids) }) {
        tally.oppose("", likeness, from: alike.work.id)
      }
    }
    return suggestions(of: tally)
  }

  private var names: [Suggestion] {
    let found = work.leads.filter { $0.fullForms.isEmpty }.flatMap { lead in
      var tally = Tally(.name(lead.name))
      for alike in teachers {
        guard let shared = alike.shared.first(where: { $0.own.id == lead.id }) else { continue }
        let likeness = Self.likeness(alike.shared, isSameWorld: isSameWorld(alike.work))
        guard let full = fullName(of: shared.other, in: alike.work, containing: shared.form) else {
          continue
        }
        tally.add(
          full.name.lowercased(), full.name, likeness * full.weight, from: ground(alike))
      }
      tally.opposeOneAnother()
      return suggestions(of: tally).prefix(1)
    }
    return found.sorted { $0.confidence > $1.confidence }
  }

  // MARK: How it is weighed

  private func isSameWorld(_ other: CastWork) -> Bool {
    !Set(work.fandoms.map(FandomKey.key)).isDisjoint(with: other.fandoms.map(FandomKey.key))
  }

  private static func likeness(
    _ shared: [CastWork.Shared], isSameWorld: Bool = false, telling: (String) -> Double = { _ in 1 }
  ) -> Double {
    1
      - shared.reduce(isSameWorld ? 1 - sameFandom : 1) { left, one in
        left * (1 - (one.isFull ? fullName : givenName) * telling(one.form))
      }
  }

  private func ground(_ alike: Alike) -> Suggestion.Ground {
    Suggestion.Ground(work: alike.work.id, people: alike.shared.map(\.own.name))
  }

  /// The two of this work whose ship it would be: those that the story was read to be about the love of, else, less
  /// surely, the two most present.
  private var pair: (ids: Set<Int>, weight: Double)? {
    let guessed = work.guessedPair.compactMap { name in
      work.leads.first { $0.name == name }?.id
    }
    if guessed.count == 2 { return (Set(guessed), 1) }
    guard work.guessedPair.isEmpty, work.leads.count > 1 else { return nil }
    return (Set(work.leads.prefix(2).map(\.id)), 0.8)
  }

  /// The name in full of a lead: as its author's ships have it, or as the text writes it.
  private func fullName(
    of lead: Lead, in other: CastWork, containing form: String
  ) -> (name: String, weight: Double)? {
    func fits(_ name: String) -> Bool {
      let words = name.lowercased().split(separator: " ").map(String.init)
      return Lead.isFull(name.lowercased()) && words.contains(form)
    }
    let stated = other.ships.flatMap { StatedPair($0, of: other.leads)?.sides ?? [] }
      .first { $0.id == lead.id && fits($0.name) }
    if let stated { return (stated.name, 1) }
    return fits(lead.name) ? (lead.name, Self.written) : nil
  }

  private func suggestions(of tally: Tally) -> [Suggestion] {
    tally.values.compactMap { value in
      let agreement = value.weights.reduce(0, +)
      guard agreement > 0 else { return nil }
      let doubt = value.weights.reduce(1) { $0 * (1 - Self.trust * $1) }
      let confidence = agreement / (agreement + value.opposition) * (1 - doubt)
      guard confidence >= Self.leastConfidence else { return nil }
      return Suggestion(
        tally.matter, value.name, confidence: min(Self.mostConfidence, confidence),
        grounds: value.grounds, against: value.against.sorted())
    }.sorted { ($1.confidence, $0.value) < ($0.confidence, $1.value) }
  }
}
