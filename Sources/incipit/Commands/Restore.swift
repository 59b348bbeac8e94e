import ArgumentParser
import IncipitLibrary

/// Makes a shelf of a backup.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a shelf of a backup.",
    discussion: """
      The shelf's folder must be empty or not there. Every original is held against its hash and the \
      database is looked over; a damaged backup leaves nothing behind.
      """)

  @Argument(help: "A file that `incipit backup` wrote.", completion: .file(extensions: ["zip"]))
  var file: String

  @OptionGroup var options: ShelfOptions

  func run() async throws {
    let bar = CopyBar()
    let report: BackupReport
    do throws(LibraryError) {
      report = try Library.restore(file, to: options.folder, settings: options.settings) {
        bar.show($0)
      }
    } catch {
      bar.clear()
      throw Failure(error)
    }
    bar.clear()
    try report.print(options.folder)
  }
}
