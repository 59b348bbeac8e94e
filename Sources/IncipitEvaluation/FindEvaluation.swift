import Foundation
package import IncipitBooks
import IncipitIntake
package import IncipitLibrary
import IncipitText

/// Asks a shelf for stories as somebody half remembers them.
package struct FindEvaluation: Sendable {
  /// A description, and what the shelf answered.
  package struct Answer: Sendable {
    package let story: String
    package let description: String
    /// From 1; nil if the story is not among the works that were found.
    package let place: Int?
    /// What the story bears out of it; empty if it was not found.
    package let clues: [Clue]
    /// The file that came first; nil if none was found.
    package let first: String?
  }

  /// How many works are asked for.
  private static let mostWorks = 200
  /// Shorter pieces of a novel are no chapters.
  private static let leastBytes = 2_000

  private let library: Library

  package init(library: Library) { self.library = library }

  /// Writes `stories` and the chapters of `novels` into `folder`, a file each, to be added to a shelf.
  ///
  /// - Throws: if a file cannot be written.
  package static func writeHeap(
    stories: [GoldStory], novels: [GoldStory], to folder: String
  ) throws(EvaluationError) {
    for story in stories { try write(story.bytes, to: "\(folder)/\(story.name).txt") }
    for novel in novels {
      let manuscript = try? Intake.manuscript(
        of: novel.bytes, name: "\(novel.name).txt", sha256: "")
      let parts = manuscript?.value.chapters.filter { $0.span.utf8Length > leastBytes } ?? []
      if let manuscript, parts.count > 1 {
        for (index, part) in parts.enumerated() {
          try write(
            Array(manuscript.value.text.bytes(part.span)),
            to: "\(folder)/\(novel.name)-\(index + 1).txt")
        }
      } else {
        try write(novel.bytes, to: "\(folder)/\(novel.name).txt")
      }
    }
  }

  /// What the shelf answers to each description of `stories`, which stand on it.
  package func answers(for stories: [GoldStory]) throws(LibraryError) -> [Answer] {
    var answers: [Answer] = []
    for story in stories {
      for description in story.facts?.queries ?? [] {
        let found = try library.find(description, limit: Self.mostWorks)
        let index = found.firstIndex { $0.item.sourceName == "\(story.name).txt" }
        answers.append(
          Answer(
            story: story.name, description: description, place: index.map { $0 + 1 },
            clues: index.map { found[$0].clues } ?? [], first: found.first?.item.sourceName))
      }
    }
    return answers
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(EvaluationError) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    } catch {
      throw EvaluationError("\(path): cannot be written")
    }
  }
}
