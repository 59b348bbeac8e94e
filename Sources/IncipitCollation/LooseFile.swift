package import IncipitBooks
import IncipitText

/// What is asked of a work on the shelf to tell whether it is a piece of a longer one.
package struct LooseFile: Hashable, Sendable {
  /// The work's number.
  package let id: Int64
  /// The file's own name, as `SourceDescription.name`.
  package let fileName: String
  /// As stated; a guess is no ground to join files on.
  package let title: String?
  package let author: String?
  /// The first sentence of its story; nil if there is none.
  package let opening: String?
  /// As stated, in small letters.
  package let fandoms: Set<String>
  /// The numbers of the chapters that its text states, ascending, each once.
  package let chapters: [Int]
  /// How many chapters the source says the whole has: 20 of "7/20"; nil if it does not say.
  package let chaptersInAll: Int?
  /// The persons met most often, most present first; the words of each one's name in small letters.
  package let people: [[String]]
  package let manner: Manner

  package init(
    id: Int64, fileName: String, title: String?, author: String?, opening: String? = nil,
    fandoms: Set<String>, chapters: [Int], chaptersInAll: Int?, people: [[String]], manner: Manner
  ) {
    self.id = id
    self.fileName = fileName
    self.title = title
    self.author = author
    self.opening = opening
    self.fandoms = fandoms
    self.chapters = Array(Set(chapters)).sorted()
    self.chaptersInAll = chaptersInAll
    self.people = Array(people.prefix(Self.mostPeople))
    self.manner = manner
  }

  /// Whoever comes later in a cast is too rarely met to be in the next chapter.
  package static let mostPeople = 10
}

/// The habits of writing that stay the same from one chapter to the next.
package struct Manner: Hashable, Sendable {
  package let pointOfView: PointOfView?
  package let tense: Tense?
  /// The mark that opens most of the speeches; nil if there is no speech.
  package let mark: Character?
  /// The line between scenes, without its blanks: "***"; nil if none is marked by signs.
  package let sceneBreak: String?

  package init(pointOfView: PointOfView?, tense: Tense?, mark: Character?, sceneBreak: String?) {
    self.pointOfView = pointOfView
    self.tense = tense
    self.mark = mark
    self.sceneBreak = sceneBreak
  }

  /// The manner of a story that was read.
  ///
  /// O(quotations + paragraphs).
  package init(_ manuscript: Manuscript, _ reading: Reading) {
    var marks: [Character: Int] = [:]
    for quotation in reading.quotations where quotation.kind == .speech {
      let start = Int(quotation.span.start)
      if let (scalar, _) = manuscript.text.scalar(at: start) {
        marks[Character(scalar), default: 0] += 1
      }
    }
    let most = marks.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let line = manuscript.paragraphs.first { $0.role == .sceneBreak && !$0.span.isEmpty }
    let signs = line.map { manuscript.text.string($0.span).filter { !$0.isWhitespace } }
    self.init(
      pointOfView: reading.work.pointOfView.value, tense: reading.work.tense.value,
      mark: most?.key,
      sceneBreak: signs.flatMap { $0.isEmpty || $0.utf8.count > 40 ? nil : $0 })
  }
}
