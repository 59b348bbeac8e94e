import Foundation

extension TemporaryFolder {
  /// Calls `body` with the path of a new, empty folder, and removes the folder afterwards.
  package static func using<Result>(_ body: (String) async throws -> Result) async throws -> Result
  {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("incipit-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.path)
  }
}
