import IncipitMarkup
import IncipitText

/// What was odd about the markup of a page, in words.
enum MarkupFindings {
  /// The finding for `oddity`.
  static func finding(_ oddity: MarkupOddity) -> Finding {
    switch oddity {
    case .tooDeep:
      Finding(
        "intake.markup.too-deep", .note,
        "elements deeper than \(MarkupTree.maximumDepth) were left out; their text is kept")
    case .declaresEntities:
      Finding(
        "intake.markup.entities", .warning,
        "entities that the file declares are not resolved; what stands for them is shown as written"
      )
    case .endsOpen:
      Finding(
        "intake.markup.cut-off", .warning, "a tag or comment is open where the file ends",
        remedy: "look for a complete copy of the file")
    }
  }
}
