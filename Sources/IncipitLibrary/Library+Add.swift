import IncipitBooks
import IncipitCatalogue
import IncipitIntake
import IncipitText
import Logging

extension Library {
  /// Takes in files, and folders with all that is in them, work after work.
  ///
  /// A file that cannot be read is refused and the rest still goes in. Files are read beside each
  /// other and stored in the order of the heap, some at a time in one transaction, and told of when they
  /// are stored; what was added before an error or a cancellation stays. Memory follows the largest
  /// files, not the heap.
  ///
  /// - Parameters:
  ///   - paths: of files and folders.
  ///   - progress: called once a file, in order, from one task at a time.
  /// - Returns: what became of each file.
  /// - Throws: if the shelf itself can take nothing in.
  package func add(
    _ paths: [String], progress: @Sendable (AddProgress) -> Void = { _ in }
  ) async throws(LibraryError) -> AddReport {
    try await withTaskExecutorPreference(StoringExecutor()) { () async throws(LibraryError) in
      try await addHere(paths, progress: progress)
    }
  }

  /// Stores on the thread that it runs on, reads on the others.
  private func addHere(
    _ paths: [String], progress: @Sendable (AddProgress) -> Void
  ) async throws(LibraryError) -> AddReport {
    let walk = FileWalk(paths, passingOver: folder)
    var tally = AddTally(walk)
    for refusal in walk.refused {
      progress(tally.count(StoredFile(.refused(refusal)), path: refusal.path, bytes: 0))
    }
    var batch = AddBatch()
    func storeBatch() throws(LibraryError) {
      let items = batch.empty()
      for (item, stored) in zip(items, try store(items)) {
        progress(tally.count(stored, path: item.file.path, bytes: item.file.bytes))
      }
    }
    do throws(Stop) {
      try await prepare(walk.files) { file, found throws(LibraryError) in
        if case .single(.ready(let bytes, let entry)) = found {
          batch.take(AddBatch.Item(file: file, bytes: bytes, entry: entry))
          if batch.isFull { try storeBatch() }
          return
        }
        try storeBatch()
        switch found {
        case .single(let prepared):
          let stored = try store(prepared, path: file.path)
          progress(tally.count(stored, path: file.path, bytes: file.bytes))
        case .archive(let bytes):
          tally.openArchive()
          try addArchive(bytes, ArchivePlace(file)) { stored, path in
            progress(tally.countEntry(stored, path: path))
          }
          tally.closeArchive(bytes: file.bytes)
        }
      }
    } catch {
      switch error {
      case .cancelled:
        try storeBatch()
        return tally.report(isCancelled: true)
      case .refused(let error): throw error
      }
    }
    try storeBatch()
    if !tally.added.isEmpty { catalogue.tidyIndex(afterAdding: tally.added.count) }
    catalogue.settle()
    settings.logger.info(
      "added", metadata: ["works": "\(tally.added.count)", "refused": "\(tally.refused.count)"])
    return tally.report(isCancelled: false)
  }

  /// A file read and ready to be stored, or the reason why it is not.
  enum Prepared: Sendable {
    case refused(Refusal)
    case known(Int64, bytes: [UInt8])
    case ready(bytes: [UInt8], CatalogueEntry)
  }

  /// What a file of the heap turned out to be.
  enum Found: Sendable {
    case single(Prepared)
    /// Holds other files, which are read one after another when its turn comes.
    case archive(bytes: [UInt8])
  }

  /// Why an addition ended before its end.
  private enum Stop: Error {
    case cancelled
    case refused(LibraryError)
  }

  /// The most bytes of files that are in hand at one time, unless a single file has more.
  private static var bytesInHand: Int { 64 << 20 }

  /// Whether a file of `bytes` is read although others before it wait to be stored: some for each
  /// processor, so that one that takes long leaves nobody idle; of small ones many, so that reading goes on
  /// while others are stored.
  private func isReadAhead(_ bytes: Int, waiting: Int, inHand: Int) -> Bool {
    if waiting == 0 { return true }
    let isBatchFilled =
      waiting >= AddBatch.mostReadAhead || inHand + bytes > AddBatch.maximumBytes
    return waiting < settings.parallelism * 4 ? inHand + bytes <= Self.bytesInHand : !isBatchFilled
  }

  /// Reads `files` beside each other and hands them to `store` in their order.
  private func prepare(
    _ files: [FileWalk.File],
    store: (FileWalk.File, Found) throws(LibraryError) -> Void
  ) async throws(Stop) {
    let result: Result<Void, Stop> = await withTaskGroup(of: (Int, Found).self) { group in
      var waiting: [Int: Found] = [:]
      var started = 0
      var stored = 0
      var inHand = 0
      while stored < files.count {
        while started < files.count,
          isReadAhead(files[started].bytes, waiting: started - stored, inHand: inHand)
        {
          let index = started
          inHand += files[index].bytes
          group.addTask(executorPreference: globalConcurrentExecutor) {
            StoringExecutor.giveWay()
            return (index, self.found(files[index]))
          }
          started += 1
        }
        if let found = waiting.removeValue(forKey: stored) {
          if Task.isCancelled { return .failure(.cancelled) }
          do throws(LibraryError) {
            try store(files[stored], found)
          } catch {
            return .failure(.refused(error))
          }
          inHand -= files[stored].bytes
          stored += 1
        } else if let (index, found) = await group.next() {
          waiting[index] = found
        }
      }
      return .success(())
    }
    try result.get()
  }

