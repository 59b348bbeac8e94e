import IncipitBooks
import IncipitCollation
import IncipitLibrary

/// Pairs of versions as they are listed: works of the same text together, all others two by two.
struct VersionGroups {
  struct Group {
    let items: [ShelfItem]
    let lines: [String]
  }

  private var groups: [Group] = []
  private var place = 0

  init(_ pairs: [VersionPair]) {
    var copies: [Int64: [ShelfItem]] = [:]
    var leaders: [Int64: Int64] = [:]
    let same = pairs.filter { $0.comparison.kind == .sameText }
      .sorted { ($0.first.id, $0.second.id) < ($1.first.id, $1.second.id) }
    for pair in same {
      let leader = leaders[pair.first.id] ?? pair.first.id
      leaders[pair.first.id] = leader
      guard leaders.updateValue(leader, forKey: pair.second.id) == nil else { continue }
      copies[leader, default: [pair.first]].append(pair.second)
    }
    for (_, items) in copies.sorted(by: { $0.key < $1.key }) {
      groups.append(
        Group(
          items: items,
          lines: [
            items.count == 2
              ? "the same text in another file" : "the same text in \(items.count) files"
          ]))
    }
    // Of copies the first alone is compared with the others.
    for pair in pairs where pair.comparison.kind != .sameText {
      let ids = [pair.first.id, pair.second.id]
      guard ids.allSatisfy({ (leaders[$0] ?? $0) == $0 }) else { continue }
      groups.append(Group(items: [pair.first, pair.second], lines: pair.lines))
    }
  }

  /// Whether all were given.
  var isAtEnd: Bool { place == groups.count }

  /// The next group; nil at the end.
  mutating func next() -> Group? {
    guard !isAtEnd else { return nil }
    place += 1
    return groups[place - 1]
  }
}
