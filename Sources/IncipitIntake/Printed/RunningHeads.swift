/// Takes the lines off the pages that are on all of them: page numbers, running heads and feet.
enum RunningHeads {
  /// `pages` without such lines, as far as they stand at the top or the bottom.
  ///
  /// O(lines).
  static func removed(from pages: [[PrintedLine]]) -> [[PrintedLine]] {
    var pages = pages
    // A number may stand above or below a name.
    for _ in 0..<2 {
      guard pages.count > 1 else { break }
      removeEdges(&pages, \.first) { $0.removeFirst() }
      removeEdges(&pages, \.last) { $0.removeLast() }
    }
    for page in pages.indices where !pages[page].isEmpty { pages[page][0].gap = 0 }
    return pages
  }

  private static func removeEdges(
    _ pages: inout [[PrintedLine]], _ edge: KeyPath<[PrintedLine], PrintedLine?>,
    _ remove: (inout [PrintedLine]) -> Void
  ) {
    var counts: [String: Int] = [:]
    var numbers = 0
    let lines = pages.map { $0[keyPath: edge] }
    for case let line? in lines {
      counts[key(line), default: 0] += 1
      if line.isPageNumber { numbers += 1 }
    }
    let filled = lines.count { $0 != nil }
    var met: Set<String> = []
    for page in pages.indices {
      guard let line = lines[page] else { continue }
      let count = counts[key(line), default: 0]
      // Left and right pages may have heads of their own.
      let isOften =
        line.isChapter
        ? count >= 3 && !met.insert(line.words).inserted
        : count >= max(3, (filled + 3) / 4) && line.words.count <= 100
      let isNumber = line.isPageNumber && numbers * 2 >= filled && numbers >= 2
      if isOften || isNumber { remove(&pages[page]) }
    }
  }

  /// What the heads of several pages have in common: their words, without the page's number.
  private static func key(_ line: PrintedLine) -> String {
    line.isChapter ? line.words : line.pattern
  }
}
