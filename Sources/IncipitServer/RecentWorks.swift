import IncipitBooks
import IncipitLibrary
import Synchronization

/// The works that were read last, so that turning a page does not decode a long work again.
///
/// A class, because all requests share it. A work is known by its line on the shelf and
/// its corrections: when one of them or a new copy changes that, the work is fetched anew.
final class RecentWorks: Sendable {
  /// Large works hold some tens of megabytes each.
  private static let capacity = 4

  private let works = Mutex<[(item: ShelfItem, corrections: [Int64], work: LibraryWork)]>([])

  /// The work whose line is `item`, out of memory if it is there, else by `load`.
  ///
  /// - Parameters:
  ///   - item: As the shelf lists it now.
  ///   - corrections: The numbers of its corrections.
  ///   - load: Fetches the work; two requests at once may both call it.
  /// - Returns: The work.
  /// - Throws: What `load` throws.
  func work(
    _ item: ShelfItem, corrections: [Int64], load: () throws(LibraryError) -> LibraryWork
  ) throws(LibraryError) -> LibraryWork {
    let known = works.withLock { works -> LibraryWork? in
      guard
        let index = works.firstIndex(where: { $0.item == item && $0.corrections == corrections })
      else { return nil }
      let entry = works.remove(at: index)
      works.append(entry)
      return entry.work
    }
    if let known { return known }
    let work = try load()
    works.withLock { works in
      works.removeAll { $0.item.id == item.id }
      works.append((item, corrections, work))
      if works.count > Self.capacity { works.removeFirst() }
    }
    return work
  }
}
