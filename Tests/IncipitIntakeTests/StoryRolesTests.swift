import IncipitBooks
import IncipitText
import Testing

@Suite struct StoryRolesTests {
  private let story = Stories.window

  @Test func marksOrnamentsAndTimes() throws {
    let manuscript = try manuscript("\(story)\n\n***\n\n\(story)\n\nAn hour earlier\n\n\(story)")
    #expect(paragraphs(.sceneBreak, manuscript) == ["***"])
    #expect(paragraphs(.timeMarker, manuscript) == ["An hour earlier"])
  }

  @Test func takesAWiderGapThanUsualAsABreakWithoutWords() throws {
    let manuscript = try manuscript("\(story)\n\n\n\n\(story)")
    let breaks = manuscript.paragraphs.filter { $0.role == .sceneBreak }
    #expect(breaks.count == 1)
    #expect(breaks.first?.span.isEmpty == true)
    #expect(breaks.first.map { Int($0.span.start) > story.utf8.count } == true)
    #expect(breaks.first.map { Int($0.span.start) < story.utf8.count + 4 } == true)
  }

  @Test func takesNoGapAsABreakWhereGapsDiffer() throws {
    let paragraphs = story.split(separator: "\n")
    var text = ""
    for (index, paragraph) in paragraphs.enumerated() {
      text += paragraph + (index % 2 == 0 ? "\n\n" : "\n\n\n\n")
    }
    let manuscript = try manuscript(text)
    #expect(manuscript.paragraphs.allSatisfy { $0.role == .prose })
  }

  @Test func takesNoBlankLookingLineAsABreakWhereEveryParagraphHasOne() throws {
    let text = story.split(separator: "\n").joined(separator: "\n\u{A0}\n")
    #expect(try manuscript(text).paragraphs.allSatisfy { $0.role == .prose })
  }
}
