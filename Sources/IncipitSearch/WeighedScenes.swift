import Foundation
import GRDB

/// The scenes that may belong to the work that is sought, with what is needed to weigh them.
struct WeighedScenes {
  /// In order.
  let scenes: [Int64]
  /// The work of each scene, an index into `works`.
  let workOfScene: [Int]
  /// In words.
  let sceneLengths: [Int]
  /// In order.
  let works: [Int64]
  let workLengths: [Int]

  /// More scenes are not weighed: of a larger number those are taken that bear out most, without
  /// regard to their length.
  private static let most = 3_000

  /// The scenes in which any of `clues` was found, of `total` on the shelf, and besides the works
  /// `others`, for their facts.
  init(_ clues: [CluePostings], others: [Int64], total: Int, _ db: Database) throws {
    var gain: [Int64: Double] = [:]
    for clue in clues {
      let holders = Double(clue.postings.count)
      let rarity = ClueWeights.rarity(of: holders, among: Double(max(total, clue.postings.count)))
      for posting in clue.postings {
        gain[posting.scene, default: 0] +=
          rarity * (posting.isExact ? 1.5 : Double(min(1, posting.related)))
      }
    }
    var kept = Array(gain.keys)
    if kept.count > Self.most {
      kept.sort {
        gain[$0, default: 0] != gain[$1, default: 0]
          ? gain[$0, default: 0] > gain[$1, default: 0] : $0 < $1
      }
      kept.removeLast(kept.count - Self.most)
    }
    scenes = kept.sorted()
    let owner = try db.cachedStatement(sql: "SELECT work_id FROM scene WHERE id = ?")
    let size = try db.cachedStatement(sql: "SELECT sz FROM scene_stems_docsize WHERE id = ?")
    var owners: [Int64] = []
    var lengths: [Int] = []
    for scene in scenes {
      owners.append(try Int64.fetchOne(owner, arguments: [scene]) ?? 0)
      lengths.append(Self.number(try Data.fetchOne(size, arguments: [scene]) ?? Data()))
    }
    sceneLengths = lengths
    works = Set(owners).union(others).sorted()
    let places = Dictionary(uniqueKeysWithValues: works.enumerated().map { ($1, $0) })
    workOfScene = owners.map { places[$0] ?? 0 }
    let words = try db.cachedStatement(sql: "SELECT words FROM work WHERE id = ?")
    workLengths = try works.map { try Int.fetchOne(words, arguments: [$0]) ?? 0 }
  }

  /// How the engine writes a text's number of words: SQLite's variable-length integer
  /// (https://www.sqlite.org/fileformat2.html#varint).
  private static func number(_ bytes: Data) -> Int {
    var value = 0
    for byte in bytes.prefix(8) {
      value = value << 7 | Int(byte & 0x7F)
      if byte < 0x80 { break }
    }
    return value
  }
}
