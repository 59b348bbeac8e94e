import Foundation
import IncipitBooks
import IncipitExport
import IncipitTestSupport
import IncipitText
import Testing

/// Every file of markup that is written is well-formed, whatever the text.
@Suite struct MarkupFilesTests {
  /// The files of `work` that are XML, HTML among them, by name.
  static func files(_ work: ExportedWork) throws -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for exporter in Exporter.all + Exporter.readings
    where ["html", "tei", "ssml"].contains(exporter.name) {
      files.append((exporter.fileExtension, try exporter.bytes(work)))
    }
    let book = try #require(ZIPFile(try EPUBBook.bytes(of: work)))
    for entry in book.entries where !["mimetype", "EPUB/style.css"].contains(entry.name) {
      files.append((entry.name, Array(entry.text.utf8)))
    }
    return files
  }

  /// Reads a file as XML, its document type declaration cut.
  static func tree(_ bytes: [UInt8]) throws -> XMLReader {
    let text = String(decoding: bytes, as: UTF8.self).replacing("<!DOCTYPE html>\n", with: "")
    return try XMLReader(Array(text.utf8))
  }

  private static func expectWellFormed(_ work: ExportedWork, _ label: String) throws {
    for file in try files(work) {
      #expect(throws: Never.self, "\(label): \(file.name)") { _ = try tree(file.bytes) }
    }
  }

  @Test(arguments: TestWork.all, [false, true])
  func builtWorksAreWellFormed(work: TestWork, marksSpeakers: Bool) throws {
    try Self.expectWellFormed(
      work.exported(marksSpeakers: marksSpeakers), work.testDescription)
  }

  @Test(arguments: 0..<100)
  func randomReadingsAreWellFormed(seed: UInt64) throws {
    let work = RandomReading.work(seed: seed)
    try Self.expectWellFormed(
      ExportedWork(
        card: Card(work.reading, work.manuscript), manuscript: work.manuscript,
        reading: work.reading, modified: TestWork.modified, marksSpeakers: true), "\(seed)")
  }

  @Test(
    .enabled(if: ChildProcess.path(of: "xmllint") != nil, "xmllint is not installed"))
  func anotherParserReadsThemAsWell() throws {
    let program = try #require(ChildProcess.path(of: "xmllint"))
    for work in TestWork.all {
      try TemporaryFolder.using { folder in
        var paths: [String] = []
        for (index, file) in try Self.files(work.exported(marksSpeakers: true)).enumerated() {
          let path = "\(folder)/\(index).xml"
          try Data(file.bytes).write(to: URL(fileURLWithPath: path))
          paths.append(path)
        }
        let result = try ChildProcess.run(program, ["--noout", "--nonet"] + paths)
        #expect(result.status == 0, "\(work.testDescription): \(result.errorText)")
      }
    }
  }

  @Test func aVeryLongLineStaysWhole() throws {
    var builder = ManuscriptBuilder()
    let line = String(repeating: "“Run,” *she* said_ & 🦉 \u{202E}ran on; ", count: 5_000)
    builder.add(.chapter, [line])
    let work = TestWork("long line", builder.manuscript, FactsBuilder().reading())
    for exporter in Exporter.all {
      #expect(try exporter.bytes(work.exported).count > (exporter.name == "epub" ? 1_000 : 200_000))
    }
    try Self.expectWellFormed(work.exported, "long line")
  }
}
