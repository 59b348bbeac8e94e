import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct LineWrapTests {
  /// `words` broken as programs break them: a line takes what has room in `width`.
  private func wrapped(_ words: String, _ width: Int, indent: String = "") -> String {
    var lines: [String] = []
    var line = indent
    for word in words.split(separator: " ") {
      if line.count > indent.count, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
      }
      line += (line.count > indent.count ? " " : "") + word
    }
    return (lines + [line]).joined(separator: "\n")
  }

  private func blocks(_ text: String) -> [String] {
    let table = BlockFinder.blocks(of: SourceText(text))
    return table.blocks.map { block in
      table.text.string(block.span).split { $0.isWhitespace }.joined(separator: " ")
    }
  }

  private let long =
    "The tide had gone out so far that the boats lay on their sides like cows in a field, and the "
    + "harbour smelled of rope and of everything that rope is kept for, which is a good deal."

  @Test func joinsTheLinesOfParagraphsThatBlankLinesPart() {
    let text = Array(repeating: wrapped(long, 72), count: 8).joined(separator: "\n\n")
    #expect(blocks(text) == Array(repeating: long, count: 8))
  }

  @Test func joinsTheLinesOfParagraphsThatNothingParts() {
    let short = ["\"You could light it now,\" Bram said.", "\"I could,\" said Ada."]
    let text = Array(repeating: ([wrapped(long, 79)] + short).joined(separator: "\n"), count: 8)
      .joined(separator: "\n")
    #expect(blocks(text) == Array(repeating: [long] + short, count: 8).flatMap { $0 })
  }

  @Test func keepsWhatIsSetFurtherInApart() {
    let text = (0..<8).map { _ in
      wrapped(long, 79) + "\nNotes\n" + wrapped(long, 79, indent: "     ")
    }.joined(separator: "\n")
    #expect(blocks(text) == Array(repeating: [long, "Notes", long], count: 8).flatMap { $0 })
  }

  @Test func leavesShortParagraphsOneALine() {
    let lines = (1...30).map { "She counted to \($0), and then she opened the window again." }
    #expect(blocks(lines.joined(separator: "\n")) == lines)
  }

  @Test func beginsAFactOfTheHeaderInALineOfItsOwn() {
    let facts = [
      "DISCLAIMER: The keepers of the light belong to those who made them, and I have only "
        + "borrowed them for an evening.",
      "ARCHIVING: Only with the permission of the author, please.", "FEEDBACK: To quill[at]x.org",
      "Pairing: Ada/Bram",
    ]
    let text =
      facts.map { wrapped($0, 72) }.joined(separator: "\n") + "\n\n"
      + Array(repeating: wrapped(long, 72), count: 8).joined(separator: "\n\n")
    #expect(Array(blocks(text).prefix(4)) == facts)
  }

  @Test func goesOnWithASentenceThatWasBrokenBeforeALabelsWord() {
    let sentence =
      "He read it to her twice, the whole of the sheet that they had nailed to it, the\n"
      + "warning: nobody who came here was to light a lamp before the tide had turned and"
    let text =
      sentence + "\nthe boats were in.\n\n"
      + Array(repeating: wrapped(long, 72), count: 8).joined(separator: "\n\n")
    #expect(blocks(text).first?.hasSuffix("boats were in.") == true)
  }
}
