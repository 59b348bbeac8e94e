import IncipitBooks
import IncipitLexicon
import IncipitText

/// Finds the words that move the story in time: lines of their own, and phrases with which a
/// paragraph opens.
///
/// Time follows the number of paragraphs: only the first words of each are looked at.
struct TimeFinder {
  /// How many tokens of a paragraph may go before a phrase that says how far the story moved.
  private static let reach = 12

  private let table: TokenTable
  private let reader: TimePhraseReader
  private let words: StoryWords

  /// Every time mark of the story, in order.
  static func times(in table: TokenTable, words: StoryWords) -> [TimeMark] {
    let finder = TimeFinder(
      table: table, reader: TimePhraseReader(table, words: words), words: words)
    var times: [TimeMark] = []
    for paragraph in table.paragraphs {
      if let mark = finder.mark(in: paragraph, isFirst: times.isEmpty) { times.append(mark) }
    }
    return times
  }

  private func mark(in paragraph: TokenTable.StoryParagraph, isFirst: Bool) -> TimeMark? {
    switch paragraph.role {
    case .timeMarker:
      TimeMark(
        text: table.text.string(paragraph.span), span: paragraph.span,
        effect: lineEffect(paragraph, isFirst: isFirst))
    case .prose:
      opening(paragraph)
    case .heading, .sceneBreak:
      nil
    }
  }

  private func opening(_ paragraph: TokenTable.StoryParagraph) -> TimeMark? {
    let tokens = paragraph.tokens
    guard let start = tokens.first else { return nil }
    if !words.isQuoted[start], let phrase = reader.phrase(at: start, before: tokens.upperBound) {
      return mark(phrase)
    }
    // Further on in the opening, only at a sentence's head or where it is beyond doubt.
    var sentences = 0
    for index in tokens.dropFirst().prefix(Self.reach) where !words.isQuoted[index] {
      let heads = table.beginsSentence(index) && table.tokens[index].kind == .word
      if heads { sentences += 1 }
      guard sentences <= 1, let phrase = reader.phrase(at: index, before: tokens.upperBound)
      else { continue }
      if phrase.isRelative || phrase.isExact || heads { return mark(phrase) }
    }
    return nil
  }

  private func mark(_ phrase: TimePhrase) -> TimeMark {
    let span = table.span(phrase.tokens)
    return TimeMark(text: table.text.string(span), span: span, effect: phrase.effect)
  }

  /// Where a line of its own takes the story: back for "earlier", to now for "present" and for a
  /// date that opens the story, else forward.
  private func lineEffect(
    _ paragraph: TokenTable.StoryParagraph, isFirst: Bool
  ) -> TimeMark.Effect {
    var isBack = false
    for index in paragraph.tokens {
      switch reader.timeWords.sort(table.tokens[index].word) {
      case .now: return .now
      case .earlier: isBack = true
      case .previous: isBack = isBack || !words.topics(index, table).contains(.timeUnit)
      default: if table.word(index) == "flashback" { isBack = true }
      }
    }
    if isBack { return .back }
    let opensStory =
      isFirst && !table.paragraphs.contains { $0.role == .prose && $0.span < paragraph.span }
    return opensStory ? .now : .forward
  }
}
