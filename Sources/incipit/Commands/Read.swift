import ArgumentParser
import Foundation
import IncipitExport
import IncipitLibrary
import IncipitMarkup
import IncipitText

/// Reads stories without a shelf.
struct Read: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, ndjson, booknlp, tei, html, script

    /// The format of files for others; nil for the contract's JSON.
    var files: Exporter? { Exporter.reading(named: rawValue) }
  }

  enum Input: String, ExpressibleByArgument, CaseIterable {
    case text, ndjson
  }

  static let configuration = CommandConfiguration(
    abstract: "Read stories without a shelf and hand on what was read.",
    discussion: """
      json is one work; ndjson is a work a line and goes on behind one that cannot be read. With \
      --input ndjson each line of a file is an object {"name": …, "text": …}. The JSON is described \
      by Schemas/incipit.reading-1.schema.json.

      tei is a TEI P5 document, html the text with speakers and persons marked, script who says what; \
      they are printed, or written to the folder of --to. booknlp writes the files .tokens, .entities, \
      .quotes and .book there. Files are called after their sources; one that is there and differs is \
      left alone unless --force is given. Docs/interchange.md tells what each of them holds.
      """)

  @Argument(help: "Files; - is standard input.", completion: .file())
  var paths: [String]

  @Option(
    help: "json, ndjson, booknlp, tei, html or script (default: json, for ndjson input ndjson).")
  var format: Format?

  @Option(
    name: .customLong("to"), help: "The folder for booknlp, tei, html and script.",
    completion: .directory)
  var folder: String?

  @Flag(help: "Overwrite files that differ.")
  var force = false

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
    if let files = format.files {
      if folder == nil, files.isSeveralFiles {
        throw ValidationError("--format \(format) is several files: name a folder with --to")
      }
      if folder == nil, input == .ndjson || paths.count > 1 {
        throw ValidationError("--format \(format) is one work: name a folder with --to for several")
      }
    } else if folder != nil {
      throw ValidationError("--to is for booknlp, tei, html and script")
    }
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read once only")
    }
  }

  func run() async throws {
    let format = format ?? (input == .text ? .json : .ndjson)
    var output = ReadingOutput(
      format: format.files, layout: format == .json ? .pretty : .compact, folder: folder,
      overwrites: force)
    try output.prepare()
    let queue = ReadingQueue(output)
    await withTaskGroup(of: Void.self) { group in
      var started = 0
      func start(_ job: Result<ReadingOutput.Job, Refusal>) async {
        while started - queue.written >= 2 * ReadingQueue.width { await group.next() }
        let number = started
        started += 1
        switch job {
        case .success(let job): group.addTask { queue.read(job, number: number) }
        case .failure(let refusal): queue.deliver(.failure(refusal), number: number)
        }
      }
      for path in paths {
        do throws(Refusal) {
          let file = try InputFile(path)
          if input == .text {
            await start(
              .success(output.job(try file.bytes(), name: file.name, path: file.path)))
            continue
          }
          var number = 0
          while let line = try file.line(limit: SourceText.maximumBytes) {
            number += 1
            let path = "\(file.path), line \(number)"
            do throws(Refusal) {
              guard let work = try Self.work(line, path: path) else { continue }
              await start(.success(output.job(Array(work.text.utf8), name: work.name, path: path)))
            } catch {
              await start(.failure(error))
            }
          }
        } catch {
          await start(.failure(error))
        }
      }
    }
    if queue.hasRefusals { throw ExitStatus.refusals }
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
}
