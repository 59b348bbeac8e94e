package import IncipitBooks

/// Files that seem to be chapters of one work, each group with a form to join them and one to keep them apart, and
/// what was joined and kept apart, with the ways back.
package struct ChaptersPage: Page {
  package static let template = "chapters"

  /// Files that seem to be of one work, in the words that a person reads.
  package struct Group: Sendable {
    let files: [File]
    let confidence: Double
    /// "chapters 4 and 9 are missing"; nil if none is known to be.
    let gaps: String?
    /// What it rests on; empty for nothing that can be named.
    let grounds: String
    let isOrderKnown: Bool

    package init(
      files: [File], confidence: Double, gaps: String?, grounds: String, isOrderKnown: Bool
    ) {
      self.files = files
      self.confidence = confidence
      self.gaps = gaps
      self.grounds = grounds
      self.isOrderKnown = isOrderKnown
    }
  }

  /// One file of a group.
  package struct File: Sendable {
    let item: ShelfItem
    /// "chapter 3"; nil if it is not known.
    let chapters: String?

    package init(item: ShelfItem, chapters: String?) {
      self.item = item
      self.chapters = chapters
    }
  }

  /// How many joined works one page holds.
  package static let joinedLength = 40

  /// A work that a person has joined.
  package struct Joined: Sendable {
    let item: ShelfItem
    /// How many works it was joined out of.
    let pieces: Int

    package init(item: ShelfItem, pieces: Int) {
      self.item = item
      self.pieces = pieces
    }
  }

  /// The surest first.
  let groups: [Group]
  /// On this page, the last joined first.
  let joined: [Joined]
  /// Which page of the joined works it is.
  let paging: Paging
  let apart: ApartRows
  /// Sent back with each form, to show that the form is ours.
  let formToken: String

  /// The page of all groups.
  ///
  /// - Parameters:
  ///   - groups: the surest first.
  ///   - joined: works that were joined, those of this page.
  ///   - paging: which page of these it is.
  ///   - apart: works that are kept apart, those of this page.
  ///   - formToken: what each form sends back, to show that it is ours.
  package init(
    groups: [Group], joined: [Joined] = [],
    paging: Paging = Paging(1, of: 0, length: ChaptersPage.joinedLength),
    apart: ApartRows = ApartRows(), formToken: String
  ) {
    self.groups = groups
    self.joined = joined
    self.paging = paging
    self.apart = apart
    self.formToken = formToken
  }

  package var windowTitle: String { "Loose chapters" }

  package var content: [String: PageValue] {
    [
      "groups": .list(groups.map(value)),
      "isEmpty": .flag(groups.isEmpty),
      "joined": .list(
        joined.map { joined in
          .record(
            ItemValue.record(joined.item).merging([
              "pieceCount": .text(Wording.count(joined.pieces, "work", "works"))
            ]) { $1 })
        }),
      "hasJoined": .flag(!joined.isEmpty),
      "paging": paging.record("Pages of the joined works") { "/chapters?page=\($0)#joined" },
      "apart": apart.record(
        "Kept apart", action: "/chapters/offer", button: "Offer them again"
      ) { "/chapters?parted=\($0)#apart" },
      "count": .text(Wording.count(groups.count, "group", "groups")),
      "formToken": .text(formToken),
      "query": .nothing,
    ]
  }

  private func value(_ group: Group) -> PageValue {
    .record([
      "files": .list(
        group.files.map { file in
          var record = ItemValue.record(file.item)
          record["chapters"] = .text(file.chapters)
          record["savedAs"] = .text(file.item.sourceName)
          return .record(record)
        }),
      "fileCount": .text(Wording.count(group.files.count, "file", "files")),
      "confidence": .number(Wording.percent(group.confidence)),
      "gaps": .text(group.gaps),
      "grounds": group.grounds.isEmpty ? .nothing : .text(group.grounds),
      "isOrderUnknown": .flag(!group.isOrderKnown),
      "works": .text(group.files.map { "\($0.item.id)" }.joined(separator: " ")),
      "formToken": .text(formToken),
    ])
  }
}
