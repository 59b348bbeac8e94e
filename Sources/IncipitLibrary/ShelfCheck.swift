import IncipitBooks
import IncipitCatalogue

/// One look over a shelf whose database is sound.
struct ShelfCheck {
  private let library: Library
  private let repair: Bool

  init(_ library: Library, repair: Bool) {
    self.library = library
    self.repair = repair
  }

  /// Every check, in the order of what the next one rests on.
  func report() throws(LibraryError) -> CheckReport {
    let inventory: OriginalStore.Inventory
    do throws(FileFault) {
      inventory = try library.originals.inventory()
    } catch {
      throw LibraryError(error)
    }
    var faults = strayFaults(inventory)
    faults += try orphanFaults(inventory)
    faults += try originalFaults()
    faults += try layerFaults()
    faults += try indexFaults()
    let counts = try library.wrapped { () throws(CatalogueError) in
      (try library.catalogue.count(), try library.catalogue.layerCount())
    }
    return CheckReport(
      works: counts.0, originals: inventory.originals.count, layers: counts.1, faults: faults,
      isRebuilt: false)
  }

  private func strayFaults(_ inventory: OriginalStore.Inventory) -> [CheckReport.Fault] {
    inventory.strays.map { path in
      let isGone = repair && (try? SystemFile.remove(path)) != nil
      return CheckReport.Fault(
        .strayFile, "\(path): left half written by a program that was stopped", isRepaired: isGone)
    }
  }

  /// Takes orphans in under the names that the journal has for them; what is left of erased works goes.
  private func orphanFaults(
    _ inventory: OriginalStore.Inventory
  ) throws(LibraryError) -> [CheckReport.Fault] {
    var faults: [CheckReport.Fault] = []
    let rebuild = ShelfRebuild(folder: library.folder, settings: library.settings)
    let erased = Journal(shelf: library.folder).erased().originals
    for sha256 in try orphans(inventory) {
      if erased.contains(sha256) {
        faults.append(
          CheckReport.Fault(
            .strayFile, "\(library.originals.path(sha256)): left of a work that was erased",
            isRepaired: repair && (try? library.deleteNameless(sha256)) != nil))
        continue
      }
      var taken: Int64?
      if repair {
        do throws(LibraryError) {
          taken = try rebuild.takeIn(sha256, into: library)
        } catch {
          // It stays where it is until there is room.
          guard error.reason == .diskFull else { throw error }
        }
      }
      faults.append(
        CheckReport.Fault(
          .orphanOriginal, work: taken,
          "\(library.originals.path(sha256)): no work names this original",
          isRepaired: taken != nil))
    }
    return faults
  }

  /// The originals that no work names, and that no running addition is about to name; none of them if
  /// additions leave no moment to tell.
  private func orphans(_ inventory: OriginalStore.Inventory) throws(LibraryError) -> [String] {
    func nameless() throws(LibraryError) -> [String] {
      try library.wrapped { () throws(CatalogueError) in
        let named = Set(try library.catalogue.originals())
        return inventory.originals.filter { !named.contains($0) }
      }
    }
    guard try !nameless().isEmpty else { return [] }
    return try FolderLock.alone(library.originals.folder, patience: .seconds(10), nameless) ?? []
  }

  private func originalFaults() throws(LibraryError) -> [CheckReport.Fault] {
    var faults: [CheckReport.Fault] = []
    try forEachWork { work throws(LibraryError) in
      let copies = try library.wrapped { () throws(CatalogueError) in
        try library.catalogue.copies(of: work)
      }
      for copy in copies where library.originals.bytes(copy.sha256) == nil {
        let path = library.originals.path(copy.sha256)
        let isThere = SystemFile.exists(path)
        faults.append(
          CheckReport.Fault(
            isThere ? .changedOriginal : .missingOriginal, work: work,
            isThere
              ? "\(path): not the bytes that were saved"
              : "\(path): missing; add the file “\(copy.name)” again if you have it",
            isRepaired: false))
      }
    }
    return faults
  }

  private func layerFaults() throws(LibraryError) -> [CheckReport.Fault] {
    var faults: [CheckReport.Fault] = []
    try forEachWork { work throws(LibraryError) in
      var kind = CheckReport.Fault.Kind.brokenLayer
      var summary = "a layer of the reading of work \(work) is broken"
      do throws(CatalogueError) {
        let version = ReadingDesk.version(
          guidedBy: try library.catalogue.corrections(of: work))
        if try library.catalogue.reading(of: work, version: version) != nil { return }
        if try library.catalogue.hasLayers(of: work, otherThan: version) {
          kind = .staleLayer
          summary = "work \(work) was read by an earlier reader"
        } else {
          summary = "a layer of the reading of work \(work) is missing"
        }
      } catch {
        guard case .brokenLayer = error.reason else {
          throw LibraryError(error, path: Library.databasePath(in: library.folder))
        }
      }
      let isRepaired = repair && (try? library.readAgain(work)) != nil
      faults.append(CheckReport.Fault(kind, work: work, summary, isRepaired: isRepaired))
    }
    return faults
  }

  private func indexFaults() throws(LibraryError) -> [CheckReport.Fault] {
    let tables = try library.wrapped { () throws(CatalogueError) in
      let tables = try library.catalogue.indexFaults()
      if repair, !tables.isEmpty { try library.catalogue.rebuildIndex() }
      return tables
    }
    return tables.map { table in
      CheckReport.Fault(
        .index, "the search index \(table) does not agree with the texts", isRepaired: repair)
    }
  }

  private func forEachWork(
    _ body: (Int64) throws(LibraryError) -> Void
  ) throws(LibraryError) {
    let works = try library.wrapped { () throws(CatalogueError) in try library.catalogue.works() }
    for work in works { try body(work.id) }
  }
}
