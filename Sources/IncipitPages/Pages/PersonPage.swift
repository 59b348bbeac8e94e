package import IncipitBooks
import IncipitText

/// Somebody across works: where they are, what they say, whom they talk with.
package struct PersonPage: Page {
  package static let template = "personpage"

  let person: ShelfPerson

  package init(_ person: ShelfPerson) { self.person = person }

  package var windowTitle: String { ItemValue.shortened(person.name) }

  package var content: [String: PageValue] {
    [
      "personName": .text(person.name),
      "aliases": person.aliases.isEmpty
        ? .nothing : .text(person.aliases.prefix(12).joined(separator: " · ")),
      "count": .text(Wording.count(person.works.count, "work", "works")),
      "fandoms": .list(person.fandoms.prefix(6).map { .record(["fandom": .text($0)]) }),
      "hasFandoms": .flag(!person.fandoms.isEmpty),
      "works": .list(person.works.map(value)),
      "lines": .list(person.lines.map(value)),
      "hasLines": .flag(!person.lines.isEmpty),
      "partners": .list(person.partners.map(value)),
      "hasPartners": .flag(!person.partners.isEmpty),
      "ships": .list(person.ships.map(value)),
      "hasShips": .flag(!person.ships.isEmpty),
      "query": .nothing,
    ]
  }

  /// Where the page of somebody is, told from namesakes by a work that they are in.
  static func address(of name: String, in work: Int64) -> String {
    "/people/" + encoded(name) + "?of=\(work)"
  }

  private func value(_ work: ShelfPerson.Appearance) -> PageValue {
    var record = ItemValue.record(work.item)
    record["called"] = work.name == person.name ? .nothing : .text(work.name)
    record["mentions"] = .text(work.mentions.map { Wording.count($0, "mention", "mentions") })
    record["talk"] = .text(Wording.count(work.lines, "line of talk", "lines of talk"))
    record["scenes"] = .text(Wording.count(work.scenes, "scene", "scenes"))
    return .record(record)
  }

  private func value(_ line: ShelfPerson.Line) -> PageValue {
    let span = "\(line.start)-\(line.start + line.text.utf8.count)"
    let words = line.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return .record([
      "lineAddress": .text("/works/\(line.work)/at/\(span)"),
      "words": .text(words.count > 240 ? words.prefix(239) + "…" : words),
      "lineWork": .text("work \(line.work)"),
    ])
  }

  private func value(_ partner: ShelfPerson.Partner) -> PageValue {
    .record([
      "partnerName": .text(partner.name),
      "partnerAddress": .text(Self.address(of: partner.name, in: partner.work)),
      "said": .text(Wording.count(partner.said, "line", "lines")),
      "heard": .text(Wording.count(partner.heard, "line", "lines")),
    ])
  }

  private func value(_ ship: ShelfPerson.Ship) -> PageValue {
    .record([
      "shipName": .text(ship.name), "isGuess": .flag(ship.isInferred),
      "shipWorks": .text(Wording.count(ship.works, "work", "works")),
    ])
  }

  /// A name as a part of an address: RFC 3986, section 2.1.
  private static func encoded(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return name.utf8.reduce(into: "") { address, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x7E:
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        address.append("%")
        address.append(digits[Int(byte >> 4)])
        address.append(digits[Int(byte & 15)])
      }
    }
  }
}
