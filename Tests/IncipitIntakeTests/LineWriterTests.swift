import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct LineWriterTests {
  private static func run(_ words: String, behind first: String = "") -> TextSpan? {
    var lines = LineWriter()
    lines.append(Array(first.utf8)[...], BlockHint())
    lines.beginRun()
    lines.append(Array(words.utf8)[...], BlockHint())
    let span = lines.endRun()
    lines.breakBlock()
    #expect(span.map { Int($0.end) <= lines.utf8.count } != false)
    return span
  }

  @Test func measuresARunWithoutTheBlanksThatItsLineLoses() {
    #expect(Self.run("Ada") == TextSpan(0, 3))
    #expect(Self.run("Ada\u{FEFF}") == TextSpan(0, 3))
    #expect(Self.run("Ada\u{A0}\u{3000} ") == TextSpan(0, 3))
    #expect(Self.run("\u{A0}", behind: "by") == nil)
    #expect(Self.run("  ") == nil)
  }
}
