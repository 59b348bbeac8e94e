import IncipitBooks
import IncipitIntake
import IncipitText
import Testing

@Suite struct NamedFormatTests {
  private static let words = Array("Ada lit the lamp.\n\n“Who is there?” she asked.\n".utf8)

  private func manuscript(_ name: String) throws -> String {
    try Intake.manuscript(of: Self.words, name: name, sha256: String(repeating: "0", count: 64))
      .value.source.name
  }

  @Test(arguments: ["words.py", "a.b.CSV", "heap/set.json", "style.css", "link.url"])
  func programsTablesAndDataAreNoStories(name: String) throws {
    let error = #expect(throws: IntakeError.self) { try manuscript(name) }
    #expect(error?.remedy.contains(".txt") == true)
    #expect(error?.summary.contains(name.split(separator: ".").last?.lowercased() ?? "") == true)
  }

  @Test(arguments: ["story.epub", "story.DOCX", "fics.zip", "story.pdf"])
  func wordsThatAreCalledABookAreADamagedOne(name: String) throws {
    let error = #expect(throws: IntakeError.self) { try manuscript(name) }
    guard case .damaged = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: [
    "story.txt", "story", ".py", "story.doc", "story.htm", "Chapter 3. The end", "7.5", "x.py.txt",
    "story.log",
  ])
  func anythingElseMayBeAStory(name: String) throws {
    #expect(try manuscript(name) == name)
  }
}
