package import IncipitBooks

/// Works whose texts are the same or nearly so, with forms to keep one or to keep them apart; works that stand behind
/// another, and works that are kept apart.
package struct VersionsPage: Page {
  package static let template = "versions"

  /// How many groups one page holds.
  package static let groupsLength = 12
  /// How many works that stand behind another one page holds.
  package static let standingLength = 40
  /// How many files of one text are shown and put away together.
  package static let mostCopies = 40
  /// Of what sets two works apart, as many lines are told; all of it stands on the page of their difference.
  private static let mostLines = 4

  /// Works that have to do with each other.
  package struct Group: Sendable {
    /// In order of numbers; two or more.
    let items: [ShelfItem]
    /// What is told of them; never empty.
    let lines: [String]
    /// Whether their words are the same in the same order.
    let isSameText: Bool

    package init(items: [ShelfItem], lines: [String], isSameText: Bool) {
      self.items = items
      self.lines = lines
      self.isSameText = isSameText
    }
  }

  /// A work that stands behind another.
  package struct Standing: Sendable {
    let version: ShelfItem
    let kept: ShelfItem

    package init(_ version: ShelfItem, behind kept: ShelfItem) {
      self.version = version
      self.kept = kept
    }
  }

  /// What was done just now.
  package enum Deed: Sendable {
    /// Works were put behind another.
    case put([Int64], behind: Int64)
    /// Works came back to the shelf.
    case back([Int64])
    /// Works were kept apart.
    case apart([Int64])
    /// Works may be listed together again.
    case offered([Int64])
  }

  /// On this page.
  let groups: [Group]
  /// How many groups there are in all.
  let all: Int
  /// How many works are left out that rules hide, in words; nil for none.
  let hidden: String?
  let paging: Paging
  /// On this page.
  let standing: [Standing]
  let standingPaging: Paging
  let apart: ApartRows
  let deed: Deed?
  /// Sent back with each form, to show that the form is ours.
  let formToken: String

  /// A page of versions.
  ///
  /// - Parameters:
  ///   - groups: those of this page.
  ///   - all: how many groups there are in all.
  ///   - hidden: how many works are left out that rules hide, in words; nil for none.
  ///   - paging: which page of the groups it is.
  ///   - standing: works that stand behind another, those of this page.
  ///   - standingPaging: which page of these it is.
  ///   - apart: works that share text and are kept apart, those of this page.
  ///   - deed: what was done just now.
  ///   - formToken: what each form sends back, to show that it is ours.
  package init(
    groups: [Group], all: Int, hidden: String? = nil, paging: Paging, standing: [Standing] = [],
    standingPaging: Paging = Paging(1, of: 0, length: VersionsPage.standingLength),
    apart: ApartRows = ApartRows(), deed: Deed? = nil, formToken: String
  ) {
    self.groups = groups
    self.all = all
    self.hidden = hidden
    self.paging = paging
    self.standing = standing
    self.standingPaging = standingPaging
    self.apart = apart
    self.deed = deed
    self.formToken = formToken
  }

  package var windowTitle: String { "Versions" }

  package var content: [String: PageValue] {
    [
      "groups": .list(groups.map(value)),
      "isEmpty": .flag(groups.isEmpty),
      "count": .text(Wording.count(all, "group", "groups")),
      "hidden": hidden.map { .text($0) } ?? .nothing,
      "number": .number(paging.number),
      "paging": paging.record("Pages of the groups") { "/versions?page=\($0)" },
      "standing": .list(standing.map(value)),
      "hasStanding": .flag(!standing.isEmpty),
      "standingPaging": standingPaging.record("Pages of the works behind others") {
        "/versions?stood=\($0)#standing"
      },
      "apart": apart.record(
        "Not versions of each other", action: "/versions/offer", button: "List them again"
      ) { "/versions?parted=\($0)#apart" },
      "deed": deed.map(value) ?? .nothing,
      "formToken": .text(formToken),
      "query": .nothing,
    ]
  }

  private func value(_ group: Group) -> PageValue {
    let shown = Array(group.items.prefix(Self.mostCopies))
    let lines = group.lines.dropFirst().prefix(Self.mostLines - 1).map { PageValue.text($0) }
    let left = group.lines.count - 1 - lines.count
    let others = shown.count == 2 ? "the other" : "the others"
    return .record([
      "groupKey": .text(shown.map { "\($0.id)" }.prefix(2).joined(separator: "-")),
      "groupHeading": .text(Wording.sentence(group.lines.first ?? "")),
      "groupNumbers": .text("works " + WorkNumbers.list(shown.map(\.id))),
      "lines": .list(
        lines
          + (left > 0 ? [.text("and \(left) more that \(left == 1 ? "differs" : "differ")")] : [])),
      "items": .list(
        shown.map { item in
          .record(ItemValue.record(item).merging(["others": .text(others)]) { $1 })
        }),
      "more": group.items.count > shown.count
        ? .text("\(Wording.count(group.items.count - shown.count, "other", "others"))") : .nothing,
      "works": .text(WorkNumbers.words(shown.map(\.id))),
      "apartButton": .text(
        shown.count == 2 ? "These are two works" : "These are \(shown.count) different works"),
      "differenceAddress": group.isSameText
        ? .nothing : .text(DifferencePage.address(of: group.items[0].id, group.items[1].id)),
    ])
  }

  private func value(_ standing: Standing) -> PageValue {
    .record(
      ItemValue.record(standing.version).merging([
        "keptAddress": .text("/works/\(standing.kept.id)"),
        "keptNumber": .number(Int(standing.kept.id)),
        "keptHeading": .text(ItemValue.shortened(standing.kept.heading)),
        "differenceAddress": .text(
          DifferencePage.address(of: standing.version.id, standing.kept.id)),
      ]) { $1 })
  }

  private func value(_ deed: Deed) -> PageValue {
    func record(_ words: String, _ action: String? = nil, _ works: [Int64] = []) -> PageValue {
      .record([
        "deedWords": .text(words), "deedAction": .text(action),
        "deedUndo": action == nil ? .nothing : .text(WorkNumbers.words(works)),
      ])
    }
    return switch deed {
    case .put(let works, let kept):
      record(
        "\(WorkNumbers.sentence(works, "stands", "stand")) behind work \(kept) now.",
        "/versions/undo", works)
    case .back(let works):
      record("\(WorkNumbers.sentence(works, "is", "are")) on the shelf again.")
    case .apart(let works):
      record(
        "\(WorkNumbers.sentence(works, "is", "are")) kept apart now.", "/versions/offer", works)
    case .offered(let works):
      record("\(WorkNumbers.sentence(works, "is", "are")) not kept apart any more.")
    }
  }
}
