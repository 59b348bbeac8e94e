import ArgumentParser
import IncipitBooks
import IncipitLibrary

/// Offers files that seem to be chapters of one work, joins them, and takes them apart.
struct Join: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Join files that are chapters of one work.",
    discussion: """
      Without a WORK it lists the files that look like chapters of one work, with the chapters that are \
      missing; nothing is joined unless you name the works. The whole gets a number of its own; its pieces \
      leave the shelf, keep all that was theirs, and come back with --undo. WORKs that are no chapters of \
      one work are kept apart with --keep-apart: they are offered neither here nor by `incipit duplicates` \
      until --keep-apart --undo takes it back.
      """)

  @Argument(help: "Numbers from `incipit list`, or words that name one work each.")
  var works: [String] = []

  @Flag(
    help: "Take the joined WORK apart again; with --keep-apart: the WORKs may be offered again.")
  var undo = false

  @Flag(help: "The WORKs are not of one work: do not offer them together.")
  var keepApart = false

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    if undo, !keepApart, works.count != 1 { throw ValidationError("--undo takes one WORK") }
    if keepApart, works.count < 2 { throw ValidationError("--keep-apart takes two WORKs or more") }
    if !undo, !keepApart, works.count == 1 {
      throw ValidationError("One WORK alone cannot be joined; name two or more")
    }
  }

  func run() async throws {
    let library = try options.opened()
    guard !works.isEmpty else { return try Self.list(library) }
    let ids = try works.map { name in
      try Failure.wrapping { () throws(LibraryError) in try library.item(named: name) }
    }
    if keepApart {
      try Failure.wrapping { () throws(LibraryError) in
        if undo { try library.offerAgain(ids) } else { try library.keepApart(ids) }
      }
      return try Output.line(undo ? ApartText("join").undone(ids) : ApartText("join").done(ids))
    }
    if undo {
      let pieces = try Failure.wrapping { () throws(LibraryError) in try library.separate(ids[0]) }
      let list = pieces.map { "\($0)" }.joined(separator: ", ")
      return try Output.line("work \(ids[0]) is taken apart: \(list)")
    }
    let (whole, item) = try Failure.wrapping { () throws(LibraryError) in
      let whole = try library.join(ids)
      return (whole, try library.item(whole))
    }
    let chapters = "\(item.chapters) chapter\(item.chapters == 1 ? "" : "s")"
    try Output.line(
      HarmlessText.line(
        "work \(whole): \(TextWidth.cut(item.heading, to: 60)), \(chapters), \(item.words) words"
          + " (undo: incipit join --undo \(whole))"))
  }

  /// What is offered, and what is not because a person said so.
  private static func list(_ library: Library) throws {
    let (offers, apart) = try Failure.wrapping { () throws(LibraryError) in
      (try library.chapterOffers(), try library.items(ofSets: library.worksKeptApart()))
    }
    if offers.isEmpty { try Output.line("no files look like chapters of one work") }
    for (index, offer) in offers.enumerated() {
      if index > 0 { try Output.line("") }
      for line in OfferText(offer).lines { try Output.line(HarmlessText.line(line)) }
    }
    for line in ApartText("join").lines("kept apart", apart) { try Output.line(line) }
  }
}
