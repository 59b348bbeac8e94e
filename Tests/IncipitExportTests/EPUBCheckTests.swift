import Foundation
import IncipitBooks
import IncipitExport
import IncipitIntake
import IncipitLexicon
import IncipitReading
import IncipitTestSupport
import IncipitText
import Testing

/// Holds books against EPUB 3.3 with epubcheck, where that is installed.
@Suite(.enabled(if: EPUBCheck.isInstalled, "epubcheck is not installed; books are not checked"))
struct EPUBCheckTests {
  @Test func builtWorksPassWithoutErrorOrWarning() throws {
    try EPUBCheck.expectSilence(TestWork.all)
  }

  @Test func aBookThatNamesItsSpeakersPassesWithoutErrorOrWarning() throws {
    let harbour = InterchangeWork.harbour
    try EPUBCheck.expectSilence(
      [TestWork("speakers", harbour.manuscript, harbour.reading)], marksSpeakers: true)
  }

  @Test func randomWorksPassWithoutErrorOrWarning() throws {
    try EPUBCheck.expectSilence((0..<2).map { RandomWork.work(seed: $0) })
  }

  @Test(.enabled(if: !ProjectFolder.samples.isEmpty, "there is no folder Samples/"))
  func samplesPassWithoutErrorOrWarning() throws {
    let reader = Reader(lexicon: Lexicon())
    let works = try ProjectFolder.samples.map { path in
      let name = URL(fileURLWithPath: path).lastPathComponent
      let noted = try Intake.manuscript(
        of: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))), name: name,
        sha256: String(repeating: "a5", count: 32))
      return TestWork(
        name, noted.value, reader.reading(of: noted.value, findings: noted.findings))
    }
    try EPUBCheck.expectSilence(works)
  }

  /// One book with the bodies of all of them, since each start of epubcheck takes seconds.
  @Test func everyShapeOfSourcePassesInOneBookWithoutErrorOrWarning() throws {
    let pieces = try Fixture.all.map { fixture in
      let noted = try Self.manuscript(of: fixture)
      return Intake.Piece(noted.value, findings: noted.findings, number: nil)
    }
    let source = SourceDescription(
      name: "all", sha256: String(repeating: "c3", count: 32), bytes: 0, format: .joined,
      encoding: .utf8)
    try EPUBCheck.expectSilence([Self.work("all", try Intake.joined(pieces, as: source))])
  }

  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["INCIPIT_CHECK_EVERY_BOOK"] != nil,
      "INCIPIT_CHECK_EVERY_BOOK is not set; books of fixtures are checked in one"),
    arguments: Fixture.all)
  func everyShapeOfSourcePassesWithoutErrorOrWarning(fixture: Fixture) throws {
    try EPUBCheck.expectSilence([Self.work(fixture.name, try Self.manuscript(of: fixture))])
  }

  private static func manuscript(of fixture: Fixture) throws -> Noted<Manuscript> {
    let (name, bytes) = try fixture.source()
    return try Intake.manuscript(of: bytes, name: name, sha256: String(repeating: "c3", count: 32))
  }

  private static func work(_ name: String, _ noted: Noted<Manuscript>) -> TestWork {
    TestWork(name, noted.value, reader.reading(of: noted.value, findings: noted.findings))
  }

  private static let reader = Reader(lexicon: Lexicon())
}

private enum EPUBCheck {
  static let isInstalled = ChildProcess.path(of: "epubcheck") != nil

  /// Exports `works` and expects epubcheck to find nothing in any of them.
  static func expectSilence(_ works: [TestWork], marksSpeakers: Bool = false) throws {
    let program = try #require(ChildProcess.path(of: "epubcheck"))
    // Debian's epubcheck is a Java archive that the kernel may not know how to start.
    let head = try FileHandle(forReadingFrom: URL(fileURLWithPath: program)).read(upToCount: 2)
    let isArchive = head == Data("PK".utf8)
    let start =
      isArchive ? [try #require(ChildProcess.path(of: "java")), "-jar", program] : [program]
    for work in works {
      try TemporaryFolder.using { folder in
        let bytes = try EPUBBook.bytes(of: work.exported(marksSpeakers: marksSpeakers))
        let path = folder + "/book.epub"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        // Most of such a short run is the virtual machine warming up.
        let result = try ChildProcess.run(
          start[0], start.dropFirst() + ["--failonwarnings", path],
          environment: ["JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"])
        let report = result.outputText + result.errorText
        #expect(result.status == 0, "\(work.testDescription): \(report)")
        #expect(
          report.contains("No errors or warnings detected"), "\(work.testDescription): \(report)")
      }
    }
  }
}
