import IncipitBooks
import IncipitText

extension CastMaker {
  /// Letters and messages with who writes and who gets them, in order.
  ///
  /// One number stands for all that is said of one: it is certain where the shelf's owner told who writes it or who
  /// gets it, and nothing is guessed of the other.
  func inserts() -> [Insert] {
    speech.inserts.enumerated().map { index, insert in
      let told = outcome.told.inserts[index]
      let toldWriter = told?.speaker.map(id(of:))
      let toldReader = told?.addressees.map { $0.first.flatMap(id(of:)) }
      var guessed = (
        writer: toldWriter == nil ? insert.writerSpan.flatMap { named($0) } : nil,
        reader: toldReader == nil ? insert.readerSpan.flatMap { named($0) } : nil
      )
      // Nobody writes to themselves by a guess; it was made when the other end was another's.
      if told != nil {
        if guessed.reader == toldWriter { guessed.reader = nil }
        if guessed.writer == toldReader { guessed.writer = nil }
      }
      let isGuessed = guessed.writer != nil || guessed.reader != nil
      return Insert(
        kind: insert.kind, span: insert.span, writer: toldWriter ?? guessed.writer,
        reader: toldReader ?? guessed.reader,
        confidence: isGuessed ? 0.9 : told != nil ? 1 : 0.7)
    }
  }

  /// The character whose name stands in `span`.
  ///
  /// O(log references).
  private func named(_ span: TextSpan) -> Int? {
    let tokens = table.tokens(in: span)
    var low = 0
    var high = outcome.references.count
    while low < high {
      let middle = (low + high) / 2
      if outcome.references[middle].tokens.upperBound <= tokens.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < outcome.references.count,
      outcome.references[low].tokens.lowerBound < tokens.upperBound
    {
      let person = outcome.resolutions[low].person
      if case .name = outcome.references[low].kind, let id = id(of: person) { return id }
      low += 1
    }
    return nil
  }
}
