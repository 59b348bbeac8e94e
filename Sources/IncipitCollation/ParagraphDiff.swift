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

  /// More paragraphs than so many that differ are told as one run.
  private static let mostEdits = 2_000

  /// Compares paragraphs by their words (Myers 1986, O(n · differences)).
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
    var head = 0
    while head < min(ones.count, others.count), ones[head] == others[head] { head += 1 }
    var tail = 0
    while tail < min(ones.count, others.count) - head,
      ones[ones.count - 1 - tail] == others[others.count - 1 - tail]
    {
      tail += 1
    }
    let middle = Array(ones[head..<ones.count - tail])
    let otherMiddle = Array(others[head..<others.count - tail])
    var builder = Builder()
    builder.keep(head)
    if middle.count + otherMiddle.count > Self.mostEdits {
      builder.removed = Array(first[head..<ones.count - tail])
      builder.added = Array(second[head..<others.count - tail])
    } else {
      let change = otherMiddle.difference(from: middle)
      var removals: Set<Int> = []
      var insertions: Set<Int> = []
      for edit in change {
        switch edit {
        case .remove(let offset, _, _): removals.insert(offset)
        case .insert(let offset, _, _): insertions.insert(offset)
        }
      }
      var one = 0
      var two = 0
      while one < middle.count || two < otherMiddle.count {
        if one < middle.count, removals.contains(one) {
          builder.removed.append(first[head + one])
          one += 1
        } else if two < otherMiddle.count, insertions.contains(two) {
          builder.added.append(second[head + two])
          two += 1
        } else {
          builder.keep(1)
          one += 1
          two += 1
        }
      }
    }
    builder.keep(tail)
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
