import ArgumentParser
import Foundation
import IncipitExport
import IncipitLibrary
import IncipitMarkup
import IncipitText

/// Reads stories without a shelf.
struct Read: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, ndjson
  }

  enum Input: String, ExpressibleByArgument, CaseIterable {
    case text, ndjson
  }

  static let configuration = CommandConfiguration(
    abstract: "Read stories without a shelf and print what was read as JSON.",
    discussion: """
      json is one work; ndjson is a work a line and goes on behind one that cannot be read. With \
      --input ndjson each line of a file is an object {"name": …, "text": …}. The JSON is described \
      by Schemas/incipit.reading-1.schema.json.
      """)

  @Argument(help: "Files; - is standard input.", completion: .file())
  var paths: [String]

  @Option(help: "json or ndjson (default: json, for ndjson input ndjson).")
  var format: Format?

  @Option(help: "What the files hold: text or ndjson.")
  var input = Input.text

  @Flag(help: "Show the causes of errors.")
  var verbose = false

  func validate() throws {
    let format = format ?? (input == .text ? .json : .ndjson)
    if format == .json, input == .ndjson {
      throw ValidationError("--input ndjson may hold several works: use --format ndjson")
    }
    if format == .json, paths.count > 1 {
      throw ValidationError("--format json is one work: use --format ndjson for several")
    }
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read once only")
    }
  }

  func run() async throws {
    let desk = ReadingDesk()
    let layout = input == .text && format != .ndjson ? JSONText.Layout.pretty : .compact
    var hasRefusals = false
    for path in paths {
      do throws(Refusal) {
        let file = try InputFile(path)
        if input == .ndjson {
          hasRefusals = try readLines(of: file, desk) || hasRefusals
        } else {
          let bytes = try file.bytes()
          let line = try Self.json(bytes, name: file.name, path: file.path, desk, layout)
          try Self.write(line)
        }
      } catch {
        Output.complain(Failure(error).line)
        hasRefusals = true
      }
    }
    if hasRefusals { throw ExitStatus.refusals }
  }

  /// Reads each line as a work; true if one was refused.
  private func readLines(of file: InputFile, _ desk: ReadingDesk) throws(Refusal) -> Bool {
    var hasRefusals = false
    var number = 0
    while let line = try file.line(limit: SourceText.maximumBytes) {
      number += 1
      let path = "\(file.path), line \(number)"
      do throws(Refusal) {
        guard let work = try Self.work(line, path: path) else { continue }
        let bytes = Array(work.text.utf8)
        try Self.write(Self.json(bytes, name: work.name, path: path, desk, .compact))
      } catch {
        Output.complain(Failure(error).line)
        hasRefusals = true
      }
    }
    return hasRefusals
  }

  private struct NamedText: Decodable {
    let name: String
    let text: String
  }

  /// The work in a line; nil for a blank one.
  private static func work(_ line: InputFile.Line, path: String) throws(Refusal) -> NamedText? {
    guard case .bytes(let bytes) = line else {
      throw Refusal(
        path: path, summary: "the line is longer than \(SourceText.maximumBytes / 1_048_576) MB",
        remedy: "split the text")
    }
    guard !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { return nil }
    guard let work = try? JSONDecoder().decode(NamedText.self, from: Data(bytes)) else {
      throw Refusal(
        path: path, summary: "no JSON object with “name” and “text”",
        remedy: "write a line such as {\"name\": \"a.txt\", \"text\": \"…\"}")
    }
    return work
  }

  /// The reading as JSON with a line end, made as a whole so that nothing is written by halves.
  private static func json(
    _ bytes: [UInt8], name: String, path: String, _ desk: ReadingDesk, _ layout: JSONText.Layout
  ) throws(Refusal) -> [UInt8] {
    let (manuscript, reading) = try desk.read(bytes, name: name, path: path)
    let value = ReadingJSON.value(of: reading, manuscript: manuscript)
    return JSONText.utf8(of: value, layout) + [UInt8(ascii: "\n")]
  }

  private static func write(_ bytes: [UInt8]) throws(Refusal) {
    do throws(Failure) {
      try Output.write(bytes)
    } catch {
      throw Refusal(path: "standard output", summary: error.summary, remedy: error.remedy)
    }
  }
}
