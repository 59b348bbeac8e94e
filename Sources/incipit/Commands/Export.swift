import ArgumentParser
import IncipitBooks
import IncipitExport
import IncipitLibrary

/// Writes works as books and files.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write works as books and files.",
    discussion: "A file that is there and differs is left alone unless --force is given.")

  @Argument(help: "Numbers from `incipit list`, or words that name one work alone.")
  var works: [String] = []

  @Option(
    help: "\(Exporter.all.map(\.name).joined(separator: ", ")).",
    completion: .list(Exporter.all.map(\.name)))
  var format = "epub"

  @Option(name: .customLong("to"), help: "The folder to write to.", completion: .directory)
  var folder = "."

  @Flag(help: "Say of each quotation who speaks, as data in epub and html, and list the cast.")
  var speakers = false

  @Flag(help: "Every work on the shelf.")
  var all = false

  @Flag(
    help: """
      All that the shelf holds, as plain files: originals, works, the catalogue and the journal as lines \
      of JSON.
      """)
  var everything = false

  @Flag(help: "Overwrite files that differ.")
  var force = false

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    let wholes = ["--all": all, "--everything": everything].filter(\.value).keys.sorted()
    guard wholes.count < 2 else { throw ValidationError("--everything holds --all") }
    guard wholes.isEmpty != works.isEmpty else {
      let wrong = wholes.first.map { "\($0) takes no WORK" }
      throw ValidationError(wrong ?? "Missing expected argument '<work>'")
    }
    let exporter = try exporter()
    if speakers, !exporter.canMarkSpeakers {
      let names = Exporter.all.filter(\.canMarkSpeakers).map(\.name).joined(separator: " and ")
      throw ValidationError("--speakers is for \(names)")
    }
  }

  func run() async throws {
    let exporter = try exporter()
    let library = try options.opened()
    if everything { return try exportEverything(from: library, exporter) }
    let ids = try Failure.wrapping { () throws(LibraryError) -> [Int64] in
      if all { return try library.items().map(\.id) }
      var ids: [Int64] = []
      for name in works {
        let id = try library.item(named: name)
        if !ids.contains(id) { ids.append(id) }
      }
      return ids
    }
    let folder = try ExportFolder(folder, overwrites: force)
    var hasRefusals = false
    for id in ids {
      do throws(Failure) {
        try export(id, from: library, exporter, to: folder)
      } catch {
        // One book that fails must not keep the others.
        complain(error)
        hasRefusals = true
      }
    }
    if hasRefusals { throw ExitStatus.refusals }
  }

  private func export(
    _ id: Int64, from library: Library, _ exporter: Exporter, to folder: ExportFolder
  ) throws(Failure) {
    let work = try Failure.wrapping { () throws(LibraryError) in try library.work(id) }
    let name = ExportName.name(
      id: id, heading: work.card.heading, extension: exporter.fileExtension)
    let bytes = try exporter.bytes(of: work, marksSpeakers: speakers)
    let state = try folder.place(bytes, as: name) == .unchanged ? ": unchanged" : ""
    try Output.line(HarmlessText.line(folder.path(name) + state))
  }

  /// Writes all that there is, and says what could not be written.
  private func exportEverything(from library: Library, _ exporter: Exporter) throws {
    let export = try EverythingExport(
      library, to: folder, exporter, marksSpeakers: speakers, overwrites: force)
    let bar = CopyBar()
    let tally = try export.run { done, total in
      bar.show(CopyProgress(done: done, total: total, bytesDone: 0, bytesTotal: 0))
    }
    bar.clear()
    for failure in tally.failures { complain(failure) }
    try Output.line(
      HarmlessText.line(
        "\(folder): \(tally.works) works, \(tally.originals) originals, the catalogue"))
    if !tally.failures.isEmpty { throw ExitStatus.refusals }
  }

  private func complain(_ failure: Failure) {
    Output.complain(failure.line)
    if options.verbose, let cause = failure.cause { Output.complain("cause: " + cause) }
  }

  private func exporter() throws -> Exporter {
    guard let exporter = Exporter.named(format) else {
      let names = Exporter.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no format '\(format)'; it is one of \(names)")
    }
    return exporter
  }
}
