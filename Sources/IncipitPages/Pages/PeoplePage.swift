package import IncipitBooks

/// The people of the shelf, or those who bear one name.
package struct PeoplePage: Page {
  package static let template = "people"

  /// Those in most works first.
  let people: [ShelfName]
  /// The name that all of them bear; nil for the page of all.
  let name: String?

  /// The page of a list.
  ///
  /// - Parameters:
  ///   - people: those in most works first.
  ///   - name: the name that all of them bear; nil for the page of all.
  package init(_ people: [ShelfName], bearing name: String? = nil) {
    self.people = people
    self.name = name
  }

  package var windowTitle: String { name.map { "Who is \($0)?" } ?? "People" }

  package var content: [String: PageValue] {
    [
      "name": .text(name),
      "count": name == nil
        ? .text("those whom most works have")
        : .text(Wording.count(people.count, "person", "people")),
      "isEmpty": .flag(people.isEmpty),
      "people": .list(people.map(value)),
      "query": .nothing,
    ]
  }

  private func value(_ person: ShelfName) -> PageValue {
    .record([
      "personName": .text(person.name),
      "aliases": person.aliases.isEmpty
        ? .nothing : .text(person.aliases.prefix(6).joined(separator: " · ")),
      "fandoms": person.fandoms.isEmpty
        ? .nothing : .text(person.fandoms.prefix(3).joined(separator: " · ")),
      "works": .text(Wording.count(person.works, "work", "works")),
      "personAddress": .text(PersonPage.address(of: person.name, in: person.firstWork)),
    ])
  }
}
