import Glibc
import IncipitText

/// The files that a heap of paths names, in a fixed order: as given, folders by name.
///
/// Names that begin with a dot are passed over unless they are given themselves; a folder that was
/// seen before is not entered again.
package struct FileWalk: Sendable {
  package struct File: Hashable, Sendable {
    /// As given, or as found below the folder that was given.
    package let path: String
    /// The file's own name, without folders.
    package let name: String
    /// When the walk came by.
    package let bytes: Int
  }

  package private(set) var files: [File] = []
  /// What could not be entered or is no file.
  package private(set) var refused: [Refusal] = []
  private var seen: Set<SystemFile.Identity> = []

  /// Walks `paths`; a shelf's own folder in `passingOver` is not part of any heap.
  package init(_ paths: [String], passingOver shelf: String? = nil) {
    if let shelf, let status = try? SystemFile.status(shelf) { seen.insert(status.identity) }
    for path in paths { visit(path, ancestors: []) }
  }

  private mutating func visit(_ path: String, ancestors: [SystemFile.Identity]) {
    do throws(FileFault) {
      let status = try SystemFile.status(path)
      switch status.kind {
      case .file: files.append(File(path: path, name: Self.name(of: path), bytes: status.bytes))
      case .folder: try enter(path, status.identity, ancestors)
      case .other:
        refused.append(
          Refusal(
            path: path, summary: "neither a file nor a folder",
            remedy: "give the path of a saved story"))
      }
    } catch {
      refused.append(Refusal(error))
    }
  }

  private mutating func enter(
    _ path: String, _ identity: SystemFile.Identity, _ ancestors: [SystemFile.Identity]
  ) throws(FileFault) {
    if ancestors.contains(identity) {
      refused.append(
        Refusal(
          path: path, summary: "the link leads back to a folder that it lies in",
          remedy: "nothing is missing; remove the link if it is of no use"))
      return
    }
    guard seen.insert(identity).inserted else { return }
    for name in try SystemFile.names(in: path) where !name.hasPrefix(".") {
      visit(
        path.hasSuffix("/") ? path + name : "\(path)/\(name)", ancestors: ancestors + [identity])
    }
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension Refusal {
  /// The system's refusal to give up a file of the heap, in words for the person.
  init(_ fault: FileFault) {
    let (summary, remedy): (String, String) =
      switch fault.code {
      case ENOENT: ("no such file", "check the path")
      case EACCES, EPERM:
        ("no permission to read it", "give yourself read permission: chmod u+r, or ask its owner")
      case ELOOP: ("links lead to each other in a ring", "give the path of the file itself")
      case EISDIR, EINVAL: ("not a file", "give the path of a saved story")
      case EFBIG:
        (
          "larger than \(SourceText.maximumBytes / 1_048_576) MB, the most that is read",
          "split the file"
        )
      case ENAMETOOLONG: ("the path is too long", "move it to a folder nearer the root")
      default: ("cannot be read: \(fault.cause)", "check the disk and try again")
      }
    self.init(path: fault.path, summary: summary, remedy: remedy)
  }
}
