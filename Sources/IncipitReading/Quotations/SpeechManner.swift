import IncipitBooks
import IncipitText

/// How a passage sets off its speech.
enum SpeechManner: Int, CaseIterable, Sendable {
  case doubleMarks
  case singleMarks
  case guillemets
  /// A dash before the turn, none behind it.
  case dashes

  /// What it costs to change the manner between two paragraphs, counted in paragraphs that speak for
  /// the other one: a passage within the work needs four of them.
  private static let change: Float = 1.5

  /// The manner of each paragraph: the row of manners that most paragraphs speak for, with as few
  /// changes as pay (Viterbi's algorithm over four states).
  ///
  /// O(n).
  static func manners(of table: TokenTable) -> [SpeechManner] {
    let count = allCases.count
    var scores = [Float](repeating: 0, count: count)
    var cameFrom: [UInt8] = []
    cameFrom.reserveCapacity(table.paragraphs.count * count)
    for paragraph in table.paragraphs {
      let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
      let changed = scores[best] - change
      for state in 0..<count {
        if scores[state] >= changed {
          cameFrom.append(UInt8(state))
        } else {
          scores[state] = changed
          cameFrom.append(UInt8(best))
        }
      }
      guard paragraph.role == .prose, let own = evidence(of: paragraph.span, in: table) else {
        continue
      }
      scores[own.manner.rawValue] += own.weight
    }
    var state = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    var manners = [SpeechManner](repeating: .doubleMarks, count: table.paragraphs.count)
    for index in table.paragraphs.indices.reversed() {
      manners[index] = SpeechManner(rawValue: state) ?? .doubleMarks
      state = Int(cameFrom[index * count + state])
    }
    return manners
  }

  /// What one paragraph speaks for: the first mark in it that opens something.
  static func evidence(
    of span: TextSpan, in table: TokenTable
  ) -> (manner: SpeechManner, isAtStart: Bool, weight: Float)? {
    if opensWithDash(span, of: table.text) {
      // A hyphen may as well begin the line of a list.
      let isHyphen = table.text.utf8[Int(span.start)] == UInt8(ascii: "-")
      return (.dashes, true, isHyphen ? 0.5 : 1)
    }
    var singles: SingleMarks?
    for mark in QuotationMarks(in: span, of: table.text) {
      let isAtStart = mark.offset == Int(span.start)
      switch mark.shape {
      case .straightDouble, .openingDouble:
        if mark.canOpen { return (.doubleMarks, isAtStart, 1) }
      case .closingDouble: break
      case .guillemet: return (.guillemets, isAtStart, 1)
      case .openingSingle, .single:
        guard mark.canOpen || mark.shape == .openingSingle else { continue }
        let known =
          singles ?? SingleMarks(QuotationMark.marks(in: span, of: table.text), in: table)
        singles = known
        guard !known.isElision(mark), known.hasClosing(after: mark) else { continue }
        return (.singleMarks, isAtStart, 1)
      }
    }
    return nil
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
    return CharacterClass.isLetter(next) || "….¿¡*_".unicodeScalars.contains(next)
  }
}
