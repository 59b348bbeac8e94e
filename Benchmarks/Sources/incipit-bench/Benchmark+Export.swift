/// Taking works out of a shelf again.
extension Benchmark {
  /// Exporting one work of so many words, by format.
  ///
  /// Each export is a whole command, which opens the shelf and reads the work's layers; what that
  /// takes is the plainest format's time, as its own part is next to nothing.
  func exporting(words: Int) throws(BenchmarkError) -> String {
    let heap = try StoryFiles(in: folder + "/export")
    let story = try heap.write("long.txt", words: words, seed: 7)
    let shelf = folder + "/shelf-export"
    _ = try ChildRun(program, ["add", heap.folder, "--shelf", shelf])
    var table = Table(["export", "elapsed", "peak"])
    for format in ["script", "text", "markdown", "html", "ssml", "tei", "epub"] {
      var best: ChildRun?
      for _ in 0..<5 {
        let run = try ChildRun(
          program,
          [
            "export", "1", "--format", format, "--to", "\(folder)/books", "--force", "--shelf",
            shelf,
          ])
        if run.elapsed < best?.elapsed ?? .infinity { best = run }
      }
      guard let best else { continue }
      table.add([
        "\(format), \(story.words) words", Table.milliseconds(best.elapsed),
        Table.mebibytes(best.peakMemory),
      ])
    }
    return table.text
  }
}
