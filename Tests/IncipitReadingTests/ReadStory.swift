import IncipitBooks
import IncipitIntake
import IncipitLexicon
import IncipitTestSupport
import IncipitText

@testable import IncipitReading

/// A story read from its text, for tests; paragraphs are parted by blank lines.
struct ReadStory {
  static let lexicon = Lexicon()

  let manuscript: Manuscript
  let reading: Reading

  init(_ text: String, guidance: Guidance = Guidance()) throws {
    let noted = try Intake.manuscript(
      of: Array(text.utf8), name: "story.txt", sha256: String(repeating: "0", count: 64))
    manuscript = noted.value
    reading = Reader(lexicon: Self.lexicon).reading(
      of: noted.value, findings: noted.findings, guidance: guidance)
  }

  /// What is said, with its marks.
  var speeches: [String] {
    reading.quotations.filter { $0.kind == .speech }.map { manuscript.text.string($0.span) }
  }

  /// Who says each speech: the character's name, “what they are called”, or "–".
  var speakers: [String] {
    reading.quotations.filter { $0.kind == .speech }.map { quotation in
      quotation.speaker.map(name) ?? quotation.speakerText.map { "“\($0)”" } ?? "–"
    }
  }

  /// To whom each speech is said, names joined by commas.
  var addressees: [String] {
    reading.quotations.filter { $0.kind == .speech }.map {
      $0.addressees.map(name).joined(separator: ", ")
    }
  }

  /// Where `words` stand for the first time.
  func span(of words: String) -> TextSpan {
    let start = manuscript.text.places(of: words).first ?? 0
    return TextSpan(start, start + words.utf8.count)
  }

  func name(_ id: Int) -> String { reading.characters.first { $0.id == id }?.name ?? "?" }

  func character(_ name: String) -> StoryCharacter? {
    reading.characters.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// Whom the words that start at the first occurrence of `words` mean.
  func meaning(of words: String, after landmark: String = "") -> String? {
    let text = manuscript.text.string(manuscript.text.span)
    guard let mark = landmark.isEmpty ? text.startIndex : text.firstRange(of: landmark)?.upperBound,
      let found = text[mark...].firstRange(of: words)
    else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return reading.mentions.first { Int($0.span.start) == start }.map { name($0.character) }
  }
}
