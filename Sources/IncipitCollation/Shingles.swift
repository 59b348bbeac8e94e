package import IncipitBooks
package import IncipitText

/// The runs of five words of a text, as numbers: what two texts share whatever their marks, lines and files.
///
/// Words are compared in small letters (of ASCII) without apostrophes and marks, so that straight and curly
/// quotation marks, stars for italics and other line ends make no difference.
package struct Shingles: Hashable, Sendable {
  /// Ascending, each once.
  package let hashes: [UInt64]
  /// How many words the text has.
  package let words: Int
  /// Of all words in their order; equal for texts that differ in marks and spaces alone.
  package let textHash: UInt64

  /// The shingles of the given spans, which are read as one text.
  ///
  /// O(length · log length).
  package init(of spans: [TextSpan], in text: SourceText) {
    let scanner = ShingleScanner(of: spans, in: text)
    words = scanner.count
    textHash = scanner.whole
    let sorted = scanner.hashes.sorted()
    var distinct: [UInt64] = []
    distinct.reserveCapacity(sorted.count)
    for hash in sorted where hash != distinct.last { distinct.append(hash) }
    hashes = distinct
  }

  /// How many runs both have.
  ///
  /// O(both).
  package func shared(with other: Shingles) -> Int {
    var count = 0
    var one = 0
    var two = 0
    while one < hashes.count, two < other.hashes.count {
      if hashes[one] == other.hashes[two] {
        count += 1
        one += 1
        two += 1
      } else if hashes[one] < other.hashes[two] {
        one += 1
      } else {
        two += 1
      }
    }
    return count
  }

  /// The share of this text's runs that `other` has too, 0…1; 1 for a text too short to have any.
  package func containment(in other: Shingles) -> Double {
    hashes.isEmpty ? 1 : Double(shared(with: other)) / Double(hashes.count)
  }
}

extension Shingles {
  /// Whether paragraphs of `role` are the writer's words and not marks between them.
  static func counts(_ role: Paragraph.Role) -> Bool { role == .prose || role == .timeMarker }

  /// The shingles of each chapter of `manuscript`, in order: of its prose, without headings, notes and site
  /// words.
  ///
  /// Pieces of a chapter that a note parts are one.
  package static func chapters(
    of manuscript: Manuscript
  ) -> [(number: Int?, title: String?, spans: [TextSpan], shingles: Shingles)] {
    var chapters: [(number: Int?, title: String?, spans: [TextSpan])] = []
    var last = -1
    for paragraph in manuscript.paragraphs {
      let part = manuscript.parts[paragraph.part]
      guard part.kind == .chapter else { continue }
      if paragraph.part != last {
        last = paragraph.part
        let isNew = chapters.last.map { $0.number != part.number || $0.title != part.title } ?? true
        if isNew { chapters.append((part.number, part.title, [])) }
      }
      guard counts(paragraph.role) else { continue }
      chapters[chapters.count - 1].spans.append(paragraph.span)
    }
    return chapters.map { chapter in
      (
        chapter.number, chapter.title, chapter.spans,
        Shingles(of: chapter.spans, in: manuscript.text)
      )
    }
  }
}
