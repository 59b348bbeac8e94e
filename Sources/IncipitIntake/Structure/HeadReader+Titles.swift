import IncipitBooks
import IncipitText

extension HeadReader {
  /// Takes the title that a line's looks made one back; a label knows better.
  mutating func retractTitle() {
    guard let place = kinds.firstIndex(of: .title) else { return }
    kinds[place] = .siteText
  }

  /// What `line` is if it is the title, or names the author below it; nil if it is neither.
  mutating func titleOrByline(_ line: Line, at index: Int) -> Part.Kind? {
    if facts.title != nil || previous == .header, let name = Byline.name(in: line),
      facts.author == nil
    {
      facts.author = name
      return .header
    }
    guard facts.title == nil else { return nil }
    if index == range.lowerBound, let (title, author) = TitleLine.titleAndAuthor(line) {
      facts.title = title
      facts.author = author
      return .title
    }
    guard isTitle(line, at: index) else { return nil }
    facts.title = TitleLine.bare(line)
    return .title
  }

  /// Whether the line is the title, by its look, its place and what stands around it.
  private func isTitle(_ line: Line, at index: Int) -> Bool {
    guard let look = TitleLine.look(line), index + 1 < table.count,
      NoteCues.greeting(line) < 1, !isNamedHeading(line)
    else { return false }
    let heads = isClearlyHead(index + 1) || Byline.name(in: table.line(index + 1)) != nil
    if TimeMarkerLine.matches(line), !heads {
      // "Maywood, 27 July" on top of a story that goes on without such lines is its name.
      guard index == range.lowerBound, TimeMarkerLine.namesPlace(line) else { return false }
      return !later(index).contains { TimeMarkerLine.namesPlace(table.line($0)) }
    }
    if previous == nil || previous == .header || previous == .siteText {
      return look == .set || heads || isHeading(index)
    }
    // Behind notes only a line set as a title is one, and only with a story below it.
    return look == .set && line.words.count <= 8 && !heads
      && table.utf8Length(index + 1) > line.span.utf8Length
      && NoteCues.score(line) < 1
  }

  /// Whether a plain short line on top of the file heads the text: it stands apart from a first
  /// paragraph that is prose and much longer.
  private func isHeading(_ index: Int) -> Bool {
    guard index == range.lowerBound, body.isPunctuated,
      table.line(index).words.count <= 6
    else { return false }
    let next = table.line(index + 1)
    return table.utf8Length(index + 1) > 3 * table.utf8Length(index)
      && (next.endsSentence || next.opensSpeech)
  }

  private func isNamedHeading(_ line: Line) -> Bool {
    if case .named = ChapterHeading(line)?.style { true } else { false }
  }

  private func later(_ index: Int) -> [Int] {
    (index + 1..<range.upperBound).filter { table.utf8Length($0) <= 90 }
  }
}
