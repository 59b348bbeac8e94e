import IncipitBooks
import IncipitText

/// Finds what of a work's text a correction means, out of what a person typed.
struct CorrectionTarget {
  let manuscript: Manuscript
  let reading: Reading

  /// The longest stretch of a paragraph by which it is known, in bytes.
  private static let longestMark = 120

  /// What is meant.
  ///
  /// - Parameters:
  ///   - words: a name; or a place: its offset in UTF-8 bytes ("1195", "1195-1255"), or words that stand
  ///     there and nowhere else.
  ///   - field: what is to be corrected there.
  /// - Returns: the subject of the correction.
  /// - Throws: `noSuchPlace` if there is no such name or place, or more than one.
  func subject(
    _ words: String, for field: Correction.Field
  ) throws(LibraryError)
    -> Correction.Subject?
  {
    switch field.aim {
    case nil: return nil
    case .name: return .name(try name(words))
    case .place:
      let spans =
        field == .speaker
        ? reading.quotations.filter { $0.kind != .thought }.map(\.span)
        : paragraphs(for: field)
      let span = try place(words, among: spans, for: field)
      let mark =
        field == .speaker
        ? span
        : TextSpan(Int(span.start), min(Int(span.end), Int(span.start) + Self.longestMark))
      return .place(TextAnchor(mark, in: manuscript.text))
    }
  }

  private func paragraphs(for field: Correction.Field) -> [TextSpan] {
    manuscript.paragraphs.filter { paragraph in
      !paragraph.span.isEmpty
        && (field == .part
          || paragraph.role == .prose && manuscript.parts[paragraph.part].kind == .chapter)
    }.map(\.span)
  }

  /// The name as the cast or the text writes it.
  private func name(_ words: String) throws(LibraryError) -> String {
    let wanted = words.lowercased()
    for character in reading.characters {
      let names = [character.name] + character.aliases
      if let name = names.first(where: { $0.lowercased() == wanted }) { return name }
    }
    if !words.isEmpty, !manuscript.text.places(of: words).isEmpty { return words }
    let cast = reading.characters.prefix(8).map(\.name).joined(separator: ", ")
    throw LibraryError(
      .noSuchPlace(
        "nobody is called “\(words)” in this story",
        cast.isEmpty ? "see `incipit show`" : "those who are there: \(cast)"))
  }

  private func place(
    _ words: String, among spans: [TextSpan], for field: Correction.Field
  ) throws(LibraryError) -> TextSpan {
    let what = field == .speaker ? "nothing is said" : "no paragraph stands"
    if let offset = Self.offset(words) {
      if let span = spans.first(where: { $0.contains(offset: offset) }) { return span }
      throw LibraryError(
        .noSuchPlace(
          "\(what) at \(offset)", "give an offset of `incipit read --format json`, or words of it"))
    }
    let found = manuscript.text.places(of: words)
    let held = spans.filter { span in
      found.contains { Int(span.start) <= $0 && $0 + words.utf8.count <= Int(span.end) }
    }
    if held.count == 1 { return held[0] }
    guard !held.isEmpty else {
      throw LibraryError(
        .noSuchPlace(
          "\(what) with “\(words)”", "copy words of it out of the story, or give its offset"))
    }
    let offsets = held.prefix(5).map { "\($0.start)" }.joined(separator: ", ")
    throw LibraryError(
      .noSuchPlace(
        "“\(words)” stands at \(held.count) places",
        "give more words, or one of the offsets: \(offsets)\(held.count > 5 ? ", …" : "")"))
  }

  /// "1195", or the first of "1195-1255".
  private static func offset(_ words: String) -> Int? {
    let bounds = words.split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count <= 2, bounds.allSatisfy({ UInt32($0) != nil }) else { return nil }
    return bounds.first.flatMap { Int($0) }
  }
}
