import IncipitBooks
import IncipitExport
import IncipitLibrary
import IncipitMarkup

/// Writes all that a shelf holds as plain files, so that nobody needs this program to have it.
///
/// `originals/` and `works/` under readable names that begin with the work's number, `catalogue.ndjson`,
/// `journal.ndjson` and a note. What is there already and the same is left as it is, so that an export
/// that was stopped goes on where it stood. `Docs/safekeeping.md` says what the files hold.
struct EverythingExport {
  private let library: Library
  private let exporter: Exporter
  private let marksSpeakers: Bool
  private let folder: ExportFolder
  private let originals: ExportFolder
  private let works: ExportFolder

  init(
    _ library: Library, to path: String, _ exporter: Exporter, marksSpeakers: Bool,
    overwrites: Bool
  ) throws(Failure) {
    self.library = library
    self.exporter = exporter
    self.marksSpeakers = marksSpeakers
    folder = try ExportFolder(path, overwrites: overwrites)
    originals = try ExportFolder(folder.path("originals"), overwrites: overwrites)
    works = try ExportFolder(folder.path("works"), overwrites: overwrites)
  }

  /// What was written, and what could not be.
  struct Tally {
    var works = 0
    var originals = 0
    var failures: [Failure] = []
  }

  /// Writes everything.
  ///
  /// A file that cannot be written, or a work that cannot be read, does not keep the others.
  ///
  /// - Parameter progress: told how many works are done, and how many there are.
  /// - Returns: what was written, and why the rest was not.
  /// - Throws: nothing that belongs to one file or work alone.
  func run(progress: (_ done: Int, _ total: Int) -> Void) throws -> Tally {
    var tally = Tally()
    let (ids, shelved) = try Failure.wrapping { () throws(LibraryError) in
      (try library.everyWork(), Set(try library.items().map(\.id)))
    }
    try attempt(&tally) { _ in
      _ = try folder.place(Array(Self.note.utf8), as: "README.txt")
    }
    try attempt(&tally) { tally in
      _ = try folder.place(linesOf: "catalogue.ndjson") { add in
        try add(JSONText.utf8(of: ShelfJSON.catalogueHeading))
        for (index, id) in ids.enumerated() {
          if let line = try line(of: id, isShelved: shelved.contains(id), &tally) {
            try add(JSONText.utf8(of: line))
          }
          progress(index + 1, ids.count)
        }
        let apart = try Failure.wrapping { () throws(LibraryError) in
          try library.worksKeptApart()
        }
        for works in apart { try add(JSONText.utf8(of: ShelfJSON.keptApart(works))) }
      }
    }
    try attempt(&tally) { _ in
      _ = try folder.place(linesOf: "journal.ndjson") { add in
        for line in library.journalLines() { try add(line) }
      }
    }
    try attempt(&tally) { _ in
      let works = try Failure.wrapping { () throws(LibraryError) in
        try library.annotatedWorks(nil)
      }
      let collection = JSONText.string(of: WebAnnotations.collection(works), .pretty) + "\n"
      _ = try folder.place(Array(collection.utf8), as: "annotations.json")
    }
    return tally
  }

  /// Writes the files of a work; its line in the catalogue, nil if nothing is known of it.
  private func line(of id: Int64, isShelved: Bool, _ tally: inout Tally) throws -> JSONValue? {
    var paths: [String?] = []
    let copies = try Failure.wrapping { () throws(LibraryError) in try library.copies(of: id) }
    for (index, copy) in copies.enumerated() {
      let name = ExportName.original(of: id, copy, number: index + 1)
      let isThere = try attempt(&tally) { _ in
        let bytes = try Failure.wrapping { () throws(LibraryError) in
          try library.original(copy.sha256)
        }
        _ = try originals.place(bytes, as: name)
      }
      if isThere { tally.originals += 1 }
      paths.append(isThere ? "originals/" + name : nil)
    }
    var work: LibraryWork?
    var book: String?
    try attempt(&tally) { tally in
      let read = try Failure.wrapping { () throws(LibraryError) in try library.work(id) }
      work = read
      guard isShelved else { return }
      let name = ExportName.name(
        id: id, heading: read.card.heading, extension: exporter.fileExtension)
      _ = try works.place(try exporter.bytes(of: read, marksSpeakers: marksSpeakers), as: name)
      book = "works/" + name
      tally.works += 1
    }
    // What was read stays at hand where the original is lost.
    guard let card = work?.card ?? (try? library.card(id)) else { return nil }
    return ShelfJSON.catalogueLine(
      card, facts: work?.reading.work, copies: copies, originals: paths, book: book)
  }

  /// Does `body`; a failure of one file is noted, one of the shelf or of standard output ends all.
  @discardableResult
  private func attempt(
    _ tally: inout Tally, _ body: (inout Tally) throws -> Void
  ) throws -> Bool {
    do {
      try body(&tally)
      return true
    } catch let failure as Failure {
      tally.failures.append(failure)
      return false
    }
  }

  private static let note = """
    Everything that a shelf of Incipit, a library of saved stories, holds, as plain files.

    originals/        the saved files byte for byte; each name begins with the number of its work
    works/            each work on the shelf as a book, with the corrections
    catalogue.ndjson  a line of JSON for each work: what its author stated, what was read, what was
                      corrected, who is in it, the files it came in as, what it was joined out of
    annotations.json  notes and marked passages, as W3C Web Annotations
    journal.ndjson    what was done to the shelf, in order, a line of JSON each

    `incipit add originals` makes a shelf of the files again; `incipit backup` keeps a shelf as it is.

    """
}
