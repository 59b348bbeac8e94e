package import IncipitText

/// What became of the paragraphs of a chapter between two versions.
package struct ParagraphDiff: Hashable, Sendable {
  /// A run of paragraphs.
  package enum Step: Hashable, Sendable {
    /// As many paragraphs that are the same but for marks and spaces.
    case same(Int)
    /// Paragraphs of the first version alone.
    case removed([TextSpan])
    /// Paragraphs of the second version alone.
    case added([TextSpan])
  }

  /// In the order of the text; what was removed stands before what was put in its place.
  package let steps: [Step]

  /// Compares paragraphs by their words (see `Alignment`); O(length + n · differences).
  ///
  /// - Parameters:
  ///   - first: spans of the first version's paragraphs.
  ///   - text: the first version's text.
  ///   - second: spans of the second version's paragraphs.
  ///   - other: the second version's text.
  package init(
    _ first: [TextSpan], in text: SourceText, _ second: [TextSpan], in other: SourceText
  ) {
    let ones = first.map { ShingleScanner(of: [$0], in: text).whole }
    let others = second.map { ShingleScanner(of: [$0], in: other).whole }
    var builder = Builder()
    var one = 0
    var two = 0
    for match in Alignment(ones, others).matches {
      builder.removed += first[one..<match.first]
      builder.added += second[two..<match.second]
      builder.keep(1)
      one = match.first + 1
      two = match.second + 1
    }
    builder.removed += first[one...]
    builder.added += second[two...]
    steps = builder.finished()
  }

  /// Gathers steps, so that like ones beside each other become one.
  private struct Builder {
    var removed: [TextSpan] = []
    var added: [TextSpan] = []
    private var steps: [Step] = []
    private var same = 0

    mutating func keep(_ count: Int) {
      guard count > 0 else { return }
      flush()
      same += count
    }

    private mutating func flush() {
      guard !removed.isEmpty || !added.isEmpty else { return }
      if same > 0 { steps.append(.same(same)) }
      same = 0
      if !removed.isEmpty { steps.append(.removed(removed)) }
      if !added.isEmpty { steps.append(.added(added)) }
      removed = []
      added = []
    }

    mutating func finished() -> [Step] {
      flush()
      if same > 0 { steps.append(.same(same)) }
      return steps
    }
  }
}
