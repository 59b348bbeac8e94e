import IncipitBooks

/// Somebody across works, for a terminal.
struct PersonText {
  private let person: ShelfPerson

  init(_ person: ShelfPerson) { self.person = person }

  /// Names, works, whom they talk with, ships and a few lines.
  var lines: [String] {
    var lines = [person.name]
    if !person.aliases.isEmpty { lines.append("  also " + person.aliases.joined(separator: ", ")) }
    if !person.fandoms.isEmpty { lines.append("  of " + person.fandoms.joined(separator: ", ")) }
    lines.append("Works")
    for work in person.works {
      let mentions = work.mentions.map { Self.count($0, "mention") + ", " } ?? ""
      let called = work.name == person.name ? "" : " (as \(work.name))"
      lines.append(
        "  \(work.item.id)  \(TextWidth.cut(work.item.heading, to: 50))\(called): \(mentions)"
          + "\(Self.count(work.lines, "line")), \(Self.count(work.scenes, "scene"))")
    }
    if !person.partners.isEmpty { lines.append("Talks with") }
    for partner in person.partners.prefix(10) {
      lines.append("  \(partner.name): says \(partner.said), hears \(partner.heard)")
    }
    if !person.ships.isEmpty { lines.append("Ships") }
    for ship in person.ships {
      lines.append(
        "  \(ship.name)\(ship.isInferred ? " (read)" : ""): \(ship.works) work\(ship.works == 1 ? "" : "s")"
      )
    }
    if !person.lines.isEmpty { lines.append("Says") }
    for line in person.lines.prefix(12) {
      lines.append("  \(line.work)  " + TextWidth.cut(HarmlessText.line(line.text), to: 100))
    }
    return lines
  }

  private static func count(_ number: Int, _ what: String) -> String {
    "\(number) \(what)\(number == 1 ? "" : "s")"
  }
}
