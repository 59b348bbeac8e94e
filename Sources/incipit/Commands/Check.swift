import ArgumentParser
import IncipitLibrary

/// Looks a shelf over.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look the shelf over: every original, every reading, the index.",
    discussion: "Exit status 3 if something is wrong that was not mended.")

  @Flag(help: "Mend what can be mended.")
  var repair = false

  @OptionGroup var options: ShelfOptions

  func run() async throws {
    try options.requireFolder()
    let (folder, settings) = (options.folder, options.settings)
    let report = try Failure.wrapping { () throws(LibraryError) in
      try Library.check(at: folder, repair: repair, settings: settings)
    }
    for fault in report.faults {
      let work = fault.work.map { "work \($0): " } ?? ""
      let state = fault.isRepaired ? "mended" : "wrong"
      try Output.line(
        HarmlessText.line("\(state)  \(work)\(fault.summary) [\(fault.kind.rawValue)]"))
    }
    if report.isRebuilt { try Output.line("the shelf was made anew out of its originals") }
    try Output.line(
      "\(report.works) works, \(report.originals) originals, \(report.layers) layers: "
        + (report.isSound ? "sound" : "not sound"))
    guard report.isSound else {
      if report.isOnlyOutdated {
        throw Failure(
          .shelf, "\(folder): nothing is lost, but an earlier Incipit read what is told above",
          "`incipit check --repair` reads it anew")
      }
      throw Failure(
        .shelf, "\(folder): the shelf is damaged",
        repair ? "add the files again that are named above" : "run `incipit check --repair`")
    }
  }
}
