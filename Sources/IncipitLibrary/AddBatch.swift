import IncipitBooks
import IncipitCatalogue
import Logging

/// Works that are read and wait to be stored together, since each commit costs the same however many
/// works it holds.
struct AddBatch {
  struct Item {
    let file: FileWalk.File
    let bytes: [UInt8]
    let entry: CatalogueEntry
  }

  private var items: [Item] = []
  private var bytes = 0
  private var opened = ContinuousClock.now

  /// As many works, as many bytes of files and as long a time are not waited for any longer: progress is
  /// told when they are stored, and the one who stores, on whom the readers wait in the end, begins early.
  static let maximumWorks = 24
  static let maximumBytes = 8 << 20
  static let patience = Duration.milliseconds(400)
  /// So many works are read before they can be stored, unless they are large.
  static let mostReadAhead = 128

  var isFull: Bool {
    items.count >= Self.maximumWorks || bytes >= Self.maximumBytes
      || !items.isEmpty && ContinuousClock.now - opened >= Self.patience
  }

  mutating func take(_ item: Item) {
    if items.isEmpty { opened = .now }
    items.append(item)
    bytes += item.bytes.count
  }

  /// Gives all that wait, in their order.
  mutating func empty() -> [Item] {
    defer {
      items.removeAll()
      bytes = 0
    }
    return items
  }
}

extension Library {
  /// Stores works in one go, or, if that cannot be done, one after another, so that a work that finds no
  /// room does not keep out the others.
  ///
  /// - Parameter items: in the order of their numbers to be.
  /// - Returns: what became of each.
  /// - Throws: if the shelf itself can take nothing in.
  func store(_ items: [AddBatch.Item]) throws(LibraryError) -> [StoredFile] {
    var files: [StoredFile] = []
    if items.count > 1, let stored = try? storeAtOnce(items) {
      for (item, stored) in zip(items, stored) {
        switch stored {
        case .added(let id): files.append(StoredFile(added: id, item.entry))
        case .known(let id): files.append(try known(as: id))
        }
      }
      return files
    }
    for item in items {
      files.append(try store(.ready(bytes: item.bytes, item.entry), path: item.file.path))
    }
    return files
  }

  /// The originals first, then the works in one transaction, as for a single one.
  private func storeAtOnce(_ items: [AddBatch.Item]) throws -> [Catalogue.Stored] {
    let moment = settings.moment
    let stored = try originals.naming {
      try originals.save(items.map { ($0.bytes, $0.entry.source.sha256) })
      return try catalogue.add(items.map(\.entry), addedAt: moment)
    }
    var events: [Journal.Event] = []
    for (item, stored) in zip(items, stored) {
      let source = item.entry.source
      // Another program may have given it back between our saving and our storing.
      if !SystemFile.exists(originals.path(source.sha256)) {
        try? originals.save(item.bytes, sha256: source.sha256)
      }
      guard case .added(let work) = stored else { continue }
      events.append(.added(work: work, sha256: source.sha256, name: source.name, at: moment))
      settings.logger.debug("added", metadata: ["work": "\(work)", "name": "\(source.name)"])
    }
    note(events)
    return stored
  }
}
