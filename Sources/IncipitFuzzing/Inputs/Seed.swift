import Foundation
package import IncipitContainers

/// A sound file that inputs are made of.
package struct Seed: Sendable {
  /// The name under which it is taken in.
  let file: String
  let bytes: [UInt8]
  /// What a book's file is packed of; empty for anything else.
  let entries: [ZIPEntry]

  /// A file as it lies on disk.
  package init(file: String, _ bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    entries = []
  }

  /// A packed file.
  package init(file: String, packing entries: [ZIPEntry]) throws {
    self.file = file
    bytes = try ZIPArchive.bytes(of: entries)
    self.entries = entries
  }

  /// The seeds of `target` in `folders`, by name.
  ///
  /// What stands there is `NAME.ENDING`, or a folder `NAME` that holds `source.ENDING`, or one that
  /// holds a folder `book` with the files of an EPUB book.
  ///
  /// - Throws: `FuzzError` if there is none, or what the disk says.
  package static func all(for target: FuzzTarget, in folders: [String]) throws -> [Seed] {
    var seeds: [Seed] = []
    for folder in folders {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      where target.takes(seed: String(name.prefix { $0 != "." })) {
        if let seed = try seed("\(folder)/\(name)", name) { seeds.append(seed) }
      }
    }
    guard !seeds.isEmpty else {
      throw FuzzError("\(target.name): no seeds in \(folders.joined(separator: ", "))")
    }
    return seeds
  }

  private static func seed(_ path: String, _ name: String) throws -> Seed? {
    guard isFolder(path) else { return Seed(file: name, try contents(path)) }
    let book = path + "/book"
    guard isFolder(book) else {
      let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      return try names.first { $0.hasPrefix("source.") }.map {
        Seed(file: $0, try contents("\(path)/\($0)"))
      }
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: book).sorted()
      .filter { !isFolder("\(book)/\($0)") }
    // "mimetype" comes first, as the format asks.
    let ordered = names.filter { $0 == "mimetype" } + names.filter { $0 != "mimetype" }
    return try Seed(
      file: name + ".epub",
      packing: ordered.map {
        ZIPEntry($0, try contents("\(book)/\($0)"), isStored: $0 == "mimetype")
      })
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    // The pointer is written to within the call alone.
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }

  private static func contents(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
