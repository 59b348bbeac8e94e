import Foundation
import Glibc

/// Measures the release program from outside and prints one table.
@main
enum Main {
  private static let usage = """
    usage: incipit-bench [--program FILE] [--quick] [--reading-only|--taking-only]

      --program FILE   the program to measure (default: .build/release/incipit)
      --quick          smaller works and shelves, for a first look
      --reading-only   leave out adding, searching and exporting
      --taking-only    take in files of each kind, and nothing else

    """

  static func main() {
    var program = ".build/release/incipit"
    var isQuick = false
    var isReadingOnly = false
    var isTakingOnly = false
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--program":
        guard let path = arguments.popFirst() else { end(usage, status: 2) }
        program = path
      case "--quick": isQuick = true
      case "--reading-only": isReadingOnly = true
      case "--taking-only": isTakingOnly = true
      case "--help", "-h": end(usage, status: 0)
      default: end(usage, status: 2)
      }
    }
    let folder = NSTemporaryDirectory() + "/incipit-bench-\(getpid())"
    var status: Int32 = 0
    do throws(BenchmarkError) {
      let benchmark = try Benchmark(program: program, folder: folder)
      if !isTakingOnly {
        print(
          try benchmark.reading(
            lengths: isQuick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000, 3_000_000]))
      }
      if !isReadingOnly {
        print(
          try benchmark.taking(files: isQuick ? 40 : 200, words: isQuick ? 10_000 : 100_000))
      }
      if !isReadingOnly, !isTakingOnly {
        print(
          try benchmark.shelf(
            sizes: isQuick ? [10, 40] : [25, 100, 400], words: isQuick ? 2_000 : 5_000,
            queries: isQuick ? 10 : 40))
        print(try benchmark.exporting(words: isQuick ? 10_000 : 100_000))
      }
    } catch {
      FileHandle.standardError.write(Data("incipit-bench: \(error.summary)\n".utf8))
      status = 1
    }
    try? FileManager.default.removeItem(atPath: folder)
    exit(status)
  }

  private static func end(_ text: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data(text.utf8))
    exit(status)
  }
}
