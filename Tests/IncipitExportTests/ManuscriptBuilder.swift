import IncipitBooks
import IncipitText

/// Builds a manuscript part by part: each part's text is its paragraphs parted by blank lines.
struct ManuscriptBuilder {
  private var text = ""
  private var parts: [Part] = []
  private var paragraphs: [Paragraph] = []
  var stated = StatedFacts()
  var name = "test.txt"
  var sha256 = String(repeating: "0f", count: 32)

  /// Adds a part; a paragraph `***` is a scene break, one that begins with `# ` a heading, one that
  /// begins with `@ ` a line that moves the time.
  mutating func add(
    _ kind: Part.Kind, number: Int? = nil, title: String? = nil, _ lines: [String]
  ) {
    let start = text.utf8.count
    for line in lines {
      var line = line
      var role = Paragraph.Role.prose
      if line == "***" { role = .sceneBreak }
      if line.hasPrefix("# ") { role = .heading }
      if line.hasPrefix("@ ") { role = .timeMarker }
      if role == .heading || role == .timeMarker { line.removeFirst(2) }
      let from = text.utf8.count
      text += line
      let span = TextSpan(from, text.utf8.count)
      paragraphs.append(Paragraph(span, part: parts.count, role: role))
      text += "\n\n"
    }
    parts.append(Part(kind, TextSpan(start, text.utf8.count), number: number, title: title))
  }

  var manuscript: Manuscript {
    Manuscript(
      source: SourceDescription(
        name: name, sha256: sha256, bytes: text.utf8.count, format: .text, encoding: .utf8),
      text: SourceText(text), parts: parts, paragraphs: paragraphs, stated: stated)
  }

  /// Where `words` first stand in the text.
  func span(of words: String) -> TextSpan {
    guard let range = text.firstRange(of: words) else { return TextSpan(0, 0) }
    return TextSpan(
      text.utf8.distance(from: text.startIndex, to: range.lowerBound),
      text.utf8.distance(from: text.startIndex, to: range.upperBound))
  }
}

/// The facts of a work, all unknown but for those that are set.
struct FactsBuilder {
  var incipit: String?
  var title: Fact<String> = .unknown
  var author: Fact<String> = .unknown
  var summary: Fact<String> = .unknown
  var archive: Fact<Archive> = .unknown
  var kind: Fact<WorkKind> = .unknown
  var fandoms: [Fact<String>] = []
  var relationships: [Relationship] = []
  var universe: Fact<Universe> = .unknown
  var tags: [Fact<String>] = []
  var rating: Fact<Rating> = .unknown
  var warnings: [Warning] = []
  var language: Fact<String> = .unknown
  var pointOfView: Fact<PointOfView> = .unknown
  var tense: Fact<Tense> = .unknown
  var words = 0

  var facts: WorkFacts {
    WorkFacts(
      incipit: incipit, incipitSpan: nil, title: title, author: author, summary: summary,
      archive: archive, kind: kind, fandoms: fandoms, relationships: relationships,
      universe: universe, tags: tags, rating: rating, warnings: warnings, language: language,
      pointOfView: pointOfView, tense: tense, words: words)
  }

  func reading(inserts: [Insert] = [], findings: [Finding] = []) -> Reading {
    Reading(
      work: facts, scenes: [], inserts: inserts, characters: [], mentions: [], quotations: [],
      places: [], times: [], findings: findings)
  }
}

extension Card {
  init(_ reading: Reading, _ manuscript: Manuscript, corrections: [Correction] = []) {
    self.init(
      id: 7, reading: reading, corrections: corrections, copies: [manuscript.source],
      addedAt: "2024-05-06T07:08:09Z")
  }
}
