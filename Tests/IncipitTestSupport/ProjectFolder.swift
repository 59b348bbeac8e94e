import Foundation

/// The folder of the project, found by the place of this source file.
package enum ProjectFolder {
  /// Its path, without a slash at the end.
  package static let path: String = URL(fileURLWithPath: #filePath)
    .resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The paths of the stories in `Samples/`, in order; empty if there is no such folder.
  package static var samples: [String] {
    let folder = path + "/Samples"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
  }
}
