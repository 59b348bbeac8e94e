import Glibc
import IncipitCatalogue
import IncipitSearch

extension LibraryError {
  /// The catalogue's refusal; `path` is the database's.
  init(_ error: CatalogueError, path: String) {
    let reason: Reason =
      switch error.reason {
      case .damaged, .brokenLayer: .damaged
      case .newer(let version): .newerShelf(version: version)
      case .notAShelf: .notAShelf
      case .busy: .busy
      case .diskFull: .diskFull
      case .readOnly: .readOnly
      case .permission: .permission
      case .cannotOpen: Self.reasonNotToOpen(path)
      case .noFullTextSearch: .noFullTextSearch
      case .noSuchWork(let id): .noSuchWork("\(id)")
      case .noSuchCorrection: .noSuchCorrection
      case .other: .failure
      }
    self.init(reason, path: path, underlying: error.underlying)
  }

  /// The file system's refusal to write to the shelf.
  init(_ fault: FileFault, _ words: String? = nil) {
    self.init(Self.reason(fault.code), path: fault.path, underlying: words ?? fault.cause)
  }

  private static func reason(_ code: Int32) -> Reason {
    switch code {
    case ENOSPC, EDQUOT: .diskFull
    case EROFS: .readOnly
    case EACCES, EPERM: .permission
    case ENOENT, ENOTDIR, EEXIST: .noFolder
    default: .failure
    }
  }

  /// SQLite says only that it cannot open a file; the system says why.
  private static func reasonNotToOpen(_ path: String) -> Reason {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    for place in [folder.isEmpty ? "." : folder, path]
    where unsafe access(place, R_OK | W_OK) != 0 && !(place == path && errno == ENOENT) {
      return reason(errno)
    }
    return .failure
  }
}
