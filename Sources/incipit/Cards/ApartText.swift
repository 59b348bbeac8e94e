import IncipitBooks
import IncipitLibrary

/// The words in which a terminal tells of works that are kept apart, and how that is taken back.
struct ApartText {
  /// The command that keeps apart: `join` or `duplicates`.
  private let command: String

  init(_ command: String) { self.command = command }

  /// What was done just now.
  func done(_ works: [Int64]) -> String {
    "kept apart: \(Self.numbers(works, ", ")) (undo: \(undoing(works)))"
  }

  /// What was taken back just now.
  func undone(_ works: [Int64]) -> String {
    "not kept apart any more: \(Self.numbers(works, ", "))"
  }

  /// A list of works that are kept apart, each set with its way back; none for no sets.
  func lines(_ heading: String, _ sets: [[ShelfItem]]) -> [String] {
    guard !sets.isEmpty else { return [] }
    return ["", "\(heading), as you said:"]
      + sets.flatMap { items in
        items.map { item in
          let heading = TextWidth.cut(item.heading, to: 60)
          return HarmlessText.line("  \(item.id)  \(heading)  (\(item.sourceName))")
        } + ["  back: \(undoing(items.map(\.id)))"]
      }
  }

  private func undoing(_ works: [Int64]) -> String {
    "incipit \(command) --keep-apart --undo \(Self.numbers(works, " "))"
  }

  private static func numbers(_ works: [Int64], _ separator: String) -> String {
    works.map { "\($0)" }.joined(separator: separator)
  }
}
