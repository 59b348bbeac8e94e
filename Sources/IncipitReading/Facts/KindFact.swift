import IncipitBooks
import IncipitText

/// Whether the copy is a whole story, a story in chapters, a chapter of one, or a drabble.
enum KindFact {
  /// A drabble has a hundred words; those who write them allow themselves some more.
  private static let drabbleWords = 30...160

  /// The stated kind, else what the headings, their numbers and the length say.
  static func fact(_ manuscript: Manuscript, in table: TokenTable) -> Fact<WorkKind> {
    if let stated = manuscript.stated.kind { return .stated(stated) }
    let chapters = manuscript.parts.filter { $0.kind == .chapter }
    // A note in the middle parts a chapter in two, which keep their number.
    var seen: Set<String> = []
    let numbered = chapters.filter { part in
      (part.number != nil || part.title != nil)
        && seen.insert(part.number.map(String.init) ?? part.title ?? "").inserted
    }
    guard table.words > 0, let firstPart = chapters.first else { return .unknown }
    let headings = table.paragraphs.filter { $0.role == .heading }.map(\.span)
    let evidence = headings.isEmpty ? [line(of: firstPart, manuscript)] : Array(headings.prefix(5))

    func inferred(_ kind: WorkKind, _ confidence: Double) -> Fact<WorkKind> {
      .inferred(Inferred(kind, confidence: confidence, evidence: evidence))
    }
    if let chapters = manuscript.stated.chapters, let counts = counts(chapters.value) {
      if counts.posted == 1, counts.planned == 1 {
        return .stated(Stated(.oneShot, evidence: chapters.evidence))
      }
      if numbered.count <= 1, counts.posted > 1 { return inferred(.chapterFragment, 0.9) }
    }
    if numbered.count > 1 {
      if drabbleWords.contains(table.words / numbered.count * 3 / 4) {
        return inferred(.drabble, 0.6)
      }
      return inferred(.chaptered, (numbered.first?.number ?? 1) > 1 ? 0.6 : 0.9)
    }
    if let number = numbered.first?.number {
      return inferred(.chapterFragment, number > 1 ? 0.95 : 0.7)
    }
    if drabbleWords.contains(table.words) { return inferred(.drabble, 0.8) }
    return inferred(.oneShot, numbered.isEmpty ? 0.9 : 0.6)
  }

  /// "3/5" as three posted of five; "12/?" as twelve of an unknown number.
  private static func counts(_ chapters: String) -> (posted: Int, planned: Int?)? {
    let parts = chapters.split(separator: "/")
    guard let first = parts.first, let posted = Int(first.filter(\.isNumber)) else { return nil }
    return (posted, parts.count > 1 ? Int(parts[1].filter(\.isNumber)) : nil)
  }

  private static func line(of part: Part, _ manuscript: Manuscript) -> TextSpan {
    manuscript.paragraphs.first { part.span.contains($0.span) && $0.role == .prose }?.span
      ?? part.span
  }
}
