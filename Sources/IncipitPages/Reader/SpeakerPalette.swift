package import IncipitBooks
import IncipitText

/// Which colour each speaker of a work has, on every page of it.
package struct SpeakerPalette: Sendable {
  /// How many speakers have a colour of their own; the style sheet has as many.
  package static let colors = 10

  /// The colour's number by character id, 1…`colors`; who is not there shares the last manner.
  let color: [Int: Int]
  /// Ids of the characters who speak, most speech first.
  let speakers: [Int]
  let names: [Int: String]
  /// The names as markup, made once for a page full of speeches.
  let markedNames: [Int: HTML]

  /// Gives the colours to those who speak most.
  ///
  /// O(quotations + characters · log characters).
  package init(_ reading: Reading) {
    var bytes: [Int: Int] = [:]
    for quotation in reading.quotations where quotation.kind == .speech {
      if let speaker = quotation.speaker {
        bytes[speaker, default: 0] += quotation.span.utf8Length
      }
    }
    speakers = bytes.keys.sorted { (bytes[$1] ?? 0, $0) < (bytes[$0] ?? 0, $1) }
    var color: [Int: Int] = [:]
    for (index, speaker) in speakers.prefix(Self.colors).enumerated() { color[speaker] = index + 1 }
    self.color = color
    names = Dictionary(
      reading.characters.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    markedNames = names.mapValues { HTML(line: $0) }
  }

  /// The colour of `character`; 0 if it has none of its own.
  func number(of character: Int) -> Int { color[character] ?? 0 }
}
