import ArgumentParser
import Foundation
import IncipitCatalogue
import IncipitScale

/// Makes a large shelf of made-up works and measures how fast it answers.
@main
struct Scale: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incipit-scale",
    abstract: "Make a large shelf of made-up works, and measure how fast it answers.",
    discussion: """
      The same seed makes the same shelf and the same queries. Without --shelf the shelf is made in a \
      folder of its own and removed again; one that is there already is measured as it is.
      """)

  @Option(help: "How many works.") var works = 2_000
  @Option(help: "How many queries of each kind.") var queries = 40
  @Option(help: "Where chance begins.") var seed: UInt64 = 7
  @Option(help: ArgumentHelp("Make the shelf there and keep it.", valueName: "folder"))
  var shelf: String?
  @Option(help: ArgumentHelp("Measure this kind of search alone.", valueName: "kind"))
  var only: String?
  @Flag(help: "Leave out the sizes of the tables.") var noSizes = false

  func validate() throws {
    guard works > 0, queries > 0 else { throw ValidationError("at least one work and one query") }
  }

  func run() throws {
    let folder = shelf ?? NSTemporaryDirectory() + "/incipit-scale-\(getpid())"
    let database = folder + "/shelf.sqlite"
    defer { if shelf == nil { try? FileManager.default.removeItem(atPath: folder) } }
    do {
      if !FileManager.default.fileExists(atPath: database) { try make(database, in: folder) }
      let table = ShelfTable(path: database, seed: seed) { line in
        // Each is to be seen when it is there, also in a file.
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
      }
      try table.measure(queries: queries, only: only)
      if !noSizes, only == nil {
        FileHandle.standardOutput.write(Data("\n".utf8))
        try table.sizes()
      }
    } catch let error as CatalogueError {
      let words = "incipit-scale: \(database): \(error.reason) \(error.underlying ?? "")\n"
      FileHandle.standardError.write(Data(words.utf8))
      throw ExitCode(3)
    }
  }

  private func make(_ database: String, in folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let start = ContinuousClock.now
    let made = try ShelfMaker(seed: seed).make(works: works, in: Catalogue(path: database)) {
      done in
      if done % 10_000 == 0 {
        FileHandle.standardError.write(Data("\(done) works\n".utf8))
      }
    }
    let seconds = Int((ContinuousClock.now - start) / .seconds(1))
    print(
      "\(made.works) works, \(made.words) words, \(made.bytes / 1_000_000) MB, in \(seconds) s\n")
  }
}
