import Foundation
import Glibc
import IncipitLibrary
import IncipitTestSupport
import Logging

/// A folder with a heap of files and room for a shelf.
struct ShelfFolder {
  let path: String
  var shelf: String { path + "/shelf" }
  var heap: String { path + "/heap" }

  /// Calls `body` with an empty heap; the folder is gone afterwards.
  static func using(_ body: (ShelfFolder) async throws -> Void) async throws {
    try await TemporaryFolder.using { path in
      let folder = ShelfFolder(path: path)
      try FileManager.default.createDirectory(
        atPath: folder.heap, withIntermediateDirectories: true)
      try await body(folder)
    }
  }

  static let settings = Library.Settings(
    // 2026-01-02T03:04:05Z
    now: { Date(timeIntervalSince1970: 1_767_323_045) },
    logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, parallelism: 3)

  func open() throws -> Library { try Library.open(at: shelf, settings: Self.settings) }

  func check(repair: Bool = false) throws -> CheckReport {
    try Library.check(at: shelf, repair: repair, settings: Self.settings)
  }

  /// Puts a file into the heap and gives its path.
  @discardableResult
  func put(_ name: String, _ text: String) throws -> String {
    try put(name, Array(text.utf8))
  }

  @discardableResult
  func put(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = URL(fileURLWithPath: heap).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// The permission bits of a file or folder of the shelf.
  func mode(_ name: String) -> mode_t {
    var info = stat()
    return stat(path + "/" + name, &info) == 0 ? info.st_mode & 0o777 : 0
  }

  /// The names of all files of the originals, in order.
  func originals() -> [String] {
    let files = FileManager.default.enumerator(atPath: shelf + "/originals")
    return (files?.compactMap { $0 as? String } ?? []).filter { $0.count > 2 }.sorted()
  }
}

/// A short story of its own for each number.
func story(_ number: Int) -> String {
  """
  The ferry came in at \(number) past the hour, and Ada Quill stood on the quay.

  “You are late,” said Ada.

  “The fog,” said Ben Marsh. He put the lantern down. “It was the fog, number \(number).”


  """
}
