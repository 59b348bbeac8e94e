import Foundation

/// The folder that an export writes to, where a file that is there and differs is left alone.
struct ExportFolder {
  /// As given; "." for the working folder.
  let path: String
  /// Whether files that differ are overwritten.
  let overwrites: Bool

  /// What became of a file.
  enum Placed {
    case written, unchanged
  }

  /// The folder, which is made if there is none.
  init(_ path: String, overwrites: Bool) throws(Failure) {
    self.path = path
    self.overwrites = overwrites
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        .refusals, "\(path): the folder cannot be made", "pick another with --to",
        cause: "\(error)")
    }
  }

  /// The path of the file called `name`.
  func path(_ name: String) -> String {
    path == "." ? name : (path.hasSuffix("/") ? path : path + "/") + name
  }

  /// Writes a file whole or not at all.
  func place(_ bytes: [UInt8], as name: String) throws(Failure) -> Placed {
    let path = path(name)
    if let there = FileManager.default.contents(atPath: path) {
      guard [UInt8](there) != bytes else { return .unchanged }
      guard overwrites else { throw Self.differs(path) }
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Self.unwritable(path, error)
    }
    return .written
  }

  /// Writes a file of lines that need not be in memory together; `body` is given what takes a line.
  func place(
    linesOf name: String, _ body: (_ add: ([UInt8]) throws -> Void) throws -> Void
  ) throws -> Placed {
    let path = path(name)
    let draft = self.path(".\(name).partial")
    defer { try? FileManager.default.removeItem(atPath: draft) }
    do {
      try Data().write(to: URL(fileURLWithPath: draft))
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: draft))
      defer { try? file.close() }
      try body { line in try file.write(contentsOf: Data(line + [UInt8(ascii: "\n")])) }
      try file.synchronize()
      if FileManager.default.fileExists(atPath: path) {
        if FileManager.default.contentsEqual(atPath: path, andPath: draft) { return .unchanged }
        guard overwrites else { throw Self.differs(path) }
        try FileManager.default.removeItem(atPath: path)
      }
      try FileManager.default.moveItem(atPath: draft, toPath: path)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Self.unwritable(path, error)
    }
    return .written
  }

  private static func differs(_ path: String) -> Failure {
    Failure(.refusals, "\(path): there is another file of that name", "--force overwrites it")
  }

  private static func unwritable(_ path: String, _ error: any Error) -> Failure {
    Failure(
      .refusals, "\(path): it cannot be written", "make room or pick another folder with --to",
      cause: "\(error)")
  }
}
