import Foundation
import IncipitExport
import IncipitLibrary
import IncipitMarkup

/// Where readings go that stand on no shelf: to standard output, or as files into a folder.
struct ReadingOutput {
  /// Nil for the contract's JSON.
  let format: Exporter?
  let layout: JSONText.Layout
  /// Nil for standard output.
  let folder: String?
  /// Whether files that are there and differ are overwritten.
  let overwrites: Bool
  private let desk = ReadingDesk()
  private var stems = FileStems()

  init(format: Exporter?, layout: JSONText.Layout, folder: String?, overwrites: Bool) {
    self.format = format
    self.layout = layout
    self.folder = folder
    self.overwrites = overwrites
  }

  /// Makes the folder if it is not there.
  func prepare() throws(Failure) {
    guard let folder else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        .refusals, "\(folder): the folder cannot be made", "pick another with --to",
        cause: "\(error)")
    }
  }

  /// Reads a work and hands it on as a whole, so that nothing is written by halves.
  mutating func read(_ bytes: [UInt8], name: String, path: String) throws(Refusal) {
    // The name is taken even if the work is refused: the others' names do not hang on that.
    let stem = stems.stem(for: name)
    let (manuscript, reading) = try desk.read(bytes, name: name, path: path)
    guard let format else {
      let value = ReadingJSON.value(of: reading, manuscript: manuscript)
      return try Self.write(JSONText.utf8(of: value, layout) + [UInt8(ascii: "\n")])
    }
    let tokens = format.needsTokens ? desk.tokens(of: manuscript) : []
    let files: [(fileExtension: String, bytes: [UInt8])]
    do throws(ExportError) {
      files = try format.files(
        ExportedWork(manuscript: manuscript, reading: reading, tokens: tokens))
    } catch {
      throw Refusal(path: path, summary: error.summary, remedy: "pick another format")
    }
    guard let folder else {
      for file in files { try Self.write(file.bytes) }
      return
    }
    let start = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    try write(
      files.map { (path: "\(start)\(stem).\($0.fileExtension)", bytes: $0.bytes) })
  }

  /// Writes all of `files` or none.
  private func write(_ files: [(path: String, bytes: [UInt8])]) throws(Refusal) {
    var changed: [(path: String, bytes: [UInt8])] = []
    for file in files {
      guard let there = FileManager.default.contents(atPath: file.path) else {
        changed.append(file)
        continue
      }
      guard [UInt8](there) != file.bytes else { continue }
      guard overwrites else {
        throw Refusal(
          path: file.path, summary: "there is another file of that name",
          remedy: "--force overwrites it")
      }
      changed.append(file)
    }
    var written: [String] = []
    for file in changed {
      do {
        try Data(file.bytes).write(to: URL(fileURLWithPath: file.path), options: .atomic)
        written.append(file.path)
      } catch {
        for path in written { try? FileManager.default.removeItem(atPath: path) }
        throw Refusal(
          path: file.path, summary: "it cannot be written",
          remedy: "make room or pick another folder with --to")
      }
    }
    for file in files { try Self.write(Array((HarmlessText.line(file.path) + "\n").utf8)) }
  }

  private static func write(_ bytes: [UInt8]) throws(Refusal) {
    do throws(Failure) {
      try Output.write(bytes)
    } catch {
      throw Refusal(path: "standard output", summary: error.summary, remedy: error.remedy)
    }
  }
}
