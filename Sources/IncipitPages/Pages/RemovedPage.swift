package import IncipitBooks

/// The works that a person has taken off the shelf, each with a way back.
package struct RemovedPage: Page {
  package static let template = "removed"

  /// How many works one page holds.
  package static let length = 40

  /// A work and when it was taken off; ISO 8601, UTC.
  package struct Entry: Sendable {
    let item: ShelfItem
    let removedAt: String

    package init(_ item: ShelfItem, removedAt: String) {
      self.item = item
      self.removedAt = removedAt
    }
  }

  /// What was done just now.
  package enum Deed: Sendable {
    case taken([Int64])
    case back([Int64])
  }

  /// Those of this page, the last that was taken off first.
  let entries: [Entry]
  /// How many there are in all.
  let all: Int
  let paging: Paging
  let deed: Deed?
  /// Sent back with each form, to show that the form is ours.
  let formToken: String

  package init(
    entries: [Entry], all: Int, paging: Paging, deed: Deed? = nil, formToken: String
  ) {
    self.entries = entries
    self.all = all
    self.paging = paging
    self.deed = deed
    self.formToken = formToken
  }

  package var windowTitle: String { "Off the shelf" }

  package var content: [String: PageValue] {
    [
      "count": .text(Wording.count(all, "work", "works")),
      "entries": .list(
        entries.map { entry in
          .record(
            ItemValue.record(entry.item).merging([
              "removedOn": .text(Wording.day(entry.removedAt))
            ]) { $1 })
        }),
      "isEmpty": .flag(entries.isEmpty),
      "paging": paging.record("Pages of the works off the shelf") { "/removed?page=\($0)" },
      "deed": deed.map(value) ?? .nothing,
      "formToken": .text(formToken),
      "query": .nothing,
    ]
  }

  private func value(_ deed: Deed) -> PageValue {
    switch deed {
    case .taken(let works):
      .record([
        "deedWords": .text("\(WorkNumbers.sentence(works, "is", "are")) off the shelf now."),
        "deedUndo": .text(WorkNumbers.words(works)),
      ])
    case .back(let works):
      .record([
        "deedWords": .text("\(WorkNumbers.sentence(works, "is", "are")) on the shelf again."),
        "deedUndo": .nothing,
      ])
    }
  }
}
