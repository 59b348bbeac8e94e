import Foundation
package import GRDB
import IncipitBooks
import IncipitText

extension Catalogue {
  /// How a work feels by its words, −1…1: its scenes in the mean, by their lengths, and the last one.
  ///
  /// - Parameters:
  ///   - work: its number.
  ///   - db: of the shelf.
  /// - Returns: nil where no scene has enough words to tell, or the stored reading cannot be read. O(scenes).
  /// - Throws: if the database cannot be read.
  package static func mood(
    of work: Int64, _ db: Database
  ) throws -> (whole: Double, ending: Double)? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT data FROM layer
        WHERE step = ? AND copy_id = (SELECT min(id) FROM copy WHERE work_id = ?)
        """)
    let data = try Data.fetchOne(statement, arguments: [LayerStep.scenes.rawValue, work])
    func decoded() throws -> [Scene] { try LayerStep.scenes.decoded(data.map(Array.init)) }
    var sum = 0.0
    var bytes = 0
    var last: Double?
    for scene in (try? decoded()) ?? [] {
      guard let valence = scene.valence else { continue }
      sum += valence * Double(scene.span.utf8Length)
      bytes += scene.span.utf8Length
      last = valence
    }
    guard let last, bytes > 0 else { return nil }
    return (sum / Double(bytes), last)
  }
}
