import IncipitIntake
import Testing

@Suite struct NamedFormatTests {
  private static let words = "Ada lit the lamp.\n\n“Who is there?” she asked.\n"

  private func fault(_ name: String, _ text: String = words) -> IntakeError? {
    Intake.fault(of: Array(text.utf8), named: name)
  }

  @Test(arguments: ["words.py", "a.b.CSV", "heap/set.json", "style.css", "link.url"])
  func programsTablesAndDataAreNoStories(name: String) {
    let error = fault(name)
    #expect(error?.remedy.contains(".txt") == true)
    #expect(error?.summary.contains(name.split(separator: ".").last?.lowercased() ?? "") == true)
  }

  @Test(arguments: ["story.epub", "story.DOCX", "fics.zip", "story.pdf"])
  func wordsThatAreCalledABookAreADamagedOne(name: String) {
    guard case .damaged = fault(name)?.reason else {
      Issue.record("\(String(describing: fault(name)))")
      return
    }
  }

  @Test(arguments: [
    "story.txt", "story", ".py", "story.doc", "story.htm", "Chapter 3. The end", "7.5", "x.py.txt",
    "story.log", "Letters to J.R",
  ])
  func anythingElseMayBeAStory(name: String) {
    #expect(fault(name) == nil)
  }

  @Test(arguments: ["viewstory.php", "story.epub"])
  func aPageIsAPageWhateverItIsCalled(name: String) {
    #expect(fault(name, "<html><body><p>Ada lit the lamp.</p></body></html>") == nil)
  }
}
