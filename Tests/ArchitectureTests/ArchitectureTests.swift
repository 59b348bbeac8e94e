import Testing

/// Holds the sources against the rules of ARCHITECTURE.md and STYLE.md that a compiler does not
/// check: a module that is reached through another can be imported without being declared.
@Suite struct ArchitectureTests {
  @Test func everyRoomImportsOnlyFromLowerLevels() throws {
    let files = try SourceTree.files(in: "Sources")
    try #require(!files.isEmpty)
    for file in files {
      let room = try #require(
        RoomTable.rooms[file.room], "\(file.path): \(file.room) is not in the table of rooms")
      for (index, line) in file.lines.enumerated() {
        guard let module = Self.imported(by: line), !RoomTable.toolchain.contains(module)
        else { continue }
        let isAllowed =
          RoomTable.rooms[module].map { $0.level < room.level } ?? room.outside.contains(module)
        #expect(
          isAllowed,
          "\(file.path):\(index + 1): \(file.room), level \(room.level), may not import \(module)")
      }
    }
  }

  @Test func noFileIsLong() throws {
    for file in try SourceTree.files(in: "Sources") + SourceTree.files(in: "Tests") {
      #expect(
        file.lines.count <= 401, "\(file.path) has \(file.lines.count - 1) lines, at most 400 may")
    }
  }

  @Test func nothingStopsTheProgramOnInput() throws {
    // Put together here, so that this file does not hold them.
    let forbidden = ["try" + "!", "as" + "!", "fatalError" + "("]
    let folders = ["Sources", "Tests", "Benchmarks/Sources"]
    for file in try folders.flatMap(SourceTree.files(in:)) {
      for (index, line) in file.lines.enumerated() {
        for word in forbidden where line.contains(word) {
          Issue.record("\(file.path):\(index + 1): \(word) stops the program")
        }
      }
    }
  }

  @Test(arguments: [
    ("import GRDB", "GRDB"), ("package import IncipitText", "IncipitText"),
    ("  @preconcurrency internal import struct NIOCore.ByteBuffer", "NIOCore"),
    ("@testable import incipit", "incipit"),
    ("// import GRDB", nil), ("let important = 1", nil), ("", nil),
  ])
  func readsTheModuleOfAnImportLine(line: String, module: String?) {
    #expect(Self.imported(by: line[...]) == module)
  }

  /// The module that a line imports, if it does.
  private static func imported(by line: Substring) -> String? {
    let words = line.split { $0 == " " || $0 == "\t" }
    guard let keyword = words.firstIndex(of: "import"),
      words[..<keyword].allSatisfy({ $0.hasPrefix("@") || levels.contains($0) })
    else { return nil }
    return words[(keyword + 1)...].first { !kinds.contains($0) }
      .flatMap { $0.split(separator: ".").first }.map(String.init)
  }

  private static let levels: Set<Substring> = [
    "public", "package", "internal", "private", "fileprivate",
  ]
  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]
}
