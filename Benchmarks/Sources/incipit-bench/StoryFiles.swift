import Foundation

/// Puts written stories into files.
struct StoryFiles {
  private let templates = StoryTemplates()
  let folder: String

  /// Makes `folder` if it is not there.
  init(in folder: String) throws(BenchmarkError) {
    self.folder = folder
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw BenchmarkError("\(folder): cannot be made")
    }
  }

  /// A file with the words it holds and the names of its people.
  struct Written {
    let path: String
    let words: Int
    let bytes: Int
    let names: [String]
  }

  /// Writes a story of at least `words` words to `name`.
  func write(_ name: String, words: Int, seed: UInt64) throws(BenchmarkError) -> Written {
    try write(name, words: words, seed: seed, head: "", tail: "") { $0 }
  }

  /// Writes it as a page that a reader saves from an archive.
  func writePage(_ name: String, words: Int, seed: UInt64) throws(BenchmarkError) -> Written {
    try write(name, words: words, seed: seed, head: templates.pageHead, tail: templates.pageTail) {
      paragraph in
      if paragraph.hasPrefix("***") { return "<hr />\n" }
      return "<p>"
        + paragraph.replacingOccurrences(of: "&", with: "&amp;")
        .replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: "\n", with: "")
        + "</p>\n"
    }
  }

  private func write(
    _ name: String, words: Int, seed: UInt64, head: String, tail: String,
    paragraph: (String) -> String
  ) throws(BenchmarkError) -> Written {
    let path = folder + "/" + name
    do {
      guard FileManager.default.createFile(atPath: path, contents: nil),
        let file = FileHandle(forWritingAtPath: path)
      else { throw BenchmarkError("\(path): cannot be written") }
      defer { try? file.close() }
      var writer = StoryWriter(seed: seed, templates: templates)
      let names = writer.leadNames
      var piece = Array(head.utf8)
      var bytes = 0
      let count = try writer.write(words: words) { text in
        piece += Array(paragraph(text).utf8)
        guard piece.count > 65_536 else { return }
        try file.write(contentsOf: piece)
        bytes += piece.count
        piece = []
      }
      piece += Array(tail.utf8)
      try file.write(contentsOf: piece)
      return Written(path: path, words: count, bytes: bytes + piece.count, names: names)
    } catch let error as BenchmarkError {
      throw error
    } catch {
      throw BenchmarkError("\(path): cannot be written")
    }
  }
}
