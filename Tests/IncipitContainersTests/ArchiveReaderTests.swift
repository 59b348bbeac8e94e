import Testing

@testable import IncipitContainers

@Suite struct ArchiveReaderTests {
  private func zip(_ entries: [ZIPEntry]) throws -> [UInt8] { try ZIPArchive.bytes(of: entries) }

  /// A tar archive with one file called `name`, or a link where `kind` says so.
  private func tar(_ name: String, kind: Character = "0") -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, _ offset: Int) {
      for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
    }
    put(name, 0)
    put("0000644", 100)
    put(kind == "0" ? "00000000005" : "00000000000", 124)
    put("00000000000", 136)
    put("        ", 148)
    put(String(kind), 156)
    put("ustar\u{0}00", 257)
    let sum = header.reduce(0) { $0 + Int($1) }
    let octal = String(sum, radix: 8)
    put(String(repeating: "0", count: 6 - octal.count) + octal + "\u{0}", 148)
    let body = kind == "0" ? Array("hello".utf8) + [UInt8](repeating: 0, count: 507) : []
    return header + body + [UInt8](repeating: 0, count: 1024)
  }

  @Test func readsTheFilesOfAZIPFileInTheirOrder() throws {
    let archive = try zip([
      ZIPEntry("b/one.txt", "One.", isStored: true),
      ZIPEntry("a.html", String(repeating: "two ", count: 200)), ZIPEntry("c.jpg", "no"),
    ])
    var names: [String] = []
    var cursor = try ArchiveCursor(archive, limits: ArchiveLimits())
    while let entry = try cursor.next(wants: { !$0.hasSuffix(".jpg") }) {
      names.append("\(entry.name) \(entry.bytes.count)")
    }
    let passed = cursor.passed
    #expect(names == ["b/one.txt 4", "a.html 800"])
    #expect(passed.isEmpty)
  }

  @Test func readsATarArchive() throws {
    let (files, passed) = try ArchiveReader.files(of: tar("./x/y.txt"), limits: ArchiveLimits())
    #expect(files == ["x/y.txt": Array("hello".utf8)])
    #expect(passed.isEmpty)
  }

  @Test(arguments: ["../up.txt", "/etc/passwd", "a/../../b", "C:\\windows\\x.txt", "\\\\server\\x"])
  func passesOverNamesThatLeadOut(_ name: String) throws {
    let (files, passed) = try ArchiveReader.files(of: tar(name), limits: ArchiveLimits())
    #expect(files.isEmpty)
    #expect(passed == [PassedEntry(name: name, reason: .badName)])
  }

  @Test func passesOverLinks() throws {
    let (files, passed) = try ArchiveReader.files(
      of: tar("link", kind: "2"), limits: ArchiveLimits())
    #expect(files.isEmpty)
    #expect(passed == [PassedEntry(name: "link", reason: .noFile)])
  }

  @Test func stopsAtAnArchiveThatUnpacksToTooMuch() throws {
    let bomb = try zip([ZIPEntry("zeros", [UInt8](repeating: 0, count: 8 << 20))])
    #expect(throws: ArchiveError.inflated(ratio: 200)) {
      _ = try ArchiveReader.files(of: bomb, limits: ArchiveLimits())
    }
    let small = try zip([ZIPEntry("zeros", [UInt8](repeating: 0, count: 1 << 20))])
    #expect(try ArchiveReader.files(of: small, limits: ArchiveLimits()).files.count == 1)
  }

  @Test func stopsAtTooManyFilesAndBytes() throws {
    let many = try zip((0..<20).map { ZIPEntry("\($0).txt", "text \($0)") })
    #expect(throws: ArchiveError.tooManyEntries(limit: 10)) {
      _ = try ArchiveReader.files(of: many, limits: ArchiveLimits(entries: 10))
    }
    #expect(throws: ArchiveError.tooManyBytes(limit: 50)) {
      _ = try ArchiveReader.files(of: many, limits: ArchiveLimits(totalBytes: 50))
    }
    let (files, passed) = try ArchiveReader.files(
      of: zip([ZIPEntry("long", "0123456789"), ZIPEntry("short", "0")]),
      limits: ArchiveLimits(entryBytes: 5))
    #expect(files.keys.sorted() == ["short"])
    #expect(passed == [PassedEntry(name: "long", reason: .tooLarge)])
  }

  @Test func refusesWhatIsNoArchiveOrIsCutOff() throws {
    #expect(throws: ArchiveError.self) {
      _ = try ArchiveReader.files(of: Array("just words".utf8), limits: ArchiveLimits())
    }
    #expect(throws: ArchiveError.self) {
      _ = try ArchiveReader.files(of: [], limits: ArchiveLimits())
    }
    let whole = try zip([ZIPEntry("a.txt", String(repeating: "some words ", count: 300))])
    for length in stride(from: 0, to: whole.count, by: 7) {
      _ = try? ArchiveReader.files(of: Array(whole[..<length]), limits: ArchiveLimits())
    }
  }
}