  /// Reads one file; touches the shelf only to ask whether the bytes are known.
  private func found(_ file: FileWalk.File) -> Found {
    do throws(FileFault) {
      let bytes = try SystemFile.bytes(of: file.path, limit: SourceText.maximumBytes)
      if Intake.isArchive(bytes) { return .archive(bytes: bytes) }
      return .single(preparedOrKnown(bytes, name: file.name, path: file.path))
    } catch {
      return .single(.refused(Refusal(error)))
    }
  }

  /// Reads bytes that are in hand, unless they are on the shelf.
  func preparedOrKnown(_ bytes: [UInt8], name: String, path: String) -> Prepared {
    if let known = try? catalogue.work(withCopy: ReadingDesk.sha256(of: bytes)) {
      return .known(known, bytes: bytes)
    }
    if let fault = Intake.fault(of: bytes, named: name) {
      return .refused(Refusal(fault, path: path))
    }
    return prepared(bytes, name: name, path: path)
  }

  /// Reads bytes that are in hand.
  func prepared(_ bytes: [UInt8], name: String, path: String) -> Prepared {
    do throws(Refusal) {
      let (manuscript, reading) = try desk.read(bytes, name: name, path: path)
      return .ready(
        bytes: bytes,
        CatalogueEntry(manuscript: manuscript, reading: reading, version: ReadingDesk.version))
    } catch {
      return .refused(error)
    }
  }

  /// Saves the original, then the work; between the two there is an original without a work, which
  /// the next addition of the same bytes or a repair takes in.
  func store(_ prepared: Prepared, path: String) throws(LibraryError) -> StoredFile {
    switch prepared {
    case .refused(let refusal): return StoredFile(.refused(refusal))
    case .known(_, let bytes):
      let sha256 = ReadingDesk.sha256(of: bytes)
      // Mends an original that was lost or changed since.
      try originals.naming { () throws(LibraryError) in try save(bytes, sha256: sha256) }
      let known = try wrapped { () throws(CatalogueError) in try catalogue.work(withCopy: sha256) }
      if let known { return try self.known(as: known) }
      // Erased by another program since it was asked for.
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return try store(self.prepared(bytes, name: name, path: path), path: path)
    case .ready(let bytes, let entry):
      do throws(LibraryError) {
        let stored = try store(bytes, entry)
        switch stored {
        case .added(let id): return StoredFile(added: id, entry)
        case .known(let id): return try known(as: id)
        }
      } catch {
        // A smaller file may still find room; for everything else the next one would fail alike.
        guard error.reason == .diskFull else { throw error }
        return StoredFile(
          .refused(Refusal(path: path, summary: "the disk is full", remedy: error.remedy)))
      }
    }
  }

  /// Saves bytes and entry, with the number and date that a work had before if it is made anew.
  func store(
    _ bytes: [UInt8], _ entry: CatalogueEntry, id: Int64? = nil, addedAt: String? = nil
  ) throws(LibraryError) -> Catalogue.Stored {
    let sha256 = entry.source.sha256
    let moment = addedAt ?? settings.moment
    let stored: Catalogue.Stored
    do {
      stored = try originals.naming { () throws(LibraryError) in
        try save(bytes, sha256: sha256)
        return try wrapped { () throws(CatalogueError) in
          try catalogue.add(entry, addedAt: moment, id: id)
        }
      }
    } catch {
      if error.reason == .diskFull { giveBackRoom(of: sha256) }
      throw error
    }
    // Another program may have given it back between our saving and our storing.
    if !SystemFile.exists(originals.path(sha256)) { try save(bytes, sha256: sha256) }
    if case .added(let work) = stored {
      // A work made anew under its old number is in the journal already.
      if id == nil {
        note([.added(work: work, sha256: sha256, name: entry.source.name, at: moment)])
      }
      settings.logger.debug("added", metadata: ["work": "\(work)", "name": "\(entry.source.name)"])
    }
    return stored
  }

  private func save(_ bytes: [UInt8], sha256: String) throws(LibraryError) {
    do {
      try originals.save(bytes, sha256: sha256)
    } catch {
      throw LibraryError(error)
    }
  }

  /// Removes an original whose work found no room, so that smaller files still do; the file that it
  /// was made from is where it was.
  private func giveBackRoom(of sha256: String) {
    try? catalogue.ifNoCopy(has: sha256) { try SystemFile.remove(originals.path(sha256)) }
    catalogue.settle()
  }

  /// A file whose bytes came in before, as work `id`; a piece is known as the work that it is a piece of.
  func known(as id: Int64) throws(LibraryError) -> StoredFile {
    try wrapped { () throws(CatalogueError) in
      let shelved = try catalogue.shelvedWork(with: id)
      let removed = shelved == nil ? try catalogue.removedWork(with: id) : nil
      let holder = shelved ?? removed ?? id
      return StoredFile(
        .known(holder), heading: try catalogue.items([holder]).first?.heading ?? "",
        isRemoved: removed != nil)
    }
  }
}

extension CatalogueEntry {
  /// Title, else opening words, else the file's name.
  var heading: String {
    reading.work.title.value ?? reading.work.incipit ?? source.name
  }
}
