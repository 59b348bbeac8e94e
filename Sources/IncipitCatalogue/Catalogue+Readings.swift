import Foundation
import GRDB
package import IncipitBooks

extension Catalogue {
  /// The reading of a work's first copy.
  ///
  /// - Parameters:
  ///   - work: the work's number.
  ///   - version: the layers' version to ask for.
  /// - Returns: the reading; nil if a layer is missing or of another version.
  /// - Throws: `brokenLayer` if data cannot be decoded.
  package func reading(of work: Int64, version: String) throws(CatalogueError) -> Reading? {
    let layers: [Layer] = try read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT step, data FROM layer
          WHERE copy_id = (SELECT min(id) FROM copy WHERE work_id = \(work))
            AND version = \(version)
          """
      ).fetchAll(db).compactMap { row in
        LayerStep(rawValue: row["step"]).map { step in
          Layer(step: step, data: Array(row["data"] as Data))
        }
      }
    }
    guard Set(layers.map(\.step)).isSuperset(of: LayerStep.allCases) else { return nil }
    return try Reading(layers)
  }

  /// Whether a work's first copy has layers that another version of the programs made.
  package func hasLayers(
    of work: Int64, otherThan version: String
  ) throws(CatalogueError) -> Bool {
    try read { db in
      let request = SQLRequest<Bool>(
        literal: """
          SELECT EXISTS (
            SELECT 1 FROM layer
            WHERE copy_id = (SELECT min(id) FROM copy WHERE work_id = \(work))
              AND version <> \(version))
          """)
      return try request.fetchOne(db) ?? false
    }
  }

  /// How many layers are stored.
  package func layerCount() throws(CatalogueError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM layer") ?? 0 }
  }
}
