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
    case .name: return .name(try field == .pronouns ? person(words) : name(words))
    case .place:
      if field.isAboutWords {
        let quotations = reading.quotations.map(\.span)
        let spans = (quotations + reading.inserts.map(\.span)).sorted()
        let span = try place(words, among: spans, for: field)
        return anchored(quotations.contains(span) ? span : beginning(of: span))
      }
      let span = try place(words, among: paragraphs(for: field), for: field)
      return anchored(beginning(of: field.isAboutSetting ? try opening(of: span) : span))
    }
  }

  /// Whether a letter or message stands at a place, and not speech or thought.
  func isInsert(_ anchor: TextAnchor) -> Bool {
    !reading.quotations.contains { $0.span.overlaps(anchor.span) }
      && reading.inserts.contains { $0.span.overlaps(anchor.span) }
  }

  private func anchored(_ span: TextSpan) -> Correction.Subject {
    .place(TextAnchor(span, in: manuscript.text))
  }

  private func beginning(of span: TextSpan) -> TextSpan {
    TextSpan(Int(span.start), min(Int(span.end), Int(span.start) + Self.longestMark))
  }

  /// The first paragraph of the scene that holds `paragraph`: whatever is said of the scene is said there.
  private func opening(of paragraph: TextSpan) throws(LibraryError) -> TextSpan {
    guard let scene = reading.scenes.first(where: { $0.span.overlaps(paragraph) }),
      let first = manuscript.paragraphs.first(where: { $0.span.overlaps(scene.span) })
    else {
      throw LibraryError(
        .noSuchPlace(
          "no scene stands at \(paragraph.start)", "give a place in the story itself"))
    }
    return first.span
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
    if let name = castName(words) { return name }
    if !words.isEmpty, !manuscript.text.places(of: words).isEmpty { return words }
    throw nobody("nobody is called “\(words)” in this story")
  }

  /// The name of somebody who is in the cast.
  private func person(_ words: String) throws(LibraryError) -> String {
    if let name = castName(words) { return name }
    throw nobody("“\(words)” is no person of this story")
  }

  private func castName(_ words: String) -> String? {
    let wanted = words.lowercased()
    return reading.characters.lazy.compactMap { character in
      ([character.name] + character.aliases).first { $0.lowercased() == wanted }
    }.first
  }

  private func nobody(_ summary: String) -> LibraryError {
    let cast = reading.characters.prefix(8).map(\.name).joined(separator: ", ")
    return LibraryError(
      .noSuchPlace(summary, cast.isEmpty ? "see `incipit show`" : "those who are there: \(cast)"))
  }

  private func place(
    _ words: String, among spans: [TextSpan], for field: Correction.Field
  ) throws(LibraryError) -> TextSpan {
    // A title, a note or an end word is there too, but not where scenes are.
    let what =
      field.isAboutWords
      ? "nothing is said, thought or written"
      : field == .part ? "no paragraph stands" : "no paragraph of the story itself stands"
    if let offset = Self.offset(words) {
      if let span = spans.first(where: { $0.contains(offset: offset) }) { return span }
      throw LibraryError(
        .noSuchPlace(
          "\(what) at \(offset)", "give an offset of `incipit read --format json`, or words of it"))
    }
    let found = manuscript.text.places(of: words)
    var held = spans.filter { span in
      found.contains { Int(span.start) <= $0 && $0 + words.utf8.count <= Int(span.end) }
    }
    if held.isEmpty, field.isAboutWords {
      // Words that run over an end: a line with its label, a speech with its tag.
      let places = found.map { TextSpan($0, $0 + words.utf8.count) }
      held = spans.filter { span in places.contains(where: span.overlaps) }
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

extension Correction.Field {
  /// Whether it is about what is said, thought or written at a place.
  fileprivate var isAboutWords: Bool { self == .speaker || self == .addressee }

  /// Whether it is about the scene around a place.
  fileprivate var isAboutSetting: Bool { self == .setting || self == .time }
}
