import Foundation
import Glibc
import IncipitContainers
import IncipitTestSupport
import Testing

@Suite struct ZIPStreamTests {
  /// Writes an archive by pieces of seven bytes; gives its path to `body`.
  private func withArchive(
    _ entries: [(name: String, bytes: [UInt8], isStored: Bool)], _ body: (String) throws -> Void
  ) throws {
    try TemporaryFolder.using { folder in
      let path = folder + "/a.zip"
      let file = open(path, O_RDWR | O_CREAT, 0o600)
      defer { close(file) }
      var archive = try ZIPStream(descriptor: file)
      for entry in entries {
        try archive.begin(
          entry.name, size: entry.bytes.count, isStored: entry.isStored, modified: 1_767_323_045)
        for start in stride(from: 0, to: entry.bytes.count, by: 7) {
          try archive.write(entry.bytes[start..<min(start + 7, entry.bytes.count)])
        }
      }
      try archive.end()
      try body(path)
    }
  }

  private func entries(of path: String) throws -> [(ArchiveFile.Header, [UInt8])] {
    var archive = try ArchiveFile(path: path)
    var entries: [(ArchiveFile.Header, [UInt8])] = []
    var buffer = [UInt8](repeating: 0, count: 5)
    while let header = try archive.next() {
      var bytes: [UInt8] = []
      while true {
        let count = try archive.read(into: &buffer)
        if count == 0 { break }
        bytes += buffer[..<count]
      }
      entries.append((header, bytes))
    }
    return entries
  }

  private static let text = Array(String(repeating: "The fog came in. ", count: 400).utf8)

  @Test func givesBackWhatWasWritten() throws {
    let all = [
      ("note.txt", Self.text, false), ("a/b/stored", Self.text, true), ("empty", [], false),
    ]
    try withArchive(all) { path in
      let read = try entries(of: path)
      #expect(read.map(\.0.name) == all.map(\.0))
      #expect(read.map(\.1) == all.map(\.1))
      #expect(read.allSatisfy { $0.0.isFile && !$0.0.isFolder })
      // The packed one takes next to nothing, the stored one all of its length.
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path)).count
      #expect((Self.text.count + 100...Self.text.count + 1_500).contains(bytes))
    }
  }

  @Test func otherToolsReadIt() throws {
    guard let unzip = ChildProcess.path(of: "unzip") else { return }
    try withArchive([("note.txt", Self.text, false), ("b", Self.text, true)]) { path in
      let result = try ChildProcess.run(unzip, ["-t", path])
      #expect(result.status == 0, "\(result.outputText)")
    }
  }

  @Test func whatPassesTheStatedSizeIsLeftOut() throws {
    try TemporaryFolder.using { folder in
      let path = folder + "/a.zip"
      let file = open(path, O_RDWR | O_CREAT, 0o600)
      defer { close(file) }
      var archive = try ZIPStream(descriptor: file)
      try archive.begin("a", size: 3, modified: 0)
      try archive.write(Array("abcdef".utf8)[...])
      try archive.begin("b", size: 1, modified: 0)
      try archive.write(Array("b".utf8)[...])
      try archive.end()
      try #expect(entries(of: path).map(\.1) == [Array("abc".utf8), Array("b".utf8)])
    }
  }

  @Test func aChangedByteIsFound() throws {
    try withArchive([("stored", Self.text, true)]) { path in
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      bytes[bytes.count / 2] ^= 1
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(throws: ArchiveError.self) { try entries(of: path) }
    }
  }

  @Test(arguments: [0, 1, 40]) func whatIsNoArchiveIsSaidToBeNone(length: Int) throws {
    try TemporaryFolder.using { folder in
      let path = folder + "/a.zip"
      try Data(repeating: 0x41, count: length).write(to: URL(fileURLWithPath: path))
      #expect(throws: ArchiveError.self) {
        var archive = try ArchiveFile(path: path)
        // An empty file is an archive of nothing to libarchive.
        if try archive.next() == nil { throw ArchiveError.unknownFormat }
      }
      #expect(throws: ArchiveError.self) { _ = try ArchiveFile(path: folder + "/none") }
    }
  }
}
