import IncipitBooks

/// A ship that an author names, and whom of the leads it means: "Klaus/Caroline", "Caroline Forbes x Klaus", "Klaroline".
struct StatedPair: Hashable {
  /// One of the two, as the ship calls them.
  struct Side: Hashable {
    let name: String
    /// `Lead.id`.
    let id: Int
  }

  /// In the order of the name; empty for a blend.
  let sides: [Side]
  let ids: Set<Int>

  /// Reads `ship`; nil if it does not mean two of `leads`, or does not say plainly which.
  init?(_ ship: String, of leads: [Lead]) {
    if let parts = Self.parts(ship) {
      let found = parts.compactMap { part in
        Self.lead(part, of: leads).map { Side(name: part, id: $0.id) }
      }
      guard found.count == 2, found[0].id != found[1].id else { return nil }
      sides = found
      ids = Set(found.map(\.id))
    } else {
      guard let pair = Portmanteau(ship)?.pair(of: leads.map { [$0.name] + $0.forms }) else {
        return nil
      }
      sides = []
      ids = Set(pair.map { leads[$0].id })
    }
  }

  /// The two names that a ship sets side by side; nil if it does not.
  private static func parts(_ ship: String) -> [String]? {
    for mark in ["/", " x ", " X ", "×"] where ship.contains(mark) {
      let parts = ship.split(separator: mark).map {
        $0.split(separator: " ").joined(separator: " ")
      }
      return parts.count == 2 ? parts : nil
    }
    return nil
  }

  /// The one lead who bears `name`, or whose name is a part of it, or it of the name.
  private static func lead(_ name: String, of leads: [Lead]) -> Lead? {
    // "Caroline Forbes (TVD)" is how an archive tells namesakes apart.
    let plain = name.lowercased().prefix { $0 != "(" }.split(separator: " ").joined(separator: " ")
    let exact = leads.filter { $0.forms.contains(plain) }
    if exact.count == 1 { return exact[0] }
    guard exact.isEmpty else { return nil }
    let words = Set(plain.split(separator: " "))
    let near = leads.filter { lead in
      lead.forms.contains { form in
        let own = Set(form.split(separator: " "))
        return own.isSubset(of: words) || words.isSubset(of: own)
      }
    }
    return near.count == 1 ? near[0] : nil
  }
}
