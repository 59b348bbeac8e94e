import Foundation

/// Taking works in by the kind of file, and calibre beside it where it is installed.
extension Benchmark {
  /// Texts and an archive's pages by the hundred, and one long book in and out.
  ///
  /// Every figure is a whole command into a shelf that is not there yet, the least of three runs: read,
  /// stored, searchable, on the disk.
  func taking(files: Int, words: Int) throws(BenchmarkError) -> String {
    let texts = try StoryFiles(in: folder + "/texts")
    let pages = try StoryFiles(in: folder + "/pages")
    var bytes = 0
    for index in 0..<files {
      bytes += try texts.write("\(index).txt", words: 3_500, seed: UInt64(index)).bytes
      _ = try pages.writePage("\(index).html", words: 3_500, seed: UInt64(index))
    }
    var table = Table(["take in", "elapsed", "processor", "files/s"])
    func add(_ name: String, _ files: Int, _ run: ChildRun) {
      table.add([
        name, Table.milliseconds(run.elapsed), Table.milliseconds(run.processor),
        Table.tenths(Double(files) / run.elapsed),
      ])
    }
    let size = "\(bytes / files / 1_000) KB each"
    add("\(files) texts, \(size)", files, try added(texts.folder))
    add("\(files) pages of an archive, the same stories", files, try added(pages.folder))
    let book = try book(words: words)
    add("an EPUB of \(words) words", 1, try added(book))
    add(
      "… and out again", 1,
      try least(of: 3) { () throws(BenchmarkError) in
        try ChildRun(
          program,
          [
            "export", "1", "--format", "epub", "--to", "\(folder)/out", "--force", "--shelf",
            takenShelf,
          ])
      })
    for (name, run) in try calibre(texts.folder) { add("\(name), the same texts", files, run) }
    return table.text
  }

  private var takenShelf: String { folder + "/taken" }

  private func added(_ heap: String) throws(BenchmarkError) -> ChildRun {
    try least(of: 3) { () throws(BenchmarkError) in
      try? FileManager.default.removeItem(atPath: takenShelf)
      return try ChildRun(program, ["add", heap, "--shelf", takenShelf])
    }
  }

  /// A book of so many words, which the program itself makes of a text.
  private func book(words: Int) throws(BenchmarkError) -> String {
    let heap = try StoryFiles(in: folder + "/long")
    _ = try heap.write("long.txt", words: words, seed: 7)
    let shelf = folder + "/shelf-long"
    let books = folder + "/books-long"
    _ = try ChildRun(program, ["add", heap.folder, "--shelf", shelf])
    _ = try ChildRun(
      program, ["export", "1", "--format", "epub", "--to", books, "--force", "--shelf", shelf])
    return books
  }

  /// What calibre takes for the same texts: into a library, and into its full-text index.
  ///
  /// Its command line adds and indexes in two steps; searchable is what has passed both.
  private func calibre(_ heap: String) throws(BenchmarkError) -> [(String, ChildRun)] {
    let places = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    guard
      let calibre = places.map({ "\($0)/calibredb" }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { return [] }
    let library = ["--with-library", folder + "/calibre"]
    return [
      ("calibre", try ChildRun(calibre, ["add", "--recurse", heap] + library)),
      (
        "calibre's full-text index",
        try ChildRun(
          calibre,
          ["fts_index", "--wait-for-completion", "--indexing-speed", "fast", "enable"] + library)
      ),
    ]
  }

  private func least(
    of runs: Int, _ body: () throws(BenchmarkError) -> ChildRun
  ) throws(BenchmarkError) -> ChildRun {
    var least = try body()
    for _ in 1..<runs {
      let run = try body()
      if run.elapsed < least.elapsed { least = run }
    }
    return least
  }
}
