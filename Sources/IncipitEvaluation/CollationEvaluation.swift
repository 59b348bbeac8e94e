package import IncipitCollation
import IncipitBooks
import IncipitIntake
package import IncipitReading
import IncipitText

/// Cuts novels into chapters, shuffles them among strangers, and sees which are put together again.
package struct CollationEvaluation: Sendable {
  /// Whether the pieces keep the lines that number them.
  package let keepsHeadings: Bool
  /// Chapters taken from each novel; some are left out to make gaps.
  private static let mostChapters = 14
  /// Every so many-th chapter is left out.
  private static let gapEvery = 5

  /// Whether the two persons met most often are called alike in every file, as in a heap of one pairing.
  package let sharesLeads: Bool

  private let reader: Reader

  package init(keepsHeadings: Bool, sharesLeads: Bool, reader: Reader) {
    self.keepsHeadings = keepsHeadings
    self.sharesLeads = sharesLeads
    self.reader = reader
  }

  /// One file of the heap.
  package struct Piece: Sendable {
    package let work: Int
    package let file: LooseFile
  }

  /// The files that `story` becomes: its chapters, or the whole of it if it has none.
  ///
  /// - Parameters:
  ///   - story: a gold text.
  ///   - work: its place in the heap; numbers of files follow from it.
  ///   - isCut: whether it is cut at all.
  /// - Returns: the files with what is known of each.
  package func pieces(of story: GoldStory, work: Int, isCut: Bool) -> [Piece] {
    guard let whole = try? Intake.manuscript(of: story.bytes, name: "\(story.name).txt", sha256: "")
    else { return [] }
    var texts: [[UInt8]] = []
    if isCut {
      let chapters = whole.value.chapters.filter { $0.span.utf8Length > 2_000 }
      for (index, part) in chapters.prefix(Self.mostChapters).enumerated()
      where index % Self.gapEvery != Self.gapEvery - 1 {
        texts.append(bytes(of: part, in: whole.value))
      }
    }
    if texts.count < 2 { texts = [story.bytes] }
    return texts.enumerated().compactMap { index, bytes in
      // Numbers that say nothing, as a crawl gives them.
      let id = work * 1000 + (index * 37) % 101
      let name = "\((id * 7919) % 1_000_003 + 100_000).txt"
      guard let piece = try? Intake.manuscript(of: bytes, name: name, sha256: "") else {
        return nil
      }
      let reading = reader.reading(of: piece.value, findings: [])
      let file = LooseFile(id: Int64(id), piece.value, reading)
      return Piece(work: work, file: sharesLeads ? sameLeads(file) : file)
    }
  }

  private func sameLeads(_ file: LooseFile) -> LooseFile {
    LooseFile(
      id: file.id, fileName: file.fileName, title: file.title, author: file.author,
      opening: file.opening,
      fandoms: file.fandoms, chapters: file.chapters, chaptersInAll: file.chaptersInAll,
      people: [["ada", "lake"], ["tom", "hale"]] + file.people.dropFirst(2), manner: file.manner)
  }

  private func bytes(of part: Part, in manuscript: Manuscript) -> [UInt8] {
    guard !keepsHeadings else { return Array(manuscript.text.bytes(part.span)) }
    let first = manuscript.paragraphs.first {
      $0.span.start >= part.span.start && $0.role == .prose
    }
    let start = first.map { Int($0.span.start) } ?? Int(part.span.start)
    return Array(manuscript.text.utf8[start..<Int(part.span.end)])
  }

  /// How well `pieces` are put together.
  package func score(of pieces: [Piece]) -> CollationScore {
    CollationScore(
      works: Dictionary(pieces.map { ($0.file.id, $0.work) }) { $1 },
      chapters: Dictionary(pieces.map { ($0.file.id, $0.file.chapters) }) { $1 },
      groups: ChapterGrouping(pieces.map(\.file)).groups())
  }
}

/// Figures for groups of files.
package struct CollationScore: Sendable {
  package let files: Int
  package let groups: [ChapterGroup]
  /// Pairs of files that a group has and that are of one work.
  package let right: Int
  /// Pairs of files that a group has.
  package let said: Int
  /// Pairs of files that are of one work.
  package let there: Int
  /// Groups all of whose files are of one work.
  package let pure: Int
  /// Groups with their confidence and whether they are pure.
  package let judged: [(confidence: Double, isPure: Bool)]

  init(works: [Int64: Int], chapters: [Int64: [Int]], groups: [ChapterGroup]) {
    files = works.count
    self.groups = groups
    var right = 0
    var said = 0
    var verdicts: [(confidence: Double, isPure: Bool)] = []
    for group in groups {
      let members = group.members.map { works[$0.id] ?? -1 }
      for (index, one) in members.enumerated() {
        for other in members[(index + 1)...] {
          said += 1
          if one == other { right += 1 }
        }
      }
      verdicts.append((group.confidence, Set(members).count == 1))
    }
    self.right = right
    self.said = said
    var sizes: [Int: Int] = [:]
    for work in works.values { sizes[work, default: 0] += 1 }
    there = sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    pure = verdicts.count { $0.isPure }
    judged = verdicts
  }
}
