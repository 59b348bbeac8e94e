import IncipitBooks
import IncipitCatalogue
import Logging

/// Makes a shelf's database anew out of its originals, its journal and what the damaged database
/// still gives.
struct ShelfRebuild {
  private let folder: String
  private let settings: Library.Settings

  init(folder: String, settings: Library.Settings) {
    self.folder = folder
    self.settings = settings
  }

  /// The shelf with a new database; the damaged one lies beside it as `shelf.sqlite.damaged-<date>`.
  ///
  /// Works keep their numbers, names, dates and corrections as far as these are known.
  func rebuilt() throws(LibraryError) -> Library {
    let database = Library.databasePath(in: folder)
    let old = Salvage(path: database)
    let noted = Journal(shelf: folder).salvage()
    try moveAside(database)
    let library: Library
    do throws(CatalogueError) {
      library = Library(
        folder: folder, settings: settings, catalogue: try Catalogue(path: database))
    } catch {
      throw LibraryError(error, path: database)
    }

    var copies: [String: Salvage.Copy] = [:]
    for copy in old.copies + noted.copies where copies[copy.sha256] == nil {
      copies[copy.sha256] = copy
    }
    let inventory: OriginalStore.Inventory
    do throws(FileFault) {
      inventory = try library.originals.inventory()
    } catch {
      throw LibraryError(error)
    }
    let erased = Journal(shelf: folder).erased()
    // What the database still names is there, whatever the journal says.
    let named = Set(old.copies.map(\.sha256))
    let originals = inventory.originals.filter {
      named.contains($0) || !erased.originals.contains($0)
    }
    // Lists of joined files wait until the files are there.
    let manifests = originals.filter { sha256 in
      library.originals.bytes(sha256).flatMap { JoinManifest($0) } != nil
    }
    // Those with a number first, so that none of the others is given it.
    let order = Set(originals).subtracting(manifests).sorted { left, right in
      let first = copies[left]?.work ?? .max
      let second = copies[right]?.work ?? .max
      return first != second ? first < second : left < right
    }
    // The number of a work that is gone is given to no other: notes of its are in the journal still.
    try library.wrapped { () throws(CatalogueError) in
      try library.catalogue.reserveNumbers(upTo: erased.highestNumber)
    }
    for sha256 in order { _ = try takeIn(sha256, known: copies[sha256], into: library) }
    try replayJoins(Set(manifests), known: copies, into: library)

    let seen = Set(old.corrections.map(\.correction.id))
    let corrections =
      old.corrections + noted.corrections.filter { !seen.contains($0.correction.id) }
    try library.wrapped { () throws(CatalogueError) in
      try library.catalogue.restore(corrections)
    }
    // What was said of the texts is read into them.
    let told = Dictionary(grouping: corrections.filter { $0.undoneAt == nil }, by: \.work)
      .filter { !$0.value.map(\.correction).ofReading.isEmpty }
    for work in told.keys.sorted() { _ = try? library.readAgain(work) }
    library.replayLife(Journal(shelf: folder).events())
    settings.logger.info("rebuilt", metadata: ["originals": "\(originals.count)"])
    return library
  }

  /// Joins, takes apart, keeps apart, puts behind and takes off as the journal says; a list of files that it
  /// does not tell of is joined.
  private func replayJoins(
    _ manifests: Set<String>, known: [String: Salvage.Copy], into library: Library
  ) throws(LibraryError) {
    var left = manifests
    for event in Journal(shelf: folder).events() {
      switch event {
      case .joined(let work, let pieces, let sha256, let moment):
        guard left.remove(sha256) != nil || manifests.contains(sha256),
          let manifest = library.originals.bytes(sha256).flatMap({ JoinManifest($0) })
        else { continue }
        _ = try? library.join(pieces, manifest, id: work, at: moment)
      case .separated(let work, _): _ = try? library.separate(work, isNoted: false)
      case .keptApart(let works, _):
        // Of some of them no more may be there.
        let left = works.filter { (try? library.item($0)) != nil }
        if left.count > 1 { _ = try? library.catalogue.keepApart(left) }
      case .offeredAgain(let works, _): _ = try? library.catalogue.offerAgain(works)
      case .putBehind(let kept, let versions, _):
        for version in versions { try? library.catalogue.putBehind(kept, [version]) }
      case .broughtForward(let version, _):
        _ = try? library.bringForward(version, isNoted: false)
      case .removed(let works, let moment):
        for work in works { try? library.catalogue.remove([work], at: moment) }
      case .backOnShelf(let work, _): try? library.putBack(work, isNoted: false)
      case .savedSearch(let search):
        try library.wrapped { () throws(CatalogueError) in try library.catalogue.save(search) }
      case .forgotSearch(let name, _):
        _ = try library.wrapped { () throws(CatalogueError) in
          try library.catalogue.forgetSearch(named: name)
        }
      case .added, .corrected, .undone, .erased, .life: continue
      }
    }
    for sha256 in left.sorted() { _ = try takeIn(sha256, known: known[sha256], into: library) }
  }

  /// Joins the files that `manifest` lists, which stand on the shelf by themselves; nil if they do not.
  private func rejoin(
    _ manifest: JoinManifest, known: Salvage.Copy?, into library: Library
  ) throws(LibraryError) -> Int64? {
    var works: [Int64] = []
    for piece in manifest.pieces {
      let work = try library.wrapped { () throws(CatalogueError) in
        try library.catalogue.work(withCopy: piece.sha256)
      }
      guard let work, try library.shelvedWork(with: work) == work else { return nil }
      if !works.contains(work) { works.append(work) }
    }
    return try library.join(works, manifest, id: known?.work, at: known?.addedAt)
  }

  /// Makes a work of an original that no work names; nil if it cannot be read.
  func takeIn(_ sha256: String, into library: Library) throws(LibraryError) -> Int64? {
    let noted = Journal(shelf: folder).salvage().copies.last { $0.sha256 == sha256 }
    // Its number may be another's by now; only name and date are taken over.
    return try takeIn(sha256, known: noted, keepsNumber: false, into: library)
  }

  private func takeIn(
    _ sha256: String, known: Salvage.Copy?, keepsNumber: Bool = true, into library: Library
  ) throws(LibraryError) -> Int64? {
    guard let bytes = library.originals.bytes(sha256) else { return nil }
    if let manifest = JoinManifest(bytes) {
      return try rejoin(manifest, known: keepsNumber ? known : nil, into: library)
    }
    let name = known?.name ?? "\(sha256.prefix(12)).txt"
    let path = library.originals.path(sha256)
    guard case .ready(_, let entry) = library.prepared(bytes, name: name, path: path) else {
      return nil
    }
    let stored = try library.store(
      bytes, entry, id: keepsNumber ? known?.work : nil, addedAt: known?.addedAt)
    return switch stored {
    case .added(let id), .known(let id): id
    }
  }

  /// Gives the database and what SQLite keeps beside it another name; nothing is deleted.
  private func moveAside(_ database: String) throws(LibraryError) {
    let stamp = settings.moment.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    var target = "\(database).damaged-\(stamp)"
    var number = 1
    while SystemFile.exists(target) {
      number += 1
      target = "\(database).damaged-\(stamp)-\(number)"
    }
    for suffix in ["", "-wal", "-shm"] where SystemFile.exists(database + suffix) {
      do throws(FileFault) {
        try SystemFile.move(database + suffix, to: target + suffix)
      } catch {
        throw LibraryError(error)
      }
    }
  }
}
