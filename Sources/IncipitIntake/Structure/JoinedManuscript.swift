package import IncipitBooks
package import IncipitText

extension Intake {
  /// One file of a work that a person has joined out of several.
  package struct Piece: Sendable {
    package let manuscript: Manuscript
    /// What was odd about the file.
    package let findings: [Finding]
    /// The chapter that it is, if its own text does not say; nil if that is not known either.
    package let number: Int?

    package init(_ manuscript: Manuscript, findings: [Finding], number: Int?) {
      self.manuscript = manuscript
      self.findings = findings
      self.number = number
    }
  }

  /// The manuscript of a work that lies in several files: their texts behind each other, two line ends
  /// between, with every span moved along.
  ///
  /// Of what the files state, the first that says a thing is believed, but the last for what grows with
  /// each chapter: words, chapters, days of change, whether it is complete. A file without a chapter's number
  /// gets `number`, else its place, so that its chapter is told from the one before.
  ///
  /// O(length of all).
  ///
  /// - Parameters:
  ///   - pieces: in the order of the story; at least one.
  ///   - source: what the whole is called.
  /// - Returns: the manuscript, and the findings of all pieces.
  /// - Throws: `IntakeError` if the texts are too long together.
  package static func joined(
    _ pieces: [Piece], as source: SourceDescription
  ) throws(IntakeError) -> Noted<Manuscript> {
    let length = pieces.reduce(0) { $0 + $1.manuscript.text.count + 2 }
    guard length <= SourceText.maximumBytes else {
      throw IntakeError(.tooLarge(bytes: length), name: source.name)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    var parts: [Part] = []
    var paragraphs: [Paragraph] = []
    var emphasis: [TextSpan] = []
    var findings: [Finding] = []
    var stated = StatedFacts()
    for (index, piece) in pieces.enumerated() {
      let manuscript = piece.manuscript
      let shift = SpanShift(bytes.count)
      let isLast = index == pieces.count - 1
      bytes += manuscript.text.utf8
      if !isLast { bytes += [0x0A, 0x0A] }
      let first = parts.count
      for (place, part) in manuscript.parts.enumerated() {
        var span = shift(part.span)
        // Parts tile the text: the line ends belong to the last one before them.
        if place == manuscript.parts.count - 1 { span = TextSpan(Int(span.start), bytes.count) }
        let number =
          part.kind == .chapter && part.number == nil && part.title == nil
          ? piece.number ?? index + 1 : part.number
        parts.append(Part(part.kind, span, number: number, title: part.title))
      }
      paragraphs += manuscript.paragraphs.map {
        Paragraph(shift($0.span), part: first + $0.part, role: $0.role)
      }
      emphasis += manuscript.emphasis.map(shift.callAsFunction)
      findings += piece.findings.map { finding in
        Finding(
          finding.code, finding.severity, at: finding.span.map(shift.callAsFunction),
          finding.summary, remedy: finding.remedy)
      }
      stated.take(manuscript.stated, shift)
    }
    return Noted(
      Manuscript(
        source: source, text: SourceText(repairing: bytes), parts: parts, paragraphs: paragraphs,
        stated: stated, emphasis: emphasis),
      findings)
  }
}

/// Moves spans of a piece to where they lie in the whole.
private struct SpanShift {
  private let offset: Int

  init(_ offset: Int) { self.offset = offset }

  func callAsFunction(_ span: TextSpan) -> TextSpan {
    TextSpan(Int(span.start) + offset, Int(span.end) + offset)
  }

  func callAsFunction<Value>(_ stated: Stated<Value>) -> Stated<Value> {
    Stated(stated.value, evidence: stated.evidence.map { self($0) })
  }
}

extension StatedFacts {
  /// Takes over what a later piece states.
  fileprivate mutating func take(_ other: StatedFacts, _ shift: SpanShift) {
    func keep<Value>(_ own: inout Stated<Value>?, _ new: Stated<Value>?) {
      if own == nil { own = new.map { shift($0) } }
    }
    func replace<Value>(_ own: inout Stated<Value>?, _ new: Stated<Value>?) {
      if let new { own = shift(new) }
    }
    func add(_ own: inout [Stated<String>], _ new: [Stated<String>]) {
      let known = Set(own.map { $0.value.lowercased() })
      own += new.filter { !known.contains($0.value.lowercased()) }.map { shift($0) }
    }
    keep(&title, other.title)
    keep(&author, other.author)
    keep(&summary, other.summary)
    keep(&archive, other.archive)
    keep(&rating, other.rating)
    keep(&universe, other.universe)
    keep(&kind, other.kind)
    keep(&language, other.language)
    keep(&published, other.published)
    replace(&words, other.words)
    replace(&chapters, other.chapters)
    replace(&updated, other.updated)
    replace(&isComplete, other.isComplete)
    add(&fandoms, other.fandoms)
    add(&relationships, other.relationships)
    add(&characters, other.characters)
    add(&tags, other.tags)
    add(&warnings, other.warnings)
    add(&categories, other.categories)
  }
}
