import IncipitText

/// Finds where blank space alone parts scenes.
///
/// Archives' text extracts keep an empty paragraph as a line with a no-break space, and some writers
/// leave a wider gap. Either counts only where it is the exception: a source that sets every
/// paragraph so says nothing by it.
enum SceneGaps {
  /// The blocks of `range` before which a gap parts scenes, in order.
  ///
  /// O(length of the range).
  static func gaps(in range: Range<Int>, of table: BlockTable) -> [Int] {
    guard range.count > 4 else { return [] }
    let inner = range.dropFirst()
    var counts: [Int: Int] = [:]
    for index in inner { counts[table[index].blankLinesBefore, default: 0] += 1 }
    guard
      let usual = counts.max(by: { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key })
    else { return [] }
    let wider = inner.filter { table[$0].blankLinesBefore > usual.key }
    let wide = wider.filter { table[$0].blankLinesBefore >= max(3, usual.key + 2) }
    if wider.count * 8 <= inner.count { return Array(wider) }
    return wide.count * 8 <= inner.count ? Array(wide) : []
  }

  /// The blocks of `range` that only look blank and part scenes.
  static func blankLooking(in range: Range<Int>, of table: BlockTable) -> [Int] {
    let found = range.filter { table[$0].looksBlank }
    return found.count * 5 <= range.count ? found : []
  }
}
