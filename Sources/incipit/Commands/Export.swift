import ArgumentParser
import Foundation
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

  @Flag(help: "Overwrite files that differ.")
  var force = false

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    guard all != !works.isEmpty else {
      throw ValidationError(all ? "--all takes no WORK" : "Missing expected argument '<work>'")
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
    let ids = try Failure.wrapping { () throws(LibraryError) -> [Int64] in
      if all { return try library.items().map(\.id) }
      var ids: [Int64] = []
      for name in works {
        let id = try library.item(named: name)
        if !ids.contains(id) { ids.append(id) }
      }
      return ids
    }
    try makeFolder()
    var hasRefusals = false
    for id in ids {
      do throws(Failure) {
        try export(id, from: library, exporter)
      } catch {
        // One book that fails must not keep the others.
        Output.complain(error.line)
        if options.verbose, let cause = error.cause { Output.complain("cause: " + cause) }
        hasRefusals = true
      }
    }
    if hasRefusals { throw ExitStatus.refusals }
  }

  private func export(
    _ id: Int64, from library: Library, _ exporter: Exporter
  ) throws(Failure) {
    let work = try Failure.wrapping { () throws(LibraryError) in try library.work(id) }
    // The time of the last change, not of the export: the same work is the same file.
    let modified = ([work.card.addedAt] + work.card.corrections.map(\.madeAt)).max()
    let bytes: [UInt8]
    do throws(ExportError) {
      bytes = try exporter.bytes(
        ExportedWork(
          card: work.card, manuscript: work.manuscript, reading: work.reading,
          modified: modified ?? work.card.addedAt, marksSpeakers: speakers))
    } catch {
      throw Failure(.refusals, "work \(id): \(error.summary)", "run `incipit check`")
    }
    let name = ExportName.name(
      id: id, heading: work.card.heading, extension: exporter.fileExtension)
    let path = folder == "." ? name : (folder.hasSuffix("/") ? folder : folder + "/") + name
    if let there = FileManager.default.contents(atPath: path) {
      guard [UInt8](there) != bytes else {
        return try Output.line(HarmlessText.line("\(path): unchanged"))
      }
      guard force else {
        throw Failure(
          .refusals, "\(path): there is another file of that name", "--force overwrites it")
      }
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure(
        .refusals, "\(path): it cannot be written", "make room or pick another folder with --to",
        cause: "\(error)")
    }
    try Output.line(HarmlessText.line(path))
  }

  private func makeFolder() throws(Failure) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        .refusals, "\(folder): the folder cannot be made", "pick another with --to",
        cause: "\(error)")
    }
  }

  private func exporter() throws -> Exporter {
    guard let exporter = Exporter.named(format) else {
      let names = Exporter.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no format '\(format)'; it is one of \(names)")
    }
    return exporter
  }
}
