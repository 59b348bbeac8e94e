import IncipitBooks
import IncipitText

/// Gives the paragraphs of the story their roles: scene breaks and time markers.
enum StoryRoles {
  /// Marks the roles in `outline`, and returns the blocks before which a gap parts scenes.
  ///
  /// O(n).
  static func mark(_ outline: inout Outline) -> Set<Int> {
    let table = outline.table
    var gaps: Set<Int> = []
    var start = 0
    while start < table.count {
      guard outline.kinds[start] == .chapter else {
        start += 1
        continue
      }
      var end = start + 1
      while end < table.count, outline.kinds[end] == .chapter { end += 1 }
      mark(start..<end, &outline)
      for index in SceneGaps.blankLooking(in: start..<end, of: table) where index > start {
        outline.give(index, .sceneBreak)
      }
      for index in SceneGaps.gaps(in: start..<end, of: table)
      where outline.roles[index] == .prose && outline.roles[index - 1] == .prose
        && !table[index].looksBlank
      {
        gaps.insert(index)
      }
      start = end
    }
    return gaps
  }

  private static func mark(_ range: Range<Int>, _ outline: inout Outline) {
    let table = outline.table
    let emblems = EmblemLine.repeated(in: range, of: table)
    for index in range
    where outline.roles[index] == .prose && !table[index].looksBlank
      && table.utf8Length(index) <= 120 && !table.opensSpeech(index)
    {
      if SceneBreakLine.matches(table.text, table[index].span) || emblems.contains(index) {
        outline.give(index, .sceneBreak)
      } else if TimeMarkerLine.matches(table.line(index)) {
        outline.give(index, .timeMarker)
      }
    }
  }
}
