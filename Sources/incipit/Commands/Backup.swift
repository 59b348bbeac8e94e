import ArgumentParser
import IncipitLibrary

/// Writes the shelf into one file.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the whole shelf into one file.",
    discussion: """
      A ZIP file with every original, the database and the journal as they are at one moment; others may \
      use the shelf meanwhile. `incipit restore` makes a shelf of it again. Exit status 1 if an \
      original was lost before; the rest is in the file.
      """)

  @Argument(help: "The file to write.", completion: .file(extensions: ["zip"]))
  var file: String

  @Flag(help: "Overwrite a file of that name.")
  var force = false

  @OptionGroup var options: ShelfOptions

  func run() async throws {
    let library = try options.opened()
    let bar = CopyBar()
    let report: BackupReport
    do throws(LibraryError) {
      report = try library.backUp(to: file, overwrites: force) { bar.show($0) }
    } catch {
      bar.clear()
      throw Failure(error)
    }
    bar.clear()
    try report.print(file)
  }
}

extension BackupReport {
  /// Says what `place` holds now, and complains of what was lost before.
  func print(_ place: String) throws {
    for fault in faults {
      Output.complain("incipit: \(fault); add the file again if you have it")
    }
    try Output.line(
      HarmlessText.line(
        "\(place): \(works) works, \(originals) originals, \(Self.size(bytes))"))
    if !faults.isEmpty { throw ExitStatus.refusals }
  }

  /// "3.4 MB", in units of a thousand.
  private static func size(_ bytes: Int) -> String {
    var tenths = bytes * 10
    var units = ["bytes", "kB", "MB", "GB", "TB"][...]
    while tenths >= 10_000, units.count > 1 {
      tenths = (tenths + 500) / 1_000
      units = units.dropFirst()
    }
    let fraction = units.first == "bytes" ? "" : ".\(tenths % 10)"
    return "\(tenths / 10)\(fraction) \(units.first ?? "")"
  }
}
