import Foundation

/// The measurements, and the table they make.
struct Benchmark {
  /// The release program.
  let program: String
  /// Holds the stories and shelves; removed by the caller.
  let folder: String
  /// What the program costs with nothing to do.
  let empty: ChildRun

  /// Words a second and core that the reader must hold.
  static let readingFloor = 300_000.0

  init(program: String, folder: String) throws(BenchmarkError) {
    self.program = program
    self.folder = folder
    // The first run brings the program into the page cache.
    var empty = try ChildRun(program, ["--version"])
    for _ in 0..<10 {
      let run = try ChildRun(program, ["--version"])
      if run.elapsed < empty.elapsed { empty = run }
    }
    self.empty = empty
  }

  /// Reading by length of the work: rate, memory, and whether both grow in a straight line.
  func reading(lengths: [Int]) throws(BenchmarkError) -> String {
    let files = try StoryFiles(in: folder + "/reading")
    var table = Table([
      "read", "text", "processor", "words/s/core", "ns/byte", "peak", "over empty", "per byte",
    ])
    var stories = [try files.write("least.txt", words: 20, seed: 1)]
    for length in lengths {
      stories.append(try files.write("\(length).txt", words: length, seed: 7))
    }
    let runs = try cheapest(of: 12, reading: stories)
    // Start-up and word lists are paid once, however long the work.
    let least = runs[0]
    var costs: [Double] = []
    var rates: [Double] = []
    for (story, run) in zip(stories, runs).dropFirst() {
      let seconds = max(run.processor - least.processor, 1e-6)
      let memory = max(0, run.peakMemory - empty.peakMemory)
      let rate = Double(story.words) / seconds
      let cost = seconds * 1e9 / Double(story.bytes)
      rates.append(rate)
      costs.append(cost)
      table.add([
        "\(story.words) words", Table.mebibytes(story.bytes), Table.seconds(run.processor),
        Table.grouped(Int(rate)), Table.tenths(cost), Table.mebibytes(run.peakMemory),
        Table.mebibytes(memory), Table.tenths(Double(memory) / Double(story.bytes)),
      ])
    }
    let slowest = rates.min() ?? 0
    let growth = (costs.last ?? 0) / (costs.first ?? 1)
    return table.text + """
      start-up and word lists: \(Table.seconds(least.processor)), left out of the rates; \
      empty process: \(Table.mebibytes(empty.peakMemory))
      300,000 words a second per core: \(slowest >= Self.readingFloor ? "held" : "NOT HELD")
      cost of a byte, longest work over shortest: ×\(Table.tenths(growth)) (×1 is a straight line)
      \(try besideOneAnother(stories.dropFirst().prefix(2).last ?? stories[0]))

      """
  }

  /// How much faster eight works are read by two cores than by one.
  private func besideOneAnother(_ story: StoryFiles.Written) throws(BenchmarkError) -> String {
    let arguments =
      ["read", "--format", "ndjson"] + Array(repeating: story.path, count: 8)
    var best = 0.0
    for _ in 0..<5 {
      let run = try ChildRun(program, arguments)
      best = max(best, run.processor / max(run.elapsed, 1e-6))
    }
    return """
      eight works of \(story.words) words in one command: \(Table.tenths(best)) cores busy
      """
  }

  /// Adding by number of works: rate and memory; then a shelf that has them all, searched.
  func shelf(sizes: [Int], words: Int, queries: Int) throws(BenchmarkError) -> String {
    var table = Table(["add", "elapsed", "processor", "works/s", "words/s", "peak", "over empty"])
    var search = ""
    for size in sizes {
      let heap = try StoryFiles(in: "\(folder)/heap-\(size)")
      var total = 0
      var names: [String] = []
      for index in 0..<size {
        let story = try heap.write(
          "\(index).txt", words: words, seed: UInt64(size * 1_000 + index))
        total += story.words
        names += story.names
      }
      let place = "\(folder)/shelf-\(size)"
      let run = try ChildRun(program, ["add", heap.folder, "--shelf", place])
      table.add([
        "\(size) works of \(words)", Table.seconds(run.elapsed), Table.seconds(run.processor),
        Table.tenths(Double(size) / run.elapsed), Table.grouped(Int(Double(total) / run.elapsed)),
        Table.mebibytes(run.peakMemory),
        Table.mebibytes(max(0, run.peakMemory - empty.peakMemory)),
      ])
      if size == sizes.last {
        search = try searching(place, works: size, names: names, queries: queries)
      }
    }
    return table.text + "\n" + search
  }

  private func searching(
    _ shelf: String, works: Int, names: [String], queries: Int
  ) throws(BenchmarkError) -> String {
    var random = SeededGenerator(seed: 11)
    let templates = StoryTemplates()
    let kinds: [(String, (inout SeededGenerator) -> String)] = [
      ("a word", { $0.pick(templates["thing"]) }),
      ("a name", { $0.pick(names) }),
      ("a phrase", { "\"not even when \($0.number(below: 2) == 0 ? "she" : "he") was\"" }),
      ("a speaker", { "said:\($0.pick(names).split(separator: " ").first ?? "") river" }),
    ]
    var table = Table(["search", "queries", "p50", "p95", "peak"])
    for (kind, query) in kinds {
      var times: [Double] = []
      var peak = 0
      for _ in 0..<queries {
        let run = try ChildRun(program, ["search", query(&random), "--shelf", shelf])
        times.append(run.elapsed)
        peak = max(peak, run.peakMemory)
      }
      times.sort()
      table.add([
        "\(kind), \(works) works", "\(queries)", Table.milliseconds(Self.quantile(0.5, of: times)),
        Table.milliseconds(Self.quantile(0.95, of: times)), Table.mebibytes(peak),
      ])
    }
    return table.text + """
      each query is a whole command; of it, starting the program takes \
      \(Table.milliseconds(empty.elapsed))

      """
  }

  /// For each story the run that took least of the processor.
  ///
  /// What others do on the machine only adds to it. The runs go round and round, so that a busy
  /// minute does not hit one story alone; of the longest stories every fourth run is enough.
  private func cheapest(
    of rounds: Int, reading stories: [StoryFiles.Written]
  ) throws(BenchmarkError) -> [ChildRun] {
    var runs: [ChildRun?] = stories.map { _ in nil }
    for round in 0..<rounds {
      for (index, story) in stories.enumerated() where round % 4 == 0 || story.words < 500_000 {
        let run = try ChildRun(program, ["read", "--format", "json", story.path])
        if run.processor < runs[index]?.processor ?? .infinity { runs[index] = run }
      }
    }
    return runs.compactMap { $0 }
  }

  /// The nearest-rank quantile of rising values; 0 for none.
  static func quantile(_ share: Double, of values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let rank = Int((share * Double(values.count)).rounded(.up))
    return values[min(values.count, max(1, rank)) - 1]
  }
}
