import Foundation
import IncipitBooks
import IncipitExport
import IncipitIntake
import IncipitTestSupport
import IncipitText
import Testing

/// What was exported as plain text or Markdown and is read again is the same work.
@Suite struct RoundTripTests {
  private static let formats = ["text", "markdown"]

  /// The manuscript that intake makes of an exported work.
  private static func again(_ work: ExportedWork, _ format: String) throws -> Manuscript {
    let exporter = try #require(Exporter.named(format))
    let bytes = try exporter.bytes(work)
    return try Intake.manuscript(
      of: bytes, name: "again.\(exporter.fileExtension)", sha256: String(repeating: "b7", count: 32)
    ).value
  }

  @Test(arguments: formats)
  func aWorkKeepsItsTextChaptersAndFacts(format: String) throws {
    let again = try Self.again(TestWork.lighthouse.exported, format)
    #expect(again.stated.title?.value == "The Lighthouse Year")
    #expect(again.stated.author?.value == "Mole & Sons")
    #expect(
      again.stated.summary?.value == "Ada keeps the light.\n\nSomebody keeps writing.")
    #expect(again.stated.fandoms.map(\.value) == ["The Harbour Tales"])
    #expect(again.stated.tags.map(\.value) == ["Fog", "Letters"])
    #expect(again.stated.rating?.value == .teen)
    #expect(again.stated.universe?.value == .canon)
    #expect(again.stated.published?.value == "2019-02-28")
    #expect(again.source.format == (format == "text" ? .text : .markdown))
    #expect(
      Self.story(again) == [
        "chapter 1 Fog", "# Chapter 1: Fog", "authorNote", "AN: first try, be kind!",
        "Updates on Sundays.", "disclaimer", "I own nothing but the fog.", "chapter 1 Fog",
        "Ada lit the lamp & waited.", "\"Anyone there?\" she called.", "***",
        "@ An hour earlier", "The boat had turned back.", "Dear Ada,",
        "The sea is <rude> today.", "Yours, Bram", "She folded it *twice*.", "endNote",
        "Thanks for reading!", "chapter 2", "# Chapter 2", "1. She counted the waves.",
        "- Nobody came.", "endNote", "The end (for now).", "header", "Rating: Teen And Up",
        "Fandom: The Harbour Tales",
      ])
  }

  @Test(arguments: formats)
  func aGuessDoesNotBecomeAStatement(format: String) throws {
    let again = try Self.again(TestWork.lighthouse.exported, format)
    #expect(again.stated.relationships.isEmpty)
    #expect(again.stated.warnings.isEmpty)
    #expect(again.stated.archive == nil)
    #expect(again.stated.kind == nil)
    #expect(again.stated.language == nil)
    let untitled = try Self.again(TestWork.untitled.exported, format)
    #expect(untitled.stated.title == nil)
    #expect(Self.story(untitled) == ["chapter", "It rained.", "***", "It stopped."])
  }

  @Test(arguments: formats)
  func aGuessedTitleAndAuthorStayGuesses(format: String) throws {
    var facts = FactsBuilder()
    facts.title = .inferred(Inferred("The Fog", confidence: 0.6, evidence: []))
    facts.author = .inferred(Inferred("Mole", confidence: 0.5, evidence: []))
    var builder = ManuscriptBuilder()
    builder.add(.chapter, ["It rained.", "It stopped."])
    let work = TestWork("guessed", builder.manuscript, facts.reading())
    let again = try Self.again(work.exported, format)
    #expect(again.stated.title == nil)
    #expect(again.stated.author == nil)
    #expect(Self.story(again) == ["chapter", "It rained.", "It stopped."])
  }

  @Test(arguments: formats)
  func valuesWithCommasStayWhole(format: String) throws {
    var facts = FactsBuilder()
    facts.tags = ["Hurt, No Comfort", "Fog", "\"Quoted\", \\ and #hashed"].map {
      .stated(Stated($0, evidence: [TextSpan(0, 1)]))
    }
    facts.fandoms = ["A", "B"].map { .stated(Stated($0, evidence: [TextSpan(0, 1)])) }
    var builder = ManuscriptBuilder()
    builder.add(.chapter, ["It rained."])
    let work = TestWork("commas", builder.manuscript, facts.reading())
    let again = try Self.again(work.exported, format)
    #expect(
      again.stated.tags.map(\.value) == ["Hurt, No Comfort", "Fog", "\"Quoted\", \\ and #hashed"])
    #expect(again.stated.fandoms.map(\.value) == ["A", "B"])
  }

  /// Exported again, what was read again gives the same file but for the line of its source.
  @Test(
    .enabled(if: !ProjectFolder.samples.isEmpty, "there is no folder Samples/"),
    arguments: InterchangeWork.samples, formats)
  func samplesComeOutAgainAsTheyWere(work: InterchangeWork, format: String) throws {
    let exporter = try #require(Exporter.named(format))
    let card = Card(work.reading, work.manuscript)
    let first = try exporter.bytes(
      ExportedWork(
        card: card, manuscript: work.manuscript, reading: work.reading,
        modified: TestWork.modified))
    let read = try #require(
      InterchangeWork.read(first, name: "again.\(exporter.fileExtension)"))
    let second = try exporter.bytes(
      ExportedWork(
        card: Card(read.reading, read.manuscript), manuscript: read.manuscript,
        reading: read.reading, modified: TestWork.modified))
    #expect(Self.body(first) == Self.body(second), "\(work)")
    #expect(read.reading.work.title.value == work.reading.work.title.value)
    #expect(read.reading.work.words == work.reading.work.words)
    #expect(read.manuscript.chapterCount == work.manuscript.chapterCount)
  }

  /// The lines of an export without those that are guesses or name the source.
  private static func body(_ bytes: [UInt8]) -> [String] {
    var isGuess = false
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { line in
        if ["Read out of the text, and possibly wrong", "inferred:"].contains(line) {
          isGuess = true
        } else if !line.hasPrefix("  ") {
          isGuess = false
        }
        return !isGuess && !line.hasPrefix("From the file ") && !line.hasPrefix("source: ")
      }
  }

  /// The parts of a manuscript, but for the title, the summary and words of ours, each followed by its
  /// paragraphs.
  static func story(_ manuscript: Manuscript) -> [String] {
    var lines: [String] = []
    var last = -1
    for paragraph in manuscript.paragraphs {
      let part = manuscript.parts[paragraph.part]
      guard ![.siteText, .title, .summary].contains(part.kind) else { continue }
      if paragraph.part != last {
        let names: [String?] = [part.kind.rawValue, part.number.map(String.init), part.title]
        lines.append(names.compactMap { $0 }.joined(separator: " "))
        last = paragraph.part
      }
      let text = manuscript.text.string(paragraph.span)
      switch paragraph.role {
      case .prose: lines.append(text)
      case .heading: lines.append("# " + text)
      case .sceneBreak: lines.append("***")
      case .timeMarker: lines.append("@ " + text)
      }
    }
    return lines
  }
}
