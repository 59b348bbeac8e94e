import Foundation

/// A program run to its end, with what it wrote.
package struct ChildProcess: Sendable {
  /// The exit status; 128 + the signal's number if a signal ended it.
  package let status: Int32
  package let output: [UInt8]
  package let errors: [UInt8]

  /// Standard output as text.
  package var outputText: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  package var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// Runs `program` and waits for its end.
  ///
  /// - Parameters:
  ///   - program: The path of an executable.
  ///   - arguments: What follows the program's name.
  ///   - input: What stands on standard input.
  ///   - environment: Added to this process's own; an empty value takes the variable away.
  ///   - folder: The working folder; nil for this process's own.
  /// - Returns: The status and both outputs, whatever the status.
  /// - Throws: If the program cannot be started.
  package static func run(
    _ program: String, _ arguments: [String] = [], input: [UInt8] = [],
    environment: [String: String] = [:], in folder: String? = nil
  ) throws -> ChildProcess {
    try TemporaryFolder.using { files in
      // Through files, not pipes: a pipe that nobody empties in time would stop the child.
      let paths = ["input", "output", "errors"].map { files + "/" + $0 }
      try Data(input).write(to: URL(fileURLWithPath: paths[0]))
      for path in paths.dropFirst() { try Data().write(to: URL(fileURLWithPath: path)) }

      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment
        .merging(environment) { $1 }.filter { !$0.value.isEmpty }
      if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
      process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: paths[0]))
      process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: paths[1]))
      process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: paths[2]))
      try process.run()
      process.waitUntilExit()
      let signalled = process.terminationReason == .uncaughtSignal
      return ChildProcess(
        status: signalled ? 128 + process.terminationStatus : process.terminationStatus,
        output: [UInt8](try Data(contentsOf: URL(fileURLWithPath: paths[1]))),
        errors: [UInt8](try Data(contentsOf: URL(fileURLWithPath: paths[2]))))
    }
  }

  /// Where `program` lies, looked for on the PATH; nil if it is not installed.
  package static func path(of program: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return folders.split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// A folder that is there for the length of one test.
package enum TemporaryFolder {
  /// Calls `body` with the path of a new, empty folder, and removes the folder afterwards.
  package static func using<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("incipit-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }
}
