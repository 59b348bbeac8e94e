import IncipitText

/// A mark that may open or close speech, as it stands in a paragraph.
struct QuotationMark {
  enum Shape: UInt8 {
    /// `"`, which opens and closes alike.
    case straightDouble
    case openingDouble
    case closingDouble
    /// `'` or `’`, which may also be an apostrophe.
    case single
    case openingSingle
    /// `«` and `»`, which open or close by the land's custom.
    case guillemet
  }

  let offset: Int
  let length: Int
  let shape: Shape
  /// The scalars on both sides within the paragraph; nil at its ends.
  let before: Unicode.Scalar?
  let after: Unicode.Scalar?

  /// Where the text behind the mark begins.
  var end: Int { offset + length }

  /// Stands at the front of something: nothing, a blank, a dash or a bracket before, a word after.
  var canOpen: Bool {
    guard let after, !CharacterClass.isBlank(after) else { return false }
    guard let before else { return true }
    return CharacterClass.isBlank(before) || CharacterClass.isDash(before)
      || "([{“‘*_~…".unicodeScalars.contains(before)
  }

  /// Stands at the back of something.
  var canClose: Bool {
    guard let before else { return false }
    return !CharacterClass.isBlank(before)
  }

  /// Closes a phrase as speech does: ".", "," or the like before, and a gap behind.
  var closesSpeech: Bool {
    guard let before, ".,!?…—–-~*".unicodeScalars.contains(before) else { return false }
    guard let after else { return true }
    return CharacterClass.isBlank(after) || CharacterClass.isDash(after)
      || ").,;:!?".unicodeScalars.contains(after)
  }

  /// Opens, even where a mark before has opened already.
  var reopens: Bool {
    shape == .openingDouble
      || shape == .straightDouble && canOpen && (before.map(CharacterClass.isBlank) ?? true)
  }

  /// The double marks of `span` in order.
  ///
  /// O(n).
  static func doubles(in span: TextSpan, of text: SourceText) -> [QuotationMark] {
    QuotationMarks(in: span, of: text).filter {
      $0.shape == .straightDouble || $0.shape == .openingDouble || $0.shape == .closingDouble
    }
  }

  /// The marks of `span` in order.
  ///
  /// O(n).
  static func marks(in span: TextSpan, of text: SourceText) -> [QuotationMark] {
    Array(QuotationMarks(in: span, of: text))
  }

  /// Whether something stands in `span` beside marks and blanks.
  ///
  /// O(marks and blanks at its front).
  static func encloses(_ span: TextSpan, in text: SourceText) -> Bool {
    var index = Int(span.start)
    while index < Int(span.end), let (scalar, length) = text.scalar(at: index) {
      guard shape(of: scalar) != nil || CharacterClass.isBlank(scalar) else { return true }
      index += length
    }
    return false
  }

  fileprivate static func shape(of scalar: Unicode.Scalar) -> Shape? {
    switch scalar {
    case "\"": .straightDouble
    case "“", "„", "‟": .openingDouble
    case "”": .closingDouble
    case "'", "’": .single
    case "‘", "‚": .openingSingle
    case "«", "»": .guillemet
    default: nil
    }
  }
}

/// The marks of a piece of text, each looked for when it is asked for.
struct QuotationMarks: Sequence, IteratorProtocol {
  private let text: SourceText
  private let start: Int
  private let end: Int
  private var index: Int

  init(in span: TextSpan, of text: SourceText) {
    self.text = text
    start = Int(span.start)
    end = Int(span.end)
    index = start
  }

  mutating func next() -> QuotationMark? {
    while index < end {
      let byte = text.utf8[index]
      // Nearly all letters and digits.
      if byte > 0x27, byte < 0xC2 {
        index += 1
        continue
      }
      guard byte == 0x22 || byte == 0x27 || byte == 0xE2 || byte == 0xC2,
        let (scalar, length) = text.scalar(at: index), let shape = QuotationMark.shape(of: scalar)
      else {
        index += 1
        continue
      }
      let before = index > start ? text.scalar(before: index)?.0 : nil
      let after = index + length < end ? text.scalar(at: index + length)?.0 : nil
      defer { index += length }
      return QuotationMark(
        offset: index, length: length, shape: shape, before: before, after: after)
    }
    return nil
  }
}
