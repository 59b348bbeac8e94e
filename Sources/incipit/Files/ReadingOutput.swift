import Foundation
import IncipitExport
import IncipitLibrary
import IncipitMarkup

/// Where readings go that stand on no shelf: to standard output, or as files into a folder.
struct ReadingOutput: Sendable {
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

  /// A work whose turn it is: its bytes, and what its files are to be called.
  struct Job: Sendable {
    let bytes: [UInt8]
    let name: String
    let path: String
    let stem: String
  }

  /// What is to be written of a work.
  enum Product: Sendable {
    case printed([UInt8])
    case files([(path: String, bytes: [UInt8])])
  }

  /// The job of reading `bytes`, which takes its files' name.
  ///
  /// The name is taken even if the work is refused then: the others' names do not hang on that.
  mutating func job(_ bytes: [UInt8], name: String, path: String) -> Job {
    Job(bytes: bytes, name: name, path: path, stem: stems.stem(for: name))
  }

  /// Reads a work; nothing is written yet.
  func product(of job: Job) throws(Refusal) -> Product {
    let (manuscript, reading) = try desk.read(job.bytes, name: job.name, path: job.path)
    guard let format else {
      let value = ReadingJSON.value(of: reading, manuscript: manuscript)
      return .printed(JSONText.utf8(of: value, layout) + [UInt8(ascii: "\n")])
    }
    let tokens = format.needsTokens ? desk.tokens(of: manuscript) : []
    let files: [(fileExtension: String, bytes: [UInt8])]
    do throws(ExportError) {
      files = try format.files(
        ExportedWork(manuscript: manuscript, reading: reading, tokens: tokens))
    } catch {
      throw Refusal(path: job.path, summary: error.summary, remedy: "pick another format")
    }
    guard let folder else { return .printed(files.flatMap(\.bytes)) }
    let start = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    return .files(
      files.map { (path: "\(start)\(job.stem).\($0.fileExtension)", bytes: $0.bytes) })
  }

  /// Writes a work as a whole, so that nothing is written by halves.
  func write(_ product: Product) throws(Refusal) {
    switch product {
    case .printed(let bytes): try Self.write(bytes)
    case .files(let files): try write(files)
    }
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
