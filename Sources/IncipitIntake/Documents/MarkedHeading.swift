import IncipitText

extension ChapterHeading {
  /// What the words of an element that is a heading say; nil if they have no number and no word for
  /// a chapter.
  ///
  /// "2. Chapter 2" says its number twice and has no title.
  init?(marked words: String) {
    let text = SourceText(words)
    guard let heading = ChapterHeading(Line(text, text.span)) else { return nil }
    let title = heading.title.map { SourceText($0) }
    if let title, let inner = ChapterHeading(Line(title, title.span)), inner.number != nil,
      inner.number == heading.number
    {
      self.init(number: heading.number, title: inner.title, style: heading.style)
    } else {
      self = heading
    }
  }

  /// The heading that `words` are, the one at `place` (from 1) in the source.
  init(marked words: String, place: Int?) {
    self = ChapterHeading(marked: words) ?? ChapterHeading(number: place, title: words)
  }
}
