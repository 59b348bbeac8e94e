import Foundation

/// The program while it runs beside others; a class because a process has an identity.
final class RunningProgram {
  private let process = Process()
  private let paths: [String]

  /// Starts it on a desk's shelf, with its outputs in files of the desk.
  init(_ desk: Desk, _ command: String, _ arguments: String...) throws {
    let name = desk.path(UUID().uuidString)
    paths = [name + ".output", name + ".errors"]
    for path in paths { try Data().write(to: URL(fileURLWithPath: path)) }
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
    process.arguments = [command, "--shelf", desk.shelf] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: desk.folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: paths[0]))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: paths[1]))
    try process.run()
  }

  /// Waits for its end; the status and both outputs.
  func ended() throws -> (status: Int32, output: String, errors: String) {
    process.waitUntilExit()
    let texts = try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
    return (process.terminationStatus, texts[0], texts[1])
  }
}
