package import IncipitBooks

/// Two works beside each other: which chapters are the same, and what was changed in the others.
package struct DifferencePage: Page {
  package static let template = "difference"

  /// A chapter of one or both works.
  package struct Chapter: Sendable {
    /// What became of it from the first work to the second.
    package enum State: Sendable {
      case same
      /// How much is the same, 0…1, and the leaf on which the changes begin, from 1.
      case changed(sameness: Double, leaf: Int)
      case inFirstAlone
      case inSecondAlone
    }

    /// "chapter 3".
    let name: String
    let words: Int
    let state: State

    package init(name: String, words: Int, state: State) {
      self.name = name
      self.words = words
      self.state = state
    }
  }

  /// What this leaf has of one chapter.
  package struct Section: Sendable {
    /// The place of the chapter among all, from 0.
    let chapter: Int
    /// Whether it began on the leaf before.
    let isContinued: Bool
    let paragraphs: [ChangedParagraph]

    package init(chapter: Int, isContinued: Bool, paragraphs: [ChangedParagraph]) {
      self.chapter = chapter
      self.isContinued = isContinued
      self.paragraphs = paragraphs
    }
  }

  /// How the two stand to each other on the shelf.
  package enum Standing: Sendable {
    /// Both are on the shelf, and one can be kept.
    case both
    /// The first stands behind the second, or the second behind the first.
    case behind(version: Int64)
    /// The person said that they are two works.
    case apart
    /// One is part of another work, or stands behind one.
    case elsewhere
  }

  let first: ShelfItem
  let second: ShelfItem
  /// What is told of the two; never empty.
  let lines: [String]
  /// In the order of the second work; those of the first alone stand behind.
  let chapters: [Chapter]
  /// On this leaf.
  let sections: [Section]
  let paging: Paging
  let standing: Standing
  /// Sent back with each form, to show that the form is ours.
  let formToken: String

  /// The page of a leaf of the difference.
  ///
  /// - Parameters:
  ///   - first: the work that is told from.
  ///   - second: the work that is told to.
  ///   - lines: what is told of the two in short.
  ///   - chapters: all, in the order of the second work.
  ///   - sections: what this leaf shows.
  ///   - paging: which leaf it is.
  ///   - standing: how the two stand to each other on the shelf.
  ///   - formToken: what each form sends back, to show that it is ours.
  package init(
    _ first: ShelfItem, _ second: ShelfItem, lines: [String], chapters: [Chapter],
    sections: [Section], paging: Paging, standing: Standing, formToken: String
  ) {
    self.first = first
    self.second = second
    self.lines = lines
    self.chapters = chapters
    self.sections = sections
    self.paging = paging
    self.standing = standing
    self.formToken = formToken
  }

  /// Where the difference between two works is shown.
  package static func address(of first: Int64, _ second: Int64, leaf: Int = 1) -> String {
    "/versions/\(first)/\(second)" + (leaf > 1 ? "?page=\(leaf)" : "")
  }

  package var windowTitle: String { "What differs in works \(first.id) and \(second.id)" }

  package var content: [String: PageValue] {
    var content: [String: PageValue] = [
      "sides": .list([side("From", first), side("To", second)]),
      "firstNumber": .number(Int(first.id)),
      "secondNumber": .number(Int(second.id)),
      "turnedAddress": .text(Self.address(of: second.id, first.id)),
      "startAddress": .text(Self.address(of: first.id, second.id)),
      "lines": .list(lines.map { .text(Wording.sentence($0)) }),
      "isFirstLeaf": .flag(paging.number == 1),
      "chapters": .list(chapters.enumerated().map { value($1, at: $0) }),
      "sections": .list(sections.map(value)),
      "hasSections": .flag(!sections.isEmpty),
      "paging": paging.record("Pages of the difference") {
        Self.address(of: first.id, second.id, leaf: $0)
      },
      "works": .text("\(first.id) \(second.id)"),
      "canKeep": .flag(false), "behind": .nothing, "isApart": .flag(false),
      "formToken": .text(formToken), "query": .nothing,
    ]
    switch standing {
    case .both: content["canKeep"] = .flag(true)
    case .behind(let version): content["behind"] = .number(Int(version))
    case .apart: content["isApart"] = .flag(true)
    case .elsewhere: break
    }
    return content
  }

  private func side(_ name: String, _ item: ShelfItem) -> PageValue {
    .record(ItemValue.record(item).merging(["sideName": .text(name)]) { $1 })
  }

  private func value(_ chapter: Chapter, at place: Int) -> PageValue {
    let length = Wording.count(chapter.words, "word", "words")
    var record: [String: PageValue] = [
      "chapterName": .text(Wording.sentence(chapter.name)), "chapterAddress": .nothing,
    ]
    switch chapter.state {
    case .same: record["chapterState"] = .text("the same")
    case .inFirstAlone: record["chapterState"] = .text("only in work \(first.id), \(length)")
    case .inSecondAlone: record["chapterState"] = .text("only in work \(second.id), \(length)")
    case .changed(let sameness, let leaf):
      record["chapterState"] = .text("changed, \(Self.percent(sameness)) % the same")
      record["chapterAddress"] = .text(
        Self.address(of: first.id, second.id, leaf: leaf) + "#chapter-\(place + 1)")
    }
    return .record(record)
  }

  /// Whole percent, but no hundred for what is not quite the same.
  private static func percent(_ sameness: Double) -> Int { min(99, Wording.percent(sameness)) }

  private func value(_ section: Section) -> PageValue {
    .record([
      "sectionKey": .text("chapter-\(section.chapter + 1)"),
      "sectionName": chapters.indices.contains(section.chapter)
        ? .text(Wording.sentence(chapters[section.chapter].name)) : .nothing,
      "isContinued": .flag(section.isContinued),
      "paragraphs": .html(ChangeMarkup.html(section.paragraphs)),
    ])
  }
}
