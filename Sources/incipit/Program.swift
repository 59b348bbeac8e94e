import ArgumentParser
import Glibc

/// Where the program begins and where every error becomes a line and an exit status.
@main
enum Program {
  static func main() async {
    // A reader that has seen enough (`incipit list | head`) ends the program without a word.
    signal(SIGPIPE, SIG_DFL)
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try Incipit.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      end(failure, isVerbose: arguments.contains("--verbose"))
    } catch {
      end(error, arguments: arguments)
    }
  }

  private static func end(_ failure: Failure, isVerbose: Bool) -> Never {
    Output.complain(failure.line)
    // For a person who looks on; a program that reads the errors gets the one line.
    if isatty(STDERR_FILENO) == 1 {
      for line in failure.pointer { Output.complain(line) }
    }
    if isVerbose, let cause = failure.cause { Output.complain("cause: " + cause) }
    exit(failure.status.rawValue)
  }

  /// Ends on what the argument parser threw: help and versions that were asked for, or wrong usage.
  private static func end(_ error: any Error, arguments: [String]) -> Never {
    if let status = error as? ExitStatus { exit(status.rawValue) }
    guard Incipit.exitCode(for: error) != .success else {
      try? Output.write(Incipit.fullMessage(for: error) + "\n")
      exit(ExitStatus.done.rawValue)
    }
    let message = Incipit.message(for: error).split(separator: "\n").joined(separator: " ")
    let known = Incipit.configuration.subcommands.map { $0._commandName }
    let command = arguments.first.map { known.contains($0) ? " " + $0 : "" } ?? ""
    end(
      Failure(.usage, message.isEmpty ? "wrong usage" : message, "see `incipit help\(command)`"),
      isVerbose: false)
  }
}
