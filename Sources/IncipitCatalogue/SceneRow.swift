import Foundation
package import IncipitBooks
package import IncipitText

/// A scene as the search index holds it.
package struct SceneRow: Hashable, Sendable {
  /// From 1, in the order of `Reading.scenes`; 0 for a chapter that stands in for its scenes.
  package let number: Int
  /// From 1: which of the manuscript's chapters it begins in.
  package let chapter: Int?
  package let span: TextSpan
  /// The names of those present, most present first.
  package let present: [String]
  /// The same as a list in JSON.
  let presentAsJSON: String
  /// Their ids, rising.
  let presentIDs: [Int]
  /// The id of the character through whose eyes it is told; nil if unknown.
  let pointOfView: Int?
  package let lines: [LineRow]

  /// The scenes of `reading`, or the chapters where it has none.
  ///
  /// O(scenes + quotations + chapters).
  package static func rows(reading: Reading, manuscript: Manuscript) -> [SceneRow] {
    let chapters = manuscript.chapters.map(\.span)
    let spans =
      reading.scenes.isEmpty
      ? chapters.map { ($0, [Int](), nil as Int?) }
      : reading.scenes.map { ($0.span, $0.present, $0.pointOfView) }
    let quotations = reading.quotations.filter { $0.kind != .scare }
    var chapter = 0
    var quotation = 0
    return spans.enumerated().map { index, scene in
      let (span, present, pointOfView) = scene
      while chapter < chapters.count, chapters[chapter].end <= span.start { chapter += 1 }
      let isInChapter = chapter < chapters.count && chapters[chapter].overlaps(span)
      while quotation < quotations.count, quotations[quotation].span.start < span.start {
        quotation += 1
      }
      var lines: [LineRow] = []
      while quotation < quotations.count, quotations[quotation].span.start < span.end {
        lines.append(LineRow(quotations[quotation]))
        quotation += 1
      }
      let names = present.compactMap { id in reading.character(id)?.name }
      return SceneRow(
        number: reading.scenes.isEmpty ? 0 : index + 1, chapter: isInChapter ? chapter + 1 : nil,
        span: span, present: names, presentAsJSON: json(names),
        presentIDs: Set(present.filter { $0 > 0 }).sorted(),
        pointOfView: pointOfView.flatMap { $0 > 0 ? $0 : nil }, lines: lines)
    }
  }

  private static func json(_ names: [String]) -> String {
    // Texts are all that JSON can write.
    guard !names.isEmpty, let data = try? JSONEncoder().encode(names) else { return "[]" }
    return String(decoding: data, as: UTF8.self)
  }
}

/// What somebody says, writes or thinks, as the search index holds it.
package struct LineRow: Hashable, Sendable {
  /// With its marks.
  package let span: TextSpan
  /// The character's id; nil if unresolved or without entry.
  package let speaker: Int?
  /// A speaker without entry, folded.
  package let speakerText: String?
  package let addressees: [Int]
  /// Whether nobody hears it.
  package let isThought: Bool

  init(_ quotation: Quotation) {
    span = quotation.span
    speaker = quotation.speaker.flatMap { $0 > 0 ? $0 : nil }
    speakerText = quotation.speakerText.map(FoldedText.folded)
    addressees = Set(quotation.addressees.filter { $0 > 0 }).sorted()
    isThought = quotation.kind == .thought
  }

  /// The ids of `addressees`, parted by single spaces with a space at either end; nil for none.
  var addresseesAsText: String? {
    addressees.isEmpty ? nil : " " + addressees.map { "\($0)" }.joined(separator: " ") + " "
  }

  /// What `addresseesAsText` says.
  static func addressees(_ text: String?) -> [Int] {
    text?.split(separator: " ").compactMap { Int($0) } ?? []
  }
}

extension Reading {
  /// The character of that id; nil if there is none.
  fileprivate func character(_ id: Int) -> StoryCharacter? {
    characters.indices.contains(id - 1) ? characters[id - 1] : nil
  }
}
