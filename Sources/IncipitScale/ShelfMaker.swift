import IncipitBooks
package import IncipitCatalogue
import IncipitText

/// Makes a shelf of made-up works.
package struct ShelfMaker {
  /// What was stored.
  package struct Made: Hashable, Sendable {
    package let works: Int
    package let words: Int
    /// Of the stories' text, in UTF-8.
    package let bytes: Int
  }

  private static let batch = 500
  private let seed: UInt64
  private let language = ShelfWords()

  package init(seed: UInt64) { self.seed = seed }

  /// Adds works numbered from 0 to the catalogue, which may be empty; O(works).
  ///
  /// - Parameters:
  ///   - works: how many.
  ///   - catalogue: of the shelf.
  ///   - progress: is told how many works are stored, after each batch.
  /// - Returns: what was stored.
  /// - Throws: if the database cannot be written.
  package func make(
    works: Int, in catalogue: Catalogue, progress: (Int) -> Void = { _ in }
  ) throws(CatalogueError) -> Made {
    var words = 0
    var bytes = 0
    var next = 0
    while next < works {
      let entries = (next..<min(works, next + Self.batch)).map { number in
        let work = WrittenWork(number, seed: seed, words: language)
        words += work.words
        bytes += work.manuscript.text.count
        return CatalogueEntry(
          manuscript: work.manuscript, reading: work.reading, version: "made")
      }
      _ = try catalogue.add(entries, addedAt: "2026-01-02T03:04:05Z")
      next += entries.count
      progress(next)
    }
    // As the program does at the end of an addition.
    catalogue.tidyIndex(afterAdding: works)
    catalogue.settle()
    return Made(works: works, words: words, bytes: bytes)
  }
}
