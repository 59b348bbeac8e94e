package import IncipitText

/// A text for tests in which stretches are marked: `⟦kind:marked words⟧`.
///
/// `MarkedText("⟦q:“Run,”⟧ said ⟦who:Ada⟧.")` has the text `“Run,” said Ada.` and two marks. Marks
/// may hold marks; `⟦kind:⟧` marks a point. A bracket that has no partner stays in the text.
package struct MarkedText {
  /// A marked stretch.
  package struct Mark: Equatable {
    /// The word before the first colon.
    package let kind: String
    /// Where the marked words stand in the plain text.
    package let span: TextSpan

    package init(_ kind: String, _ span: TextSpan) {
      self.kind = kind
      self.span = span
    }
  }

  /// The text without the marks.
  package let text: String
  /// In order of their starts; an outer mark before the inner one that starts with it.
  package let marks: [Mark]

  /// Takes `marked` apart.
  package init(_ marked: String) {
    var plain = ""
    var length = 0
    var open: [(kind: String, start: Int, order: Int)] = []
    var closed: [(order: Int, mark: Mark)] = []
    var order = 0
    var rest = Substring(marked)
    while let next = rest.first {
      if next == "⟦", let colon = rest.firstIndex(of: ":") {
        open.append((String(rest[rest.index(after: rest.startIndex)..<colon]), length, order))
        order += 1
        rest = rest[rest.index(after: colon)...]
      } else if next == "⟧", let mark = open.popLast() {
        closed.append((mark.order, Mark(mark.kind, TextSpan(mark.start, length))))
        rest = rest.dropFirst()
      } else {
        plain.append(next)
        length += next.utf8.count
        rest = rest.dropFirst()
      }
    }
    text = plain
    marks = closed.sorted { $0.order < $1.order }.map(\.mark)
  }

  /// The UTF-8 of the text.
  package var utf8: [UInt8] { Array(text.utf8) }

  /// The spans of the marks of `kind`, in order.
  package func spans(_ kind: String) -> [TextSpan] {
    marks.filter { $0.kind == kind }.map(\.span)
  }
}
