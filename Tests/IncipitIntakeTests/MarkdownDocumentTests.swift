import IncipitBooks
import IncipitIntake
import IncipitTestSupport
import IncipitText
import Testing

/// Markdown that others wrote; what Incipit writes itself is read again in the tests of its exports.
@Suite struct MarkdownDocumentTests {
  private static func manuscript(_ text: String, name: String = "story.md") throws -> Manuscript {
    try Intake.manuscript(
      of: Array(text.utf8), name: name, sha256: String(repeating: "0", count: 64)
    ).value
  }

  /// The paragraphs of a manuscript that are not our own words, each with its part and role.
  private static func lines(_ manuscript: Manuscript) -> [String] {
    manuscript.paragraphs.compactMap { paragraph in
      let part = manuscript.parts[paragraph.part]
      guard part.kind != .siteText else { return nil }
      let text = manuscript.text.string(paragraph.span)
      return "\(part.kind.rawValue) \(paragraph.role.rawValue): \(text)"
    }
  }

  @Test func headingsAreChaptersAndRulesAreSceneBreaks() throws {
    let manuscript = try Self.manuscript(
      """
      # The Long Quay

      by nightjar

      ## Low Water

      Ada walked down
      to the *quay*.

      ---

      She waited \\*there\\*.

      ## High Water ##

      > Dear Ada,
      >
      > come home.

      She did not.
      """)
    #expect(manuscript.source.format == .markdown)
    #expect(manuscript.stated.title?.value == "The Long Quay")
    #expect(manuscript.stated.author?.value == "nightjar")
    #expect(manuscript.chapters.map(\.title) == ["Low Water", "High Water"])
    #expect(
      Self.lines(manuscript) == [
        "title prose: The Long Quay", "chapter heading: Low Water",
        "chapter prose: Ada walked down to the *quay*.", "chapter sceneBreak: * * *",
        "chapter prose: She waited *there*.", "chapter heading: High Water",
        "chapter prose: Dear Ada,", "chapter prose: come home.", "chapter prose: She did not.",
      ])
  }

  @Test func aFrontMatterStatesFacts() throws {
    let manuscript = try Self.manuscript(
      """
      ---
      title: 'Ada''s Quay'
      author: nightjar
      description: "Fog, and \\u2014 later \\ud83e\\udd89 \\u2014 none."
      fandom: The Harbour Tales
      tags: [fog, "hurt, no comfort"]
      characters:
        - Ada Lane
        - "Bram"
      rating: Teen And Up Audiences
      lang: en
      layout: post
      note: |
        passed over
      ---

      It rained all day and Ada stayed at home with the lamp.

      A/N: thanks for reading!
      """, name: "notes.txt")
    let stated = manuscript.stated
    #expect(stated.title?.value == "Ada's Quay")
    #expect(stated.author?.value == "nightjar")
    #expect(stated.summary?.value == "Fog, and — later 🦉 — none.")
    #expect(stated.fandoms.map(\.value) == ["The Harbour Tales"])
    #expect(stated.tags.map(\.value) == ["fog", "hurt, no comfort"])
    #expect(stated.characters.map(\.value) == ["Ada Lane", "Bram"])
    #expect(stated.rating?.value == .teen)
    #expect(stated.language?.value == "en")
    #expect(
      Self.lines(manuscript).suffix(2) == [
        "chapter prose: It rained all day and Ada stayed at home with the lamp.",
        "endNote prose: A/N: thanks for reading!",
      ])
  }

  @Test(arguments: [
    ("---\n\nIt rained.\n\n---\n\nIt stopped.", "story.txt"),
    ("# 1 fan of fog\n\nIt rained.", "story.txt"), ("It rained.", "story.md"),
    ("---\nmood: grim\n---\n\nIt rained.", "story.txt"),
  ])
  func whatIsNoMarkdownStaysPlainText(text: String, name: String) throws {
    #expect(try Self.manuscript(text, name: name).source.format == .text)
  }

  @Test func evidencePointsIntoTheTextThatIsKept() throws {
    let manuscript = try Self.manuscript("---\ntitle: \"Fog\"\ntags: [a, b]\n---\n\nIt rained.\n")
    let title = try #require(manuscript.stated.title?.evidence.first)
    #expect(manuscript.text.string(title) == "Fog")
    #expect(manuscript.stated.tags.map { manuscript.text.string($0.evidence[0]) } == ["a", "b"])
  }

  @Test(arguments: [
    "---\ntitle:\n---\n", "---\ntitle: [\"a\n---\n# x", "---\ntitle: \"\\u\\ud83\n---\n>",
    "---\ntitle: x\n---\n#\n##\n>\n> \n\\", "---\nauthor: ]\n  - \n---\n> **Author’s note**",
  ])
  func brokenMarkdownDoesNotStopTheProgram(text: String) throws {
    let manuscript = try Self.manuscript(text)
    var end: UInt32 = 0
    for part in manuscript.parts {
      #expect(part.span.start == end)
      end = part.span.end
    }
    #expect(Int(end) == manuscript.text.count)
  }

  private static let pieces = [
    "---\n", "title: ", "stated:\n", "  tags: [", "\"", "'", "]", ",", "- ", "\\", "\\u", "d83e",
    "# ", "## ", "### ", "#", "> ", ">", "**Author’s note**", "**", "* * *", "=====", "-----",
    "[Disclaimer]", "[End of the note]", "As stated", "Summary", "As it was posted",
    String(repeating: "-", count: 40), "From the file x", "SHA-256 0", "\n", "\n", "\n\n", "a",
    "Ada ",
    "é", "🦉", "\u{0}", "\u{A0}", "\r\n", "\t", "    ",
  ]

  @Test(arguments: 0..<300)
  func anyTextHasPartsThatTileIt(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var text =
      seed % 2 == 0 ? "---\ntitle: x\n" + (seed % 4 == 0 ? "sha256: 0\n---\n" : "---\n") : ""
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      text += Self.pieces.randomElement(using: &random) ?? ""
    }
    // Half of them end as what Incipit wrote does.
    if seed % 2 == 1 {
      text += "\n\n" + String(repeating: "-", count: 40) + "\n\nFrom the file x\nSHA-256 0\n"
    }
    let noted = try? Intake.manuscript(
      of: Array(text.utf8), name: "x.md", sha256: String(repeating: "0", count: 64))
    guard let manuscript = noted?.value else { return }
    var end: UInt32 = 0
    for part in manuscript.parts {
      #expect(part.span.start == end)
      end = part.span.end
    }
    #expect(Int(end) == manuscript.text.count)
    for paragraph in manuscript.paragraphs {
      #expect(manuscript.parts[paragraph.part].span.contains(paragraph.span))
      #expect(manuscript.text.isScalarBoundary(Int(paragraph.span.start)))
      #expect(manuscript.text.isScalarBoundary(Int(paragraph.span.end)))
    }
  }
}
