import Foundation

/// The Swift files of the repository that this test was built from.
enum SourceTree {
  struct File: Sendable {
    /// From the repository's root: "Sources/IncipitText/TextSpan.swift".
    let path: String
    let lines: [Substring]

    /// The target that the file belongs to.
    var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  }

  /// The files below `folder`, by path; empty if there is no such folder.
  static func files(in folder: String) throws -> [File] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let place = root.appendingPathComponent(folder).resolvingSymlinksInPath()
    guard FileManager.default.fileExists(atPath: place.path) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: place.path)
      .filter { $0.hasSuffix(".swift") && !$0.contains(".build/") }.sorted()
      .map { name in
        let text = try String(contentsOf: place.appendingPathComponent(name), encoding: .utf8)
        return File(
          path: "\(folder)/\(name)",
          lines: text.split(separator: "\n", omittingEmptySubsequences: false))
      }
  }
}
