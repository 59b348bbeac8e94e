import IncipitBooks
import IncipitText

/// How a work sets off its speech.
enum SpeechManner: Sendable {
  case doubleMarks
  case singleMarks
  case guillemets
  /// A dash before the turn, none behind it.
  case dashes

  /// The manner of the work, judged over all its paragraphs: the one that opens most turns.
  ///
  /// O(n).
  static func manner(of table: TokenTable) -> SpeechManner {
    var doubles = 0
    var singles = 0
    var guillemets = 0
    var dashes = 0
    for paragraph in table.paragraphs where paragraph.role == .prose {
      for mark in QuotationMark.marks(in: paragraph.span, of: table.text) {
        switch mark.shape {
        case .straightDouble, .openingDouble:
          if mark.canOpen { doubles += 1 }
        case .closingDouble: break
        case .guillemet: guillemets += 1
        case .openingSingle: singles += 1
        case .single:
          if mark.closesSpeech { singles += 1 }
        }
      }
      if opensWithDash(paragraph.span, of: table.text) { dashes += 1 }
    }
    let most = max(doubles, singles, guillemets / 2, dashes)
    if doubles * 2 >= most { return .doubleMarks }
    if guillemets / 2 == most { return .guillemets }
    return singles == most ? .singleMarks : .dashes
  }

  /// Whether the paragraph begins with a dash and a word.
  static func opensWithDash(_ span: TextSpan, of text: SourceText) -> Bool {
    guard let (scalar, length) = text.scalar(at: Int(span.start)), CharacterClass.isDash(scalar)
    else { return false }
    var index = Int(span.start) + length
    if index < Int(span.end), text.utf8[index] == UInt8(ascii: "-") { index += 1 }
    while index < Int(span.end), let (next, length) = text.scalar(at: index),
      CharacterClass.isBlank(next)
    {
      index += length
    }
    guard index < Int(span.end), let (next, _) = text.scalar(at: index) else { return false }
    return CharacterClass.isLetter(next) || next == "…" || next == "."
  }
}
