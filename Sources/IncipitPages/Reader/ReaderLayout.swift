package import IncipitBooks
package import IncipitText

/// How a work is laid out over pages of the reader, and where each offset of its text is found.
///
/// A work of one chapter is one leaf; a work of several has a leaf for each. Every part of the
/// manuscript lies on exactly one leaf: notes and headings before a chapter go with it, an end note
/// with the chapter that it follows.
package struct ReaderLayout: Sendable {
  /// One page of the reader.
  package struct Leaf: Sendable, Equatable {
    /// From 1.
    package let number: Int
    /// The parts that hold the chapter, as indices into the manuscript's parts; more than one where
    /// a note or the page's words part it, none if the work has no story.
    let chapters: [Int]
    /// Indices into the manuscript's parts, in order.
    let parts: Range<Int>
  }

  let manuscript: Manuscript
  /// In order; never empty.
  package let leaves: [Leaf]

  /// Lays `manuscript` out.
  ///
  /// O(parts).
  package init(_ manuscript: Manuscript) {
    self.manuscript = manuscript
    let parts = manuscript.parts
    let chapters = Self.chapters(of: parts)
    guard chapters.count > 1 else {
      leaves = [Leaf(number: 1, chapters: chapters.first ?? [], parts: parts.indices)]
      return
    }
    var leaves: [Leaf] = []
    var start = 0
    for (index, chapter) in chapters.enumerated() {
      var end = parts.count
      if index + 1 < chapters.count, let last = chapter.last, let next = chapters[index + 1].first {
        let between = last + 1..<next
        end = between.last { parts[$0].kind == .endNote }.map { $0 + 1 } ?? between.lowerBound
      }
      leaves.append(Leaf(number: index + 1, chapters: chapter, parts: start..<end))
      start = end
    }
    self.leaves = leaves
  }

  /// The chapters' parts, a chapter that goes on behind a note joined: it has the number and the
  /// title of the part before.
  private static func chapters(of parts: [Part]) -> [[Int]] {
    var chapters: [[Int]] = []
    for index in parts.indices where parts[index].kind == .chapter {
      if let last = chapters.last?.last, parts[last].number == parts[index].number,
        parts[last].title == parts[index].title
      {
        chapters[chapters.count - 1].append(index)
      } else {
        chapters.append([index])
      }
    }
    return chapters
  }

  /// The number of the leaf that holds the byte at `offset`; the last for one behind the end.
  ///
  /// O(log n).
  package func leaf(at offset: Int) -> Int {
    let parts = manuscript.parts
    let found = Self.last(leaves.indices) { index in
      let first = leaves[index].parts.lowerBound
      return first < parts.count && Int(parts[first].span.start) <= offset
    }
    return leaves[found ?? 0].number
  }

  /// The index of the last paragraph that starts at or before `offset`, if there is one.
  ///
  /// O(log n).
  func paragraph(at offset: Int) -> Int? {
    Self.last(manuscript.paragraphs.indices) {
      Int(manuscript.paragraphs[$0].span.start) <= offset
    }
  }

  /// Where the reader shows `span`, marked, in work `id`.
  package func address(of span: TextSpan, in id: Int64) -> String {
    let target = paragraph(at: Int(span.start)).map { manuscript.paragraphs[$0].span.start }
    let query = "?evidence=\(span.start)-\(span.end)"
    return Self.address(of: id, leaf: leaf(at: Int(span.start))) + query
      + "#b\(target ?? span.start)"
  }

  /// Where the reader shows the place at `offset` in work `id`.
  package func address(ofPlaceAt offset: Int, in id: Int64) -> String {
    let target = paragraph(at: offset).map { Int(manuscript.paragraphs[$0].span.start) } ?? offset
    return Self.address(of: id, leaf: leaf(at: offset)) + "#b\(target)"
  }

  /// The address of a page of the reader.
  package static func address(of id: Int64, leaf: Int = 1) -> String {
    leaf > 1 ? "/works/\(id)/read/\(leaf)" : "/works/\(id)/read"
  }

  /// The name of a leaf: "Chapter 3: The Lamp", or nil if its chapter has neither number nor name.
  package func name(of leaf: Leaf) -> String? {
    guard let chapter = leaf.chapters.first else { return nil }
    let part = manuscript.parts[chapter]
    let number = part.number ?? (leaves.count > 1 ? leaf.number : nil)
    switch (number, part.title) {
    case (let number?, let title?): return "Chapter \(number): \(title)"
    case (let number?, nil): return "Chapter \(number)"
    case (nil, let title): return title
    }
  }

  /// The last index for which `holds`, given that it holds up to some point and then no more.
  private static func last(_ indices: Range<Int>, where holds: (Int) -> Bool) -> Int? {
    var low = indices.lowerBound
    var high = indices.upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low == indices.lowerBound ? nil : low - 1
  }
}
