import ArgumentParser
import IncipitLibrary

/// Takes files into a shelf.
struct Add: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take files and folders into the shelf.",
    discussion: "The same file twice is one copy. What cannot be read is named; the rest goes in.")

  @Argument(help: "Files and folders.", completion: .file())
  var paths: [String]

  @OptionGroup var options: ShelfOptions

  func run() async throws {
    let library = try options.made()
    let terminal = Terminal.current
    let bar = terminal.canRedraw ? ProgressBar(width: terminal.width) : nil
    let report: AddReport
    do throws(LibraryError) {
      report = try await library.add(paths) { progress in
        if let bar { bar.show(progress) } else { Self.log(progress) }
      }
    } catch {
      bar?.clear()
      throw Failure(error)
    }
    bar?.clear()
    try AddSummary(report).print(terminal, library)
    if !report.refused.isEmpty || report.isCancelled { throw ExitStatus.refusals }
  }

  /// A plain line for each file, for logs.
  private static func log(_ progress: AddProgress) {
    let outcome =
      switch progress.outcome {
      case .added(let id): "work \(id)"
      case .known(let id): "known as work \(id)"
      case .refused: "refused"
      }
    Output.complain("\(progress.done)/\(progress.total) \(progress.name): \(outcome)")
  }
}
