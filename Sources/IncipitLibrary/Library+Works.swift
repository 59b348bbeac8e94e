package import IncipitBooks
import IncipitCatalogue
import IncipitReading
import IncipitSearch
import IncipitText
import Logging

extension Library {
  /// The works that `words` fit, in order of `sort`; all of them for no words.
  ///
  /// Each word must begin a word of the title, author, opening words, a fandom, a ship or a name
  /// of the cast; fields as in `search` (`fandom:`, `words:>5000`) narrow the list too.
  package func items(
    matching words: String = "", sort: ShelfSort = .added
  ) throws(LibraryError) -> [ShelfItem] {
    try wrapped { () throws(CatalogueError) in try catalogue.items(matching: words, sort: sort) }
  }

  /// The line that a work has in a list.
  package func item(_ id: Int64) throws(LibraryError) -> ShelfItem {
    let items = try wrapped { () throws(CatalogueError) in try catalogue.items([id]) }
    guard let item = items.first else { throw LibraryError(.noSuchWork("\(id)")) }
    return item
  }

  /// The lines of the works with these numbers, on the shelf or off it, in the order given; unknown ones are
  /// left out.
  package func items(numbered works: [Int64]) throws(LibraryError) -> [ShelfItem] {
    try wrapped { () throws(CatalogueError) in try catalogue.items(works) }
  }

  /// The work that a number, or words that fit one work alone, name.
  ///
  /// A number that no work has may still be words: a title can be a year.
  package func item(named name: String) throws(LibraryError) -> Int64 {
    let items = try wrapped { () throws(CatalogueError) -> [ShelfItem] in
      if let id = Int64(name.drop { $0 == "#" }), let item = try catalogue.items([id]).first {
        return [item]
      }
      return try catalogue.items(named: name)
    }
    if items.count == 1 { return items[0].id }
    guard !items.isEmpty else { throw LibraryError(.noSuchWork(name)) }
    let whole = items.filter { item in
      item.title.map(FoldedText.folded) == FoldedText.folded(name)
    }
    if whole.count == 1 { return whole[0].id }
    throw LibraryError(
      .ambiguous(
        words: name,
        candidates: items.prefix(5).map {
          LibraryError.Candidate(id: $0.id, heading: $0.heading)
        }, count: items.count))
  }

  /// What is shown of a work, corrections applied.
  package func card(_ id: Int64) throws(LibraryError) -> Card {
    try card(id, reading: try reading(of: id))
  }

  /// A work with its text and reading.
  ///
  /// Reads and decodes the original: O(its length).
  package func work(_ id: Int64) throws(LibraryError) -> LibraryWork {
    let reading = try reading(of: id)
    let manuscript = try manuscript(ofWork: id).value
    return LibraryWork(
      card: try card(id, reading: reading), manuscript: manuscript, reading: reading)
  }

  /// The bytes of a saved file as they came in.
  package func original(_ sha256: String) throws(LibraryError) -> [UInt8] {
    guard let bytes = originals.bytes(sha256) else {
      throw LibraryError(.lostOriginal(sha256: sha256), path: originals.path(sha256))
    }
    return bytes
  }

  /// The stored reading if it is whole and up to date, else a new one, which is stored.
  func reading(of id: Int64) throws(LibraryError) -> Reading {
    let version = ReadingDesk.version(guidedBy: try corrections(of: id))
    if let stored = try? catalogue.reading(of: id, version: version) { return stored }
    return try readAgain(id)
  }

  /// Reads a work from its original and puts the reading in the place of the stored one.
  ///
  /// A shelf that cannot be written gives the new reading all the same.
  func readAgain(_ id: Int64) throws(LibraryError) -> Reading {
    let entry = try entry(ofWork: id)
    do {
      try catalogue.replaceReading(of: id, with: entry)
    } catch {
      settings.logger.warning("reading not stored", metadata: ["work": "\(id)"])
    }
    return entry.reading
  }

  /// The corrections of a work that were not taken back, oldest first.
  package func corrections(of id: Int64) throws(LibraryError) -> [Correction] {
    try wrapped { () throws(CatalogueError) in try catalogue.corrections(of: id) }
  }

  /// Reads a work again, as its corrections say.
  func entry(ofWork id: Int64) throws(LibraryError) -> CatalogueEntry {
    entry(of: try manuscript(ofWork: id), corrections: try corrections(of: id))
  }

  /// Reads a copy that is no work yet.
  func entry(of source: SourceDescription) throws(LibraryError) -> CatalogueEntry {
    entry(of: try manuscript(of: source), corrections: [])
  }

  private func entry(of noted: Noted<Manuscript>, corrections: [Correction]) -> CatalogueEntry {
    CatalogueEntry(
      manuscript: noted.value,
      reading: desk.reading(of: noted, guidance: Guidance(corrections, in: noted.value.text)),
      version: ReadingDesk.version(guidedBy: corrections))
  }

  /// The manuscript of a work, its parts as its corrections say, with what was odd about the file.
  func manuscript(ofWork id: Int64) throws(LibraryError) -> Noted<Manuscript> {
    let noted = try manuscript(of: try source(of: id))
    return Noted(noted.value.corrected(by: try corrections(of: id)), noted.findings)
  }

  /// The manuscript of a copy, with what was odd about it.
  func manuscript(of source: SourceDescription) throws(LibraryError) -> Noted<Manuscript> {
    let bytes = try original(source.sha256)
    let path = originals.path(source.sha256)
    if source.format == .joined { return try joinedManuscript(bytes, source, path: path) }
    do throws(Refusal) {
      return try desk.noted(bytes, name: source.name, path: path)
    } catch {
      throw LibraryError(.unreadableOriginal(summary: error.summary), path: error.path)
    }
  }

  /// The copy that was read; `noSuchWork` if the work is not there.
  func source(of id: Int64) throws(LibraryError) -> SourceDescription {
    let copies = try wrapped { () throws(CatalogueError) in try catalogue.copies(of: id) }
    guard let source = copies.first else { throw LibraryError(.noSuchWork("\(id)")) }
    return source
  }

  private func card(_ id: Int64, reading: Reading) throws(LibraryError) -> Card {
    try wrapped { () throws(CatalogueError) in
      let holder = try catalogue.shelvedWork(with: id)
      return Card(
        id: id, reading: reading, corrections: try catalogue.corrections(of: id),
        copies: try files(of: id), addedAt: try catalogue.addedAt(id),
        pieces: try catalogue.pieces(of: id), whole: holder == id ? nil : holder,
        versions: try catalogue.versions(of: id), removedAt: try catalogue.removedAt(id),
        isShelved: holder == id)
    }
  }
}
