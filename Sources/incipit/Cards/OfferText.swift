import IncipitBooks
import IncipitCollation
import IncipitLibrary

/// The words in which files that seem to be chapters of one work are offered on a terminal.
struct OfferText {
  private let offer: ChapterOffer

  init(_ offer: ChapterOffer) { self.offer = offer }

  /// What joins them: `incipit join 3 5 7`.
  var command: String { "incipit join \(ids)" }

  private var ids: String { offer.group.members.map { "\($0.id)" }.joined(separator: " ") }

  /// Opening words may run on; their beginning tells enough.
  private static let headingWidth = 60

  /// The offer in one line, for the end of an addition.
  var line: String {
    let heading = TextWidth.cut(offer.items.first?.heading ?? "", to: Self.headingWidth)
    let gaps = offer.group.gapsLine.map { "; \($0)" } ?? ""
    return
      "\(offer.items.count) files look like chapters of one work (“\(heading)”\(gaps)): \(command)"
  }

  /// The whole offer: what, the files, the gaps, the grounds, the two commands.
  var lines: [String] {
    let group = offer.group
    let percent = Int((group.confidence * 100).rounded())
    var lines = ["\(offer.items.count) files look like chapters of one work (\(percent) %)"]
    for (member, item) in zip(group.members, offer.items) {
      let chapters = member.chaptersLine.map { "\($0): " } ?? ""
      let heading = TextWidth.cut(item.heading, to: Self.headingWidth)
      lines.append("  \(member.id)  \(chapters)\(heading)  (\(item.sourceName))")
    }
    if let gaps = group.gapsLine { lines.append("  \(gaps)") }
    if !group.isOrderKnown {
      lines.append("  not every file says which chapter it is: mind the order")
    }
    if !group.groundsLine.isEmpty { lines.append("  because of \(group.groundsLine)") }
    lines.append("  yes: \(command)")
    lines.append("  no:  incipit join --keep-apart \(ids)")
    return lines
  }
}
