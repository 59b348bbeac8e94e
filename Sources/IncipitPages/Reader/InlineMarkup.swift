import IncipitBooks
import IncipitText

/// Writes the words of one paragraph: quotations with their speakers, the marked evidence, and a person's
/// highlights.
struct InlineMarkup {
  let text: SourceText
  let palette: SpeakerPalette
  let marks: MarkedSpans

  /// Writes `span`; `quotations` are those that share bytes with it, in order.
  ///
  /// O(bytes of the span).
  func write(_ span: TextSpan, quotations: ArraySlice<Quotation>, to writer: inout HTMLWriter) {
    var position = span.start
    for quotation in quotations {
      let start = max(quotation.span.start, position)
      let end = min(quotation.span.end, span.end)
      guard start < end else { continue }
      writeMarked(TextSpan(Int(position), Int(start)), to: &writer)
      writeQuotation(quotation, TextSpan(Int(start), Int(end)), to: &writer)
      position = end
    }
    writeMarked(TextSpan(Int(position), Int(span.end)), to: &writer)
  }

  private func writeQuotation(
    _ quotation: Quotation, _ span: TextSpan, to writer: inout HTMLWriter
  ) {
    guard quotation.kind == .speech || quotation.kind == .thought else {
      writeMarked(span, to: &writer)
      return
    }
    let name =
      quotation.speaker.flatMap { palette.markedNames[$0] }
      ?? quotation.speakerText.map { HTML(line: $0) }
    writer.tags("<span class=\"q")
    if quotation.kind == .thought { writer.tags(" thought") }
    if quotation.continues != nil { writer.tags(" goes-on") }
    if let speaker = quotation.speaker, name != nil {
      writer.tags(" s")
      writer.number(palette.number(of: speaker))
    } else {
      writer.tags(name == nil ? " unknown" : " s0")
    }
    writer.tags("\" tabindex=\"-1\" data-at=\"")
    writer.number(Int(quotation.span.start))
    writer.tags("-")
    writer.number(Int(quotation.span.end))
    writer.tags("\" data-who=\"")
    if let name {
      writer.html(name)
      if quotation.confidence < 0.7 { writer.tags("?") }
    } else {
      writer.tags("speaker not known")
    }
    if name != nil, let clue = quotation.how {
      writer.tags("\" data-why=\"")
      writer.tags(Wording.clue(clue))
    }
    writer.tags("\">")
    writeMarked(span, to: &writer)
    writer.tags("</span>")
  }

  /// Writes text, with the parts of it that are evidence or highlights in a `mark`.
  private func writeMarked(_ span: TextSpan, to writer: inout HTMLWriter) {
    var position = span.start
    for segment in marks.over(span) {
      let start = max(segment.span.start, span.start)
      let end = min(segment.span.end, span.end)
      guard start < end else { continue }
      writer.text(text.bytes(TextSpan(Int(position), Int(start))))
      open(segment, isFirst: segment.isFirst && start == segment.span.start, to: &writer)
      writer.text(text.bytes(TextSpan(Int(start), Int(end))))
      writer.tags("</mark>")
      position = end
    }
    writer.text(text.bytes(TextSpan(Int(position), Int(span.end))))
  }

  private func open(
    _ segment: MarkedSpans.Segment, isFirst: Bool, to writer: inout HTMLWriter
  ) {
    guard let annotation = segment.annotation else {
      writer.tags("<mark>")
      return
    }
    writer.tags("<mark class=\"own")
    if segment.hasComment { writer.tags(" noted") }
    if segment.isEvidence { writer.tags(" evidence") }
    writer.tags("\" data-note=\"")
    writer.number(Int(annotation))
    if isFirst {
      writer.tags("\" id=\"n")
      writer.number(Int(annotation))
    }
    writer.tags("\">")
  }
}
