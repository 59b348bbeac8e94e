import Foundation

/// The measurements, and the table they make.
struct Benchmark {
  /// The release program.
  let program: String
  /// Holds the stories and shelves; removed by the caller.
  let folder: String
  /// What the program costs with nothing to do.
  private let empty: ChildRun

  /// Words a second and core that the reader must hold.
  static let readingFloor = 200_000.0

  init(program: String, folder: String) throws(BenchmarkError) {
    self.program = program
    self.folder = folder
    // The first run brings the program into the page cache.
    _ = try ChildRun(program, ["--version"])
    empty = try ChildRun(program, ["--version"])
  }

  /// Reading by length of the work: rate, memory, and whether both grow in a straight line.
  func reading(lengths: [Int]) throws(BenchmarkError) -> String {
    let files = try StoryFiles(in: folder + "/reading")
    var table = Table([
      "read", "text", "processor", "words/s/core", "ns/byte", "peak", "over empty", "per byte",
    ])
    var costs: [Double] = []
    var rates: [Double] = []
    let least = try best(of: 3, reading: try files.write("least.txt", words: 20, seed: 1))
    for length in lengths {
      let story = try files.write("\(length).txt", words: length, seed: 7)
      let run = try best(of: length > 500_000 ? 2 : 5, reading: story)
      // Start-up and word lists are paid once, however long the work.
      let seconds = max(run.processor - least.processor, 1e-6)
      let memory = max(0, run.peakMemory - empty.peakMemory)
      rates.append(Double(story.words) / seconds)
      costs.append(seconds * 1e9 / Double(story.bytes))
      table.add([
        "\(story.words) words", Table.mebibytes(story.bytes), Table.seconds(run.processor),
        Table.grouped(Int(rates[rates.count - 1])), Table.tenths(costs[costs.count - 1]),
        Table.mebibytes(run.peakMemory), Table.mebibytes(memory),
        Table.tenths(Double(memory) / Double(story.bytes)),
      ])
    }
    let slowest = rates.min() ?? 0
    let growth = (costs.last ?? 0) / (costs.first ?? 1)
    return table.text + """
      start-up and word lists: \(Table.seconds(least.processor)), left out of the rates; \
      empty process: \(Table.mebibytes(empty.peakMemory))
      200,000 words a second per core: \(slowest >= Self.readingFloor ? "held" : "NOT HELD")
      cost of a byte, longest work over shortest: ×\(Table.tenths(growth)) (a straight line is ×1)

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

  /// The run that took least of the processor: what others do on the machine only adds to it.
  private func best(
    of count: Int, reading story: StoryFiles.Written
  ) throws(BenchmarkError) -> ChildRun {
    var best = try ChildRun(program, ["read", "--format", "json", story.path])
    for _ in 1..<count {
      let run = try ChildRun(program, ["read", "--format", "json", story.path])
      if run.processor < best.processor { best = run }
    }
    return best
  }

  /// The nearest-rank quantile of rising values; 0 for none.
  static func quantile(_ share: Double, of values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let rank = Int((share * Double(values.count)).rounded(.up))
    return values[min(values.count, max(1, rank)) - 1]
  }
}
