import Foundation
import IncipitContainers
import IncipitTestSupport
import Testing

@Suite struct ZIPArchiveTests {
  private static let entries = [
    ZIPEntry("mimetype", "application/epub+zip", isStored: true),
    ZIPEntry("EPUB/long.txt", String(repeating: "The owl waited. ", count: 4_000)),
    ZIPEntry("EPUB/short.txt", "x"),
    ZIPEntry("EPUB/empty.txt", ""),
    ZIPEntry("EPUB/Zoë.txt", "named beyond ASCII"),
  ]

  @Test func putsTheMediaTypeWhereEPUBReadersLookForIt() throws {
    let file = try ZIPArchive.bytes(of: Self.entries)
    // OCF 3.3 §4.3: the type stands at byte 38, uncompressed, behind a name at byte 30.
    #expect(Array(file[0..<4]) == [0x50, 0x4B, 3, 4])
    #expect(String(decoding: file[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
    #expect(Array(file[28..<30]) == [0, 0])
  }

  @Test func isReadBackByAnotherHand() throws {
    let file = try #require(ZIPFile(ZIPArchive.bytes(of: Self.entries)))
    #expect(file.entries.map(\.name) == Self.entries.map(\.name))
    for (read, written) in zip(file.entries, Self.entries) {
      #expect(read.bytes == written.bytes, "\(written.name)")
      #expect(read.extraLength == 0)
      #expect(read.time == 0 && read.date == 0x21)
    }
    #expect(file["EPUB/long.txt"]?.isStored == false)
    #expect(file["EPUB/short.txt"]?.isStored == true)
    // CRC-32 of "x" (`printf x | gzip -c | tail -c8`).
    #expect(file["EPUB/short.txt"]?.checksum == 0x8CDC_1683)
  }

  @Test func isTheSameToTheByteEachTime() throws {
    #expect(try ZIPArchive.bytes(of: Self.entries) == ZIPArchive.bytes(of: Self.entries))
  }

  @Test func anArchiveOfNothingIsOnlyItsEnd() throws {
    let file = try ZIPArchive.bytes(of: [])
    #expect(file.count == 22)
    #expect(ZIPFile(file)?.entries.isEmpty == true)
  }

  @Test(arguments: ["", "/etc/passwd", "../up", "a/../b", "a//b", "a\\b", "a\u{0}b", "./a", "a/"])
  func refusesNamesThatAReaderCouldStumbleOver(name: String) {
    #expect(throws: ContainerError(.badName, entry: name)) {
      try ZIPArchive.bytes(of: [ZIPEntry(name, "x")])
    }
  }

  @Test func refusesANameTwice() {
    #expect(throws: ContainerError(.nameTwice, entry: "a")) {
      try ZIPArchive.bytes(of: [ZIPEntry("a", "1"), ZIPEntry("a", "2")])
    }
  }

  @Test func refusesMoreEntriesThanTheFormatCounts() {
    let entries = (0...65_535).map { ZIPEntry("\($0)", "") }
    #expect(throws: ContainerError(.tooManyEntries)) { try ZIPArchive.bytes(of: entries) }
  }

  @Test(arguments: 0..<10)
  func randomBytesComeBackWhole(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let entries = (0..<8).map { index in
      // Bytes out of a small alphabet compress, those out of a large one do not.
      let alphabet = UInt8.random(in: 1...255, using: &random)
      let count = Int.random(in: 0...12_000, using: &random)
      return ZIPEntry(
        "entry-\(index)", (0..<count).map { _ in UInt8.random(in: 0...alphabet, using: &random) })
    }
    let file = try #require(ZIPFile(ZIPArchive.bytes(of: entries)))
    #expect(file.entries.map(\.bytes) == entries.map(\.bytes))
  }

  @Test(.enabled(if: ChildProcess.path(of: "unzip") != nil, "unzip is not installed"))
  func unzipFindsNoFault() throws {
    let unzip = try #require(ChildProcess.path(of: "unzip"))
    try TemporaryFolder.using { folder in
      let path = folder + "/test.zip"
      try Data(ZIPArchive.bytes(of: Self.entries)).write(to: URL(fileURLWithPath: path))
      let result = try ChildProcess.run(unzip, ["-t", path])
      #expect(result.status == 0, "\(result.outputText)\(result.errorText)")
      #expect(result.outputText.contains("No errors detected"))
    }
  }
}
