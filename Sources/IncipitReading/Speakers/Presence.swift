import Foundation
import IncipitBooks

/// Who is met where in the narration, paragraph by paragraph.
struct Presence: Sendable {
  /// For each paragraph the persons met in its narration, in the order of their first mention there,
  /// with how often.
  let paragraphs: [[(person: Int32, count: Int)]]
  /// For each paragraph the person mentioned last in its narration, −1 if none.
  let last: [Int32]
  /// For each person the mentions in the whole work.
  let mentions: [Int]
  /// For each person how often they are the doer in narration.
  let deeds: [Int]
  /// Each person's place by mentions, the most often met first.
  let ranks: [Int]

  init(
    _ references: [Reference], _ resolutions: [ReferenceResolver.Resolution],
    _ segments: Segments, _ table: TokenTable, persons: Int
  ) {
    var paragraphs = [[(person: Int32, count: Int)]](repeating: [], count: table.paragraphs.count)
    var last = [Int32](repeating: -1, count: table.paragraphs.count)
    var mentions = [Int](repeating: 0, count: persons)
    var deeds = mentions
    for (reference, resolution) in zip(references, resolutions) where resolution.person >= 0 {
      mentions[Int(resolution.person)] += 1
      guard segments.quotationOf[reference.tokens.lowerBound] < 0 else { continue }
      if reference.isSubject { deeds[Int(resolution.person)] += 1 }
      let paragraph = Int(table.paragraphOf[reference.tokens.lowerBound])
      last[paragraph] = resolution.person
      if let place = paragraphs[paragraph].firstIndex(where: { $0.person == resolution.person }) {
        paragraphs[paragraph][place].count += 1
      } else if paragraphs[paragraph].count < 24 {
        paragraphs[paragraph].append((resolution.person, 1))
      }
    }
    self.paragraphs = paragraphs
    self.last = last
    self.mentions = mentions
    self.deeds = deeds
    var ranks = [Int](repeating: 0, count: persons)
    let order = mentions.indices.sorted {
      mentions[$0] != mentions[$1] ? mentions[$0] > mentions[$1] : $0 < $1
    }
    for (rank, person) in order.enumerated() { ranks[person] = rank }
    self.ranks = ranks
  }

  /// How often `person` is met in the narration of `paragraph`.
  func count(_ person: Int32, in paragraph: Int) -> Int {
    guard paragraphs.indices.contains(paragraph) else { return 0 }
    for entry in paragraphs[paragraph] where entry.person == person { return entry.count }
    return 0
  }
}
