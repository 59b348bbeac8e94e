import Foundation
import IncipitTestSupport
import Testing

/// The program as it was built beside these tests, run as a person runs it.
enum BuiltProgram {
  /// Its path: the build folder holds it beside the test bundle.
  static let path: String = {
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appendingPathComponent("incipit").path
  }()

  /// Runs it with a clean environment: no shelf, no terminal, no colours but those asked for.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    in folder: String? = nil
  ) throws -> ChildProcess {
    var clean = ["INCIPIT_SHELF": "", "XDG_DATA_HOME": "", "COLUMNS": "", "NO_COLOR": ""]
    clean.merge(environment) { $1 }
    return try ChildProcess.run(
      path, arguments, input: Array(input.utf8), environment: clean, in: folder)
  }
}

/// A folder with a heap of files and a shelf, for the length of one test.
struct Desk {
  let folder: String
  var shelf: String { folder + "/shelf" }

  /// Calls `body` with a desk on which `files` lie.
  static func using(
    _ files: [String: String] = [:], _ body: (Desk) throws -> Void
  ) throws {
    try TemporaryFolder.using { folder in
      let desk = Desk(folder: folder)
      for (name, text) in files { try desk.write(text, to: name) }
      try body(desk)
    }
  }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  /// Runs a command on this desk's shelf.
  func run(
    _ command: String, _ arguments: String..., environment: [String: String] = [:]
  ) throws -> ChildProcess {
    try BuiltProgram.run(
      [command, "--shelf", shelf] + arguments, environment: environment, in: folder)
  }
}

extension ChildProcess {
  /// The lines of standard output.
  var lines: [String] { outputText.split(separator: "\n").map(String.init) }

  /// The lines of standard error.
  var complaints: [String] { errorText.split(separator: "\n").map(String.init) }
}
