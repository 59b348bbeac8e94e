import ArgumentParser
import Foundation
import IncipitLibrary
import Logging

/// Which shelf, and how much is told.
struct ShelfOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The shelf's folder.", valueName: "folder"), completion: .directory)
  var shelf: String?

  @Flag(help: "Show the causes of errors, and what is done.")
  var verbose = false

  /// The folder that was given, else the environment's, else the one of the user.
  var folder: String {
    let environment = ProcessInfo.processInfo.environment
    if let shelf, !shelf.isEmpty { return shelf }
    if let shelf = environment["INCIPIT_SHELF"], !shelf.isEmpty { return shelf }
    // A relative path there is to be ignored (XDG Base Directory Specification 0.8).
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/incipit" }
    return NSHomeDirectory() + "/.local/share/incipit"
  }

  var settings: Library.Settings {
    Library.Settings(now: { Date() }, logger: logger)
  }

  /// Warnings, and with `--verbose` what is done, on standard error.
  var logger: Logger {
    var logger = Logger(label: "incipit") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = verbose ? .info : .error
    return logger
  }

  /// Opens the shelf, which is made if there is none.
  func made() throws(Failure) -> Library {
    let (folder, settings) = (folder, settings)
    return try Failure.wrapping { () throws(LibraryError) in
      try Library.open(at: folder, settings: settings)
    }
  }

  /// Opens a shelf that is there: a mistyped folder must not turn into an empty shelf.
  func opened() throws(Failure) -> Library {
    try requireFolder()
    return try made()
  }

  /// Throws if there is no shelf: no folder, or one that holds none of a shelf's own files.
  func requireFolder() throws(Failure) {
    guard Library.isShelf(folder) else {
      throw Failure(
        .shelf, "\(folder): there is no shelf",
        "`incipit add` makes one, --shelf names another folder")
    }
  }
}
