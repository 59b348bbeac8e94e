import IncipitBooks
import IncipitText

extension CastMaker {
  /// Letters and messages with who writes and who gets them, in order.
  func inserts() -> [Insert] {
    speech.inserts.enumerated().map { index, insert in
      let told = outcome.told.inserts[index]
      let writer = told?.speaker.map(id(of:)) ?? insert.writerSpan.flatMap { named($0) }
      let reader =
        told?.addressees.map { $0.first.flatMap(id(of:)) }
        ?? insert.readerSpan.flatMap { named($0) }
      return Insert(
        kind: insert.kind, span: insert.span, writer: writer, reader: reader,
        confidence: told != nil ? 1 : writer != nil || reader != nil ? 0.9 : 0.7)
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
