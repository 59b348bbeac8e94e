import IncipitBooks
import IncipitText

/// Finds letters: quoted as one over several paragraphs, or set without marks from "Dear X" to the
/// signature.
struct LetterFinder {
  /// How far a letter may run.
  static let maximumParagraphs = 60

  private let table: TokenTable

  init(_ table: TokenTable) { self.table = table }

  /// The letter that begins with paragraph `index`, and the paragraph behind it.
  func letter(at index: Int, isQuoted: Bool) -> (insert: FoundInsert, next: Int)? {
    let span = table.paragraphs[index].span
    guard let (first, length) = table.text.scalar(at: Int(span.start)) else { return nil }
    let isMark = first == "\"" || first == "“" || first == "'" || first == "‘"
    let inner = TextSpan(Int(span.start) + (isMark ? length : 0), Int(span.end))
    let greeted = greeting(inner)
    if isMark, isQuoted {
      return letterOfQuotedParagraphs(index) ?? quotedLetter(index, greeted)
    }
    guard let greeted, !isMark else { return nil }
    return openLetter(index, greeted)
  }

  /// A letter between one opening and one closing mark.
  private func quotedLetter(
    _ index: Int, _ greeted: TextSpan?
  ) -> (insert: FoundInsert, next: Int)? {
    let own = doubles(index)
    guard own.count == 1 else { return nil }
    let last = min(table.paragraphs.count, index + Self.maximumParagraphs)
    var next = index + 1
    while next < last, table.paragraphs[next].role == .prose {
      let marks = doubles(next)
      if let first = marks.first {
        let span = table.paragraphs[next].span
        guard first.shape != .openingDouble, marks.count == 1,
          first.end == Int(span.end), next - index >= 3 || greeted != nil
        else { return nil }
        let whole = TextSpan(Int(table.paragraphs[index].span.start), Int(span.end))
        let signed = signature(TextSpan(Int(span.start), first.offset))
        return (
          FoundInsert(kind: .letter, span: whole, readerSpan: greeted, writerSpan: signed), next + 1
        )
      }
      next += 1
    }
    return nil
  }

  /// A letter whose every paragraph stands in marks, from "Dear X," alone to the signature alone.
  private func letterOfQuotedParagraphs(_ index: Int) -> (insert: FoundInsert, next: Int)? {
    guard let inner = quoted(index), let greeted = greeting(inner) else { return nil }
    let last = min(table.paragraphs.count, index + Self.maximumParagraphs)
    var next = index + 1
    while next < last, table.paragraphs[next].role == .prose, let words = quoted(next) {
      if next > index + 1, let signed = signature(words), words.utf8Length < 40 {
        let whole = TextSpan(
          Int(table.paragraphs[index].span.start), Int(table.paragraphs[next].span.end))
        return (
          FoundInsert(kind: .letter, span: whole, readerSpan: greeted, writerSpan: signed), next + 1
        )
      }
      next += 1
    }
    return nil
  }

  /// What a paragraph holds between the mark that opens it and the one that ends it, if any.
  private func quoted(_ index: Int) -> TextSpan? {
    let span = table.paragraphs[index].span
    let marks = doubles(index)
    guard let first = marks.first, first.offset == Int(span.start), marks.count <= 2 else {
      return nil
    }
    guard marks.count == 2 else { return TextSpan(first.end, Int(span.end)) }
    return marks[1].end == Int(span.end) ? TextSpan(first.end, marks[1].offset) : nil
  }

  /// A letter without marks: from the greeting to a short line that is a name.
  private func openLetter(
    _ index: Int, _ greeted: TextSpan
  ) -> (insert: FoundInsert, next: Int)? {
    let last = min(table.paragraphs.count, index + Self.maximumParagraphs)
    var next = index + 1
    while next < last, table.paragraphs[next].role == .prose {
      let span = table.paragraphs[next].span
      if next > index + 1, let signed = signature(span),
        doubles(next).isEmpty
      {
        let whole = TextSpan(Int(table.paragraphs[index].span.start), Int(span.end))
        return (
          FoundInsert(kind: .letter, span: whole, readerSpan: greeted, writerSpan: signed), next + 1
        )
      }
      next += 1
    }
    return nil
  }

  private func doubles(_ index: Int) -> [QuotationMark] {
    QuotationMark.doubles(in: table.paragraphs[index].span, of: table.text)
  }

  /// The name in "Dear Kolas," or "My dearest Jo -": a short line that ends in a comma or the like.
  private func greeting(_ span: TextSpan) -> TextSpan? {
    guard span.utf8Length < 60 else { return nil }
    var tokens = table.tokens(in: span)
    guard tokens.count >= 2 else { return nil }
    if table.word(tokens.lowerBound) == "my" { tokens = tokens.dropFirst() }
    guard
      ["dear", "dearest", "darling", "hi", "hello", "hey"].contains(
        table.word(tokens.lowerBound)), tokens.count >= 3
    else { return nil }
    let isFormal = ["dear", "dearest", "darling"].contains(table.word(tokens.lowerBound))
    let mark = table.word(tokens.upperBound - 1)
    guard [",", ":", "-", "--", "—", "–", "!"].contains(mark), isFormal || mark == "," else {
      return nil
    }
    let name = (tokens.lowerBound + 1)..<(tokens.upperBound - 1)
    guard name.count <= 5 else { return nil }
    return table.span(name)
  }

  /// The name that signs: the last one to three words of a short paragraph, each with a capital.
  private func signature(_ span: TextSpan) -> TextSpan? {
    guard span.utf8Length <= 60 else { return nil }
    var tokens = table.tokens(in: span)
    while let last = tokens.last, table.tokens[last].kind == .punctuation {
      guard [".", "!", "x"].contains(table.word(last)) else { break }
      tokens = tokens.dropLast()
    }
    var first = tokens.upperBound
    while first > tokens.lowerBound, table.tokens[first - 1].kind == .word,
      table.tokens[first - 1].isCapitalised, tokens.upperBound - first < 3
    {
      first -= 1
    }
    guard first < tokens.upperBound, tokens.count <= 8 else { return nil }
    let isWhole = first == tokens.lowerBound
    let isParted =
      first > tokens.lowerBound
      && [",", "-", "—", "–", "~", "--"].contains(table.word(first - 1))
    guard isWhole || isParted else { return nil }
    return table.span(first..<tokens.upperBound)
  }
}
