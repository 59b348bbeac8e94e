import IncipitBooks
import IncipitText

/// Keeps the emphasis that stands in what somebody wrote, the story or what is said of it.
enum EmphasisSpans {
  /// Those of `spans`, which are in order, that lie in a paragraph of `tables` that is neither a
  /// header, a title nor the site's words.
  static func kept(_ spans: [TextSpan], in tables: ManuscriptTables) -> [TextSpan] {
    var kept: [TextSpan] = []
    var next = 0
    for paragraph in tables.paragraphs {
      while next < spans.count, spans[next].start < paragraph.span.start { next += 1 }
      let kind = tables.parts[paragraph.part].kind
      let isWritten = kind != .header && kind != .title && kind != .siteText
      while next < spans.count, spans[next].start < paragraph.span.end {
        if isWritten, paragraph.role == .prose, paragraph.span.contains(spans[next]) {
          kept.append(spans[next])
        }
        next += 1
      }
    }
    return kept
  }
}
