import Foundation
import GRDB
import GRDBSQLite

/// How well a row of a search table answers, as SQL: `scene_score(table, length, weight, …)`.
///
/// It is BM25 as FTS5 has it, but the weight of each phrase is given, in the order in which the
/// phrases stand in the query: FTS5's own `bm25` first counts every row that has a phrase, which for
/// common words takes longer than all the rest of a search. `length` is the mean length of a row, in
/// words. Lower is better. See https://www.sqlite.org/fts5.html, sections 5.1.1 and 7.2.
enum SceneScore {
  /// Makes the function known to a connection.
  static func register(_ db: Database) {
    // FTS5 is there: `checkIdentity` has seen to it, or says so; without it there is no pointer.
    guard (try? Int.fetchOne(db, sql: "SELECT 1 FROM pragma_module_list WHERE name = 'fts5'")) == 1
    else { return }
    let constant = unsafe FTS5.api(db)
    // The structure is SQLite's own and lives as long as the connection; only the signature of
    // xCreateFunction asks for a pointer that could be written through.
    let api = unsafe UnsafeMutablePointer(mutating: constant)
    _ = unsafe api.pointee.xCreateFunction(api, "scene_score", nil, score, nil)
  }
}

/// The function itself.
///
/// All pointers are SQLite's and are valid for the length of the call.
private func score(
  _ extensions: UnsafePointer<Fts5ExtensionApi>?, _ row: OpaquePointer?,
  _ context: OpaquePointer?, _ count: Int32,
  _ arguments: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let api = unsafe extensions?.pointee, let arguments = unsafe arguments, count > 0 else {
    return unsafe sqlite3_result_double(context, 0)
  }
  var instances: Int32 = 0
  var length: Int32 = 0
  guard unsafe api.xInstCount(row, &instances) == SQLITE_OK,
    unsafe api.xColumnSize(row, -1, &length) == SQLITE_OK
  else { return unsafe sqlite3_result_double(context, 0) }
  var frequencies = [Double](repeating: 0, count: Int(count))
  for instance in 0..<max(0, instances) {
    var phrase: Int32 = 0
    var column: Int32 = 0
    var offset: Int32 = 0
    guard unsafe api.xInst(row, instance, &phrase, &column, &offset) == SQLITE_OK else { break }
    if phrase >= 0, phrase + 1 < count { frequencies[Int(phrase) + 1] += 1 }
  }
  let mean = max(1, unsafe sqlite3_value_double(arguments[0]))
  let share = Double(length) / mean
  var sum = 0.0
  for phrase in 1..<max(2, Int(count)) where phrase < count {
    let weight = unsafe sqlite3_value_double(arguments[phrase])
    let frequency = frequencies[phrase]
    // k1 = 1.2 and b = 0.75, as FTS5 has them.
    sum += weight * frequency * 2.2 / (frequency + 1.2 * (0.25 + 0.75 * share))
  }
  unsafe sqlite3_result_double(context, -sum)
}
