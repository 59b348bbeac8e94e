import IncipitText
import Testing

@testable import IncipitReading

@Suite struct ProseShapeTests {
  private func code(_ line: (Int) -> String, quotations: Int = 0) -> String? {
    let story = PlainStory((0..<20).map(line).joined(separator: "\n"))
    return ProseShape.finding(in: story.table, quotations: quotations)?.code
  }

  @Test func notesATable() {
    #expect(code { "| Ada | \($0) | ran |" } == "text.table")
  }

  @Test func notesCode() {
    #expect(code { "let ada\($0) = run();" } == "text.code")
  }

  @Test func notesVerse() {
    #expect(code { "And number \($0) went down to the sea" } == "text.verse")
  }

  @Test func leavesProseAndTalkAlone() {
    #expect(code { "Ada ran home for the time number \($0), and Ben did not." } == nil)
    #expect(code({ "ada: on the boat again \($0)" }, quotations: 20) == nil)
  }
}
