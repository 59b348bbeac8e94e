import Foundation
import IncipitBooks
import IncipitIntake
import IncipitLexicon
import IncipitReading
import IncipitTestSupport
import IncipitText
import Testing

/// Where the real stories stand, if they are there.
private let folder = ProcessInfo.processInfo.environment["INCIPIT_SHARED"].map { $0 + "/stories" }

/// Real saved stories, which stand beside the project and never in it.
@Suite(.enabled(if: folder != nil, "INCIPIT_SHARED names no folder of stories"))
struct SavedStoriesTests {
  @Test func everySpeechInMarksIsFoundAndEveryByteHasOnePart() throws {
    let folder = try #require(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".txt") }
    #expect(!names.isEmpty)
    let reader = Reader(lexicon: Lexicon())
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
      let noted = try Intake.manuscript(
        of: bytes, name: name, sha256: String(repeating: "0", count: 64))
      let manuscript = noted.value
      let reading = reader.reading(of: manuscript, findings: noted.findings)
      var end: UInt32 = 0
      for part in manuscript.parts {
        #expect(part.span.start == end)
        end = part.span.end
      }
      #expect(Int(end) == manuscript.text.count)
      let story = manuscript.chapters.map { manuscript.text.string($0.span) }.joined()
      let pairs = story.count { $0 == "\"" } / 2 + story.count { $0 == "“" }
      // Thoughts stand without marks.
      let marked = reading.quotations.count { $0.kind != .thought }
      #expect(marked + reading.inserts.count == pairs, "\(name)")
      #expect(reading == reader.reading(of: manuscript, findings: noted.findings))
    }
  }
}
