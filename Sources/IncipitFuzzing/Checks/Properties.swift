import IncipitBooks
import IncipitIntake
import IncipitText

/// What holds for every manuscript, refusal and finding, whatever the file.
///
/// Each check gives the first rule that is broken, in words; nil if all hold.
enum Properties {
  /// The rules of `manuscript` and of what was noted about it.
  static func fault(in noted: Noted<Manuscript>) -> String? {
    let manuscript = noted.value
    return partsFault(manuscript) ?? paragraphsFault(manuscript) ?? emphasisFault(manuscript)
      ?? evidenceFault(manuscript) ?? findingsFault(noted.findings, manuscript.text)
  }

  /// The rules of a refusal: two lines for the person.
  static func fault(in refusal: IntakeError) -> String? {
    lineFault(refusal.summary, "the refusal's summary")
      ?? lineFault(refusal.remedy, "the refusal's remedy")
  }

  /// Whether `line` is one line that says something.
  static func lineFault(_ line: String, _ what: String) -> String? {
    if line.isEmpty { return "\(what) is empty" }
    if line.contains(where: \.isNewline) { return "\(what) is more than one line" }
    return nil
  }

  /// Whether `span` lies in the text, between scalars.
  static func spanFault(_ span: TextSpan, _ text: SourceText, _ what: String) -> String? {
    guard text.span.contains(span) else { return "\(what) lies outside the text" }
    guard text.isScalarBoundary(Int(span.start)), text.isScalarBoundary(Int(span.end)) else {
      return "\(what) parts a scalar"
    }
    return nil
  }

  /// What holds for findings of a text.
  static func findingsFault(_ findings: [Finding], _ text: SourceText) -> String? {
    for finding in findings {
      let what = "the finding \(finding.code)"
      if let fault = lineFault(finding.summary, what + "’s summary")
        ?? finding.remedy.flatMap({ lineFault($0, what + "’s remedy") })
        ?? finding.span.flatMap({ spanFault($0, text, what) })
      {
        return fault
      }
    }
    return nil
  }

  private static func partsFault(_ manuscript: Manuscript) -> String? {
    var end: UInt32 = 0
    for (index, part) in manuscript.parts.enumerated() {
      guard part.span.start == end else { return "part \(index) does not follow the one before" }
      guard !part.span.isEmpty else { return "part \(index) is empty" }
      if let fault = spanFault(part.span, manuscript.text, "part \(index)") { return fault }
      end = part.span.end
    }
    return Int(end) == manuscript.text.count ? nil : "the parts do not end with the text"
  }

  private static func paragraphsFault(_ manuscript: Manuscript) -> String? {
    let text = manuscript.text
    var end: UInt32 = 0
    var part = 0
    for (index, paragraph) in manuscript.paragraphs.enumerated() {
      let what = "paragraph \(index)"
      guard paragraph.span.start >= end else { return what + " overlaps the one before" }
      end = paragraph.span.end
      guard manuscript.parts.indices.contains(paragraph.part), paragraph.part >= part else {
        return what + " names a part that is not there or comes before"
      }
      part = paragraph.part
      if let fault = spanFault(paragraph.span, text, what) { return fault }
      guard paragraph.span.isEmpty || manuscript.parts[part].span.contains(paragraph.span) else {
        return what + " lies outside its part"
      }
      guard text.trimmed(paragraph.span) == paragraph.span else { return what + " is not trimmed" }
      guard !paragraph.span.isEmpty || paragraph.role == .sceneBreak else {
        return what + " is empty"
      }
    }
    return nil
  }

  private static func emphasisFault(_ manuscript: Manuscript) -> String? {
    var end: UInt32 = 0
    var paragraph = 0
    for (index, span) in manuscript.emphasis.enumerated() {
      let what = "emphasis \(index)"
      guard span.start >= end, !span.isEmpty else { return what + " is empty or out of order" }
      end = span.end
      if let fault = spanFault(span, manuscript.text, what) { return fault }
      while paragraph < manuscript.paragraphs.count,
        manuscript.paragraphs[paragraph].span.end < span.end
      {
        paragraph += 1
      }
      guard paragraph < manuscript.paragraphs.count,
        manuscript.paragraphs[paragraph].span.contains(span)
      else { return what + " lies in no paragraph" }
    }
    return nil
  }

  private static func evidenceFault(_ manuscript: Manuscript) -> String? {
    let stated = manuscript.stated
    var spans: [TextSpan] = []
    for fact in [stated.title, stated.author, stated.summary, stated.language, stated.chapters] {
      spans += fact?.evidence ?? []
    }
    for fact in [stated.published, stated.updated] { spans += fact?.evidence ?? [] }
    spans += stated.archive?.evidence ?? []
    spans += stated.rating?.evidence ?? []
    spans += stated.universe?.evidence ?? []
    spans += stated.kind?.evidence ?? []
    spans += stated.words?.evidence ?? []
    spans += stated.isComplete?.evidence ?? []
    for facts in [stated.fandoms, stated.relationships, stated.characters] {
      spans += facts.flatMap(\.evidence)
    }
    for facts in [stated.tags, stated.warnings, stated.categories] {
      spans += facts.flatMap(\.evidence)
    }
    for span in spans {
      if let fault = spanFault(span, manuscript.text, "the evidence of a fact") { return fault }
    }
    return nil
  }
}
