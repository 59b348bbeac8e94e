package import IncipitText

/// A text that was cut into tokens with blanks between, set again as a reader would meet it.
///
/// Marks and the halves of contractions close up to the word they belong to, and the lines, a sentence
/// each, become paragraphs: one begins where a line opens with a quotation mark behind a line that
/// closed with one, or with a dash of speech. Where else a paragraph began the tokens no longer tell.
package struct DetokenisedText: Sendable {
  package let text: SourceText
  /// For each line of the source the span of each of its tokens in `text`.
  package let lines: [[TextSpan]]
  /// For each scalar of the source, and for its end, where it now stands, in bytes; a blank stands
  /// where the token before it ends.
  private let places: [Int]

  /// Sets `source`, tokens parted by single blanks and sentences by line ends.
  ///
  /// O(length).
  package init(_ source: String) {
    var setter = TokenSetter()
    var places: [Int] = []
    var lines: [[TextSpan]] = []
    for line in source.unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let tokens = line.split(separator: " ", omittingEmptySubsequences: false)
      let words = tokens.map { String($0) }.filter { !$0.isEmpty }
      var spans = setter.set(words)[...]
      lines.append(Array(spans))
      for token in tokens {
        if let span = token.isEmpty ? nil : spans.popFirst() {
          var place = Int(span.start)
          for scalar in token {
            places.append(place)
            place += UTF8.width(scalar)
          }
          places.append(place)
        } else {
          places.append(places.last ?? 0)
        }
      }
    }
    text = SourceText(repairing: setter.bytes)
    self.lines = lines
    self.places = places
  }

  /// Where the scalars `start..<end` of the source stand in `text`; nil if there are none.
  package func span(ofScalars start: Int, _ end: Int) -> TextSpan? {
    guard start >= 0, start < end, end < places.count, places[start] < places[end] else {
      return nil
    }
    return TextSpan(places[start], places[end])
  }
}

/// Writes tokens behind one another, with a blank where prose has one.
private struct TokenSetter {
  private(set) var bytes: [UInt8] = []
  /// Straight marks do not say whether they open or close; these do, by what went before.
  private var isDoubleOpen = false
  private var isSingleOpen = false
  private var closedSpeech = false

  /// Appends a line.
  ///
  /// - Returns: Where its tokens stand.
  mutating func set(_ tokens: [String]) -> [TextSpan] {
    guard let first = tokens.first else { return [] }
    var isEmphasisOpen = false
    let opensSpeech = ["\"", "“", "‘", "'", "“‘", "—", "--"].contains(first)
    if !bytes.isEmpty {
      let isNew = opensSpeech && (closedSpeech || first == "—" || first == "--")
      bytes += isNew ? Array("\n\n".utf8) : [0x20]
    }
    var spans: [TextSpan] = []
    var clings = true
    for (index, token) in tokens.enumerated() {
      let before = index > 0 ? tokens[index - 1] : nil
      let isLast = index == tokens.count - 1
      let joint: TokenJoint
      switch token {
      case "\"":
        isDoubleOpen = index == 0 || (!isLast && !isDoubleOpen)
        joint = isDoubleOpen ? .right : .left
      case "'":
        joint = apostrophe(behind: before, isLast: isLast)
      case "_":
        isEmphasisOpen.toggle()
        joint = isEmphasisOpen ? .right : .left
      default:
        joint = TokenJoint(token, behind: before)
      }
      if !clings, joint == .none || joint == .right { bytes.append(0x20) }
      let start = bytes.count
      bytes += Array(token.utf8)
      spans.append(TextSpan(start, bytes.count))
      clings = joint == .right || joint == .both
    }
    closedSpeech = ["\"", "”", "’", "'", "’”"].contains(tokens[tokens.count - 1])
    return spans
  }

  /// Whether a lone straight mark opens a quotation, closes one, or is an apostrophe.
  private mutating func apostrophe(behind before: String?, isLast: Bool) -> TokenJoint {
    guard let before, let end = before.last else {
      isSingleOpen = true
      return .right
    }
    if isLast || (isSingleOpen && !end.isLetter) {
      isSingleOpen = false
      return .left
    }
    // "days' absence", "o' nights".
    if !isSingleOpen, end == "s" || (end.isLetter && before.count == 1) { return .left }
    if isSingleOpen, end.isLetter {
      isSingleOpen = false
      return .left
    }
    isSingleOpen = true
    return .right
  }
}

/// On which sides a token closes up to its neighbours.
private enum TokenJoint {
  case none
  case left
  case right
  case both

  init(_ token: String, behind before: String?) {
    switch token {
    case ",", ".", ";", ":", "?", "!", ")", "]", "”", "’", "’”", "...", "....", "!!", "!!!":
      self = .left
    case "(", "[", "“", "‘", "“‘", "`", "$", "'t", "'T", "’t", "’T":
      self = .right
    case "—", "--", "----", "-":
      // A dash of speech stands off from its words as it did.
      self = before == nil ? .none : .both
    case "n't", "n’t", "N'T", "N’T":
      self = .left
    case "na" where ["gon", "wan"].contains(before), "ta" where before == "got":
      self = .left
    case "'em", "’em", "'n", "’n", "'n'", "’n’", "'cause", "'Cause":
      self = .none
    default:
      let rest = token.dropFirst()
      let isHalf =
        (token.first == "'" || token.first == "’") && !rest.isEmpty && rest.count <= 2
        && rest.allSatisfy(\.isLetter)
      self = isHalf ? .left : .none
    }
  }
}
