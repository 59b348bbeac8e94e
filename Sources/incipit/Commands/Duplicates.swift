import ArgumentParser
import IncipitBooks
import IncipitCollation
import IncipitExport
import IncipitLibrary
import IncipitMarkup
import IncipitText

/// Finds works that share text, shows how they differ, and puts one behind the other.
struct Duplicates: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, ndjson
  }

  static let configuration = CommandConfiguration(
    abstract: "Find the same story twice, and older and newer versions, by their texts.",
    discussion: """
      Without a WORK it goes over the whole shelf. Nothing is put away unless you say so: --keep puts the \
      other WORKs behind the first as its versions, where they keep all that was theirs, and --undo brings \
      one back. WORKs that share their text and are different works all the same are kept apart with \
      --keep-apart: they are offered neither here nor by `incipit join` until --keep-apart --undo takes it \
      back.
      """)

  @Argument(help: "Numbers from `incipit list`, or words that name one work each.")
  var works: [String] = []

  @Flag(help: "Show what changed between two WORKs, paragraph by paragraph.")
  var diff = false

  @Flag(help: "Keep the first WORK on the shelf and put the others behind it.")
  var keep = false

  @Flag(help: "With --keep: also where the texts have little in common.")
  var force = false

  @Flag(help: "The WORKs are different works: do not list them together.")
  var keepApart = false

  @Flag(
    help: """
      Bring the WORK, which stands behind another, back to the shelf; with --keep-apart: the WORKs may be \
      listed again.
      """)
  var undo = false

  @Flag(help: "Also works that your rules hide.")
  var hidden = false

  @Option(help: "text, json or ndjson.")
  var format = Format.text

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    guard [diff, keep, undo || keepApart].count(where: \.self) <= 1 else {
      throw ValidationError("only one of --diff, --keep, --keep-apart and --undo")
    }
    if diff, works.count != 2 { throw ValidationError("--diff takes two WORKs") }
    if force, !keep { throw ValidationError("--force goes with --keep") }
    if keep, works.count < 2 { throw ValidationError("--keep takes two WORKs or more") }
    if keepApart, works.count < 2 { throw ValidationError("--keep-apart takes two WORKs or more") }
    if undo, !keepApart, works.count != 1 { throw ValidationError("--undo takes one WORK") }
    if !diff, !keep, !keepApart, works.count > 2 {
      throw ValidationError("Two WORKs at most can be compared")
    }
  }

  func run() async throws {
    let library = try options.opened()
    let ids = try works.map { name in
      try Failure.wrapping { () throws(LibraryError) in try library.item(named: name) }
    }
    if keepApart {
      try Failure.wrapping { () throws(LibraryError) in
        if undo { try library.offerAgain(ids) } else { try library.keepApart(ids) }
      }
      let words = ApartText("duplicates")
      return try Output.line(undo ? words.undone(ids) : words.done(ids))
    }
    if undo {
      let kept = try Failure.wrapping { () throws(LibraryError) in
        try library.bringForward(ids[0])
      }
      return try Output.line("work \(ids[0]) is on the shelf again, beside work \(kept)")
    }
    if keep {
      try requireShared(library, ids)
      try Failure.wrapping { () throws(LibraryError) in
        try library.putBehind(ids[0], Array(ids.dropFirst()))
      }
      let others = ids.dropFirst().map { "\($0)" }.joined(separator: ", ")
      return try Output.line("work \(ids[0]) stays; behind it: \(others)")
    }
    if diff { return try showChanges(library, ids) }
    switch format {
    case .text: try show(library, ids)
    case .json: try JSONLines.printArray(pairs(library, ids).map(VersionJSON.pair))
    case .ndjson: try JSONLines.printLines(pairs(library, ids).map(VersionJSON.pair))
    }
  }

  /// Throws if a work to be put behind the first has little of its text: a number is soon mistyped.
  private func requireShared(_ library: Library, _ ids: [Int64]) throws {
    guard !force else { return }
    for other in ids.dropFirst() where other != ids[0] {
      let told = try Failure.wrapping { () throws(LibraryError) in
        try library.told(ids[0], other)
      }
      guard !told.isAlike else { continue }
      throw Failure(
        .refusals, "works \(ids[0]) and \(other) have little text in common",
        "--force puts it behind all the same; `incipit duplicates \(ids[0]) \(other)` tells more")
    }
  }

  private func pairs(_ library: Library, _ ids: [Int64]) throws -> [VersionPair] {
    try Failure.wrapping { () throws(LibraryError) in
      ids.count == 2
        ? [try library.told(ids[0], ids[1])] : try library.versionPairs(of: ids.first)
    }
  }

  /// Works of the same text as one group, then the pairs that differ.
  private func show(_ library: Library, _ ids: [Int64]) throws {
    let groups = try Failure.wrapping { () throws(LibraryError) in
      var groups: [VersionGroup] = []
      if ids.count == 2 { return [VersionGroup(try library.told(ids[0], ids[1]))] }
      let isWhole = hidden || !ids.isEmpty
      let found =
        try isWhole
        ? Shown(library.versionGroups(of: ids.first), hidden: 0) : library.shownVersionGroups()
      for group in HiddenLine.shown(found) {
        if let told = try library.told(group) { groups.append(told) }
      }
      return groups
    }
    let apart = try Failure.wrapping { () throws(LibraryError) in
      try library.items(
        ofSets: library.worksKeptApart(sharingText: true).filter { set in
          ids.allSatisfy(set.contains)
        })
    }
    if groups.isEmpty {
      try Output.line("no \(apart.isEmpty ? "two" : "other") works share their text")
    }
    for (place, group) in groups.enumerated() {
      if place > 0 { try Output.line("") }
      for item in group.items { try Output.line(Self.line(item)) }
      for line in group.lines { try Output.line("  \(line)") }
    }
    guard ids.count < 2 else { return }
    try showStanding(library, ids.first)
    for line in ApartText("duplicates").lines("not versions of each other", apart) {
      try Output.line(line)
    }
  }

  /// The works that stand behind another, or behind `work` alone, with the way back.
  private func showStanding(_ library: Library, _ work: Int64?) throws {
    let standing = try Failure.wrapping { () throws(LibraryError) in
      try library.standingVersions(0..<Int(Int32.max)).shown
    }.filter { work == nil || [$0.kept.id, $0.version.id].contains(work) }
    guard !standing.isEmpty else { return }
    try Output.line("\nbehind others, as you said (back: incipit duplicates --undo WORK):")
    for pair in standing {
      try Output.line("  \(Self.line(pair.version)) behind work \(pair.kept.id)")
    }
  }

  private static func line(_ item: ShelfItem) -> String {
    let heading = TextWidth.cut(item.heading, to: 60)
    return HarmlessText.line("\(item.id)  \(heading)  (\(item.sourceName), \(item.words) words)")
  }

  /// A line before each paragraph that was taken away or put in, as `diff` has them.
  private func showChanges(_ library: Library, _ ids: [Int64]) throws {
    let difference = try Failure.wrapping { () throws(LibraryError) in
      try library.difference(ids[0], ids[1])
    }
    let changed = difference.chapters.filter { $0.diff != nil }
    if changed.isEmpty, difference.chapters.allSatisfy({ $0.isInFirst && $0.isInSecond }) {
      return try Output.line("no chapter was changed")
    }
    for (work, alone) in [
      (ids[0], difference.chapters.filter { !$0.isInSecond }),
      (ids[1], difference.chapters.filter { !$0.isInFirst }),
    ] where !alone.isEmpty {
      try Output.line("only in work \(work): " + alone.map(\.name).joined(separator: ", "))
    }
    for (chapter, changes) in zip(difference.chapters, difference.changes)
    where chapter.diff != nil {
      try Output.line("\(chapter.name):")
      for change in changes { try show(change, difference) }
    }
  }

  /// A paragraph that was changed as it was, and below it as it is.
  private func show(_ change: ParagraphChange, _ difference: VersionDifference) throws {
    func removed(_ span: TextSpan) throws {
      try Output.line(HarmlessText.line("- " + difference.first.string(span)))
    }
    func added(_ span: TextSpan) throws {
      try Output.line(HarmlessText.line("+ " + difference.second.string(span)))
    }
    switch change {
    case .alike(let spans):
      try Output.line("  … \(spans.count) paragraph\(spans.count == 1 ? "" : "s") the same")
    case .removed(let span): try removed(span)
    case .added(let span): try added(span)
    case .changed(let first, let second):
      try removed(first)
      try added(second)
    }
  }
}

/// Versions printed for machines.
enum VersionJSON {
  static func pair(_ pair: VersionPair) -> JSONValue {
    let comparison = pair.comparison
    return [
      "first": ShelfJSON.item(pair.first), "second": ShelfJSON.item(pair.second),
      "kind": .string(comparison.kind.rawValue),
      "firstInSecond": .number(comparison.firstInSecond),
      "secondInFirst": .number(comparison.secondInFirst),
      "chapters": .array(comparison.chapters.map(chapter)),
      "summary": .array(pair.lines.map(JSONValue.string)),
    ]
  }

  private static func chapter(_ chapter: VersionComparison.Chapter) -> JSONValue {
    [
      "name": .string(chapter.name), "first": .optional(chapter.first),
      "second": .optional(chapter.second), "sameness": .number(chapter.sameness),
      "words": .integer(chapter.words),
    ]
  }
}
