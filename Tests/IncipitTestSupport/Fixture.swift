package import Foundation
import IncipitContainers
import Testing

/// The folders of `Fixtures/`: in each a file in the shape of one source, written for the purpose, and
/// `manuscript.txt`, which says what is to be read in it.
///
/// A folder `book` is the content of an EPUB, DOCX or ODT file.
package struct Fixture: CustomTestStringConvertible, Sendable {
  /// The folder's name.
  package let name: String

  package var testDescription: String { name }

  /// All of them, by name.
  package static let all: [Fixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map(Fixture.init)
  }()

  private static let folder = ProjectFolder.path + "/Tests/IncipitIntakeTests/Fixtures"
  private var path: String { "\(Self.folder)/\(name)" }

  /// Where the expected manuscript stands.
  package var expectation: URL { URL(fileURLWithPath: path + "/manuscript.txt") }

  /// The source's name and its bytes.
  package func source() throws -> (name: String, bytes: [UInt8]) {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    if names.contains("book") { return ("source", try book()) }
    let file = names.sorted().first { $0.hasPrefix("source.") } ?? "source.txt"
    return (file, Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)"))))
  }

  private func book() throws -> [UInt8] {
    let folder = path + "/book"
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(folder)/\($0)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    // "mimetype" comes first, as the format asks.
    let ordered = names.filter { $0 == "mimetype" } + names.filter { $0 != "mimetype" }
    return try ZIPArchive.bytes(
      of: ordered.map { name in
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
        return ZIPEntry(name, bytes, isStored: name == "mimetype")
      })
  }
}
