import Foundation
import IncipitBooks
import IncipitIntake
import IncipitTestSupport
import IncipitText
import Testing

/// Reads every folder of `Fixtures/`.
///
/// Set INCIPIT_REWRITE_FIXTURES to write the expectations anew,
/// and look at what changed.
@Suite struct FixtureTests {
  @Test(arguments: Fixture.all)
  func readsTheSourceAsItsFolderSays(_ fixture: Fixture) throws {
    let (name, bytes) = try fixture.source()
    let noted = try Intake.manuscript(
      of: bytes, name: name, sha256: String(repeating: "0", count: 64))
    let printed = ManuscriptPrint.text(noted)
    if ProcessInfo.processInfo.environment["INCIPIT_REWRITE_FIXTURES"] != nil {
      try Data(printed.utf8).write(to: fixture.expectation)
      return
    }
    let expected = try String(contentsOf: fixture.expectation, encoding: .utf8)
    let difference = zip(
      printed.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false)
    ).first { $0 != $1 }
    #expect(printed == expected, "first difference: \(difference.map { "\($0)" } ?? "length")")
  }

  @Test(arguments: Fixture.all)
  func everySpanLiesInTheTextAndOnScalars(_ fixture: Fixture) throws {
    let (name, bytes) = try fixture.source()
    let manuscript = try Intake.manuscript(
      of: bytes, name: name, sha256: String(repeating: "0", count: 64)
    ).value
    let text = manuscript.text
    var end = 0
    for part in manuscript.parts {
      #expect(Int(part.span.start) == end)
      end = Int(part.span.end)
    }
    #expect(end == text.count)
    for span in manuscript.paragraphs.map(\.span) + manuscript.emphasis {
      #expect(text.span.contains(span))
      #expect(text.isScalarBoundary(Int(span.start)) && text.isScalarBoundary(Int(span.end)))
      #expect(text.trimmed(span) == span)
    }
    #expect(manuscript.emphasis == manuscript.emphasis.sorted())
    for span in manuscript.emphasis {
      #expect(manuscript.paragraphs.contains { $0.span.contains(span) })
    }
  }
}
