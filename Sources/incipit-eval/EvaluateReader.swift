import ArgumentParser
import Foundation
import IncipitEvaluation
import IncipitLexicon
import IncipitReading

/// Measures the reader on gold texts and prints the figures.
struct EvaluateReader: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reader",
    abstract: "Measure how well the reader reads, end to end (what is done without a subcommand).",
    discussion: """
      Speakers, pronouns and cast are counted by name vote: a predicted character counts as the gold \
      character that most of its name mentions mean. A quotation that was not found has a wrong \
      speaker. Sets that are not there are passed over with a line.
      """)

  @Option(help: "The folder that holds the gold sets.")
  var data = "../shared/data"

  @Option(
    help: ArgumentHelp(
      """
      Sets to measure, parted by commas: \(GoldSet.allCases.map(\.rawValue).joined(separator: ", ")); \
      all that are there if none is named.
      """,
      valueName: "sets"))
  var set: String?

  @Option(help: "A folder of sample stories with gold/NAME.tsv beside them.")
  var samples: String?

  @Option(
    help: ArgumentHelp(
      "Print what was misread: \(Misreading.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"))
  var errors: String?

  @Option(help: "How many misreadings to print.")
  var limit = 50

  @Option(help: "Only the texts with this name.")
  var story: String?

  @Option(
    help: ArgumentHelp(
      "Write all figures to this file as JSON; \"-\" prints nothing else.", valueName: "file"))
  var json: String?

  @Flag(help: "Print the tables as Markdown.")
  var markdown = false

  func run() async throws {
    do {
      try await measure()
    } catch let error as EvaluationError {
      say(error.description)
      throw ExitCode(1)
    }
  }

  private func measure() async throws {
    let kind = try errors.map { name in
      guard let kind = Misreading.Kind(rawValue: name) else {
        throw ValidationError("--errors \(name): no such kind of misreading")
      }
      return kind
    }
    let measurer = SetMeasurer(kind: kind, limit: limit)
    var left = limit
    var reports: [ScoreReport] = []
    for (name, stories) in try sets() {
      let results = try await measurer.results(
        of: stories.filter { story == nil || story == $0.name })
      for error in results.flatMap(\.misreadings).prefix(left) {
        print(error)
        left -= 1
      }
      reports.append(ScoreReport(name: name, scores: results.map(\.score)))
    }
    let targets = Target.rows(reports)
    if kind == nil, json != "-" { show(reports, targets) }
    if let json {
      try write(try ScoreReport.json(of: reports, targets: targets), to: json)
    }
  }

  private func show(_ reports: [ScoreReport], _ targets: [TargetRow]) {
    let style: TextTable.Style = markdown ? .markdown : .plain
    if !targets.isEmpty {
      print(markdown ? "## Figures and their lines\n" : "== Figures and their lines\n")
      print(TextTable(targets).text(style))
    }
    for report in reports { print(report.text(style)) }
  }

  private func write(_ figures: Data, to file: String) throws {
    if file == "-" {
      FileHandle.standardOutput.write(figures)
      return
    }
    do {
      try figures.write(to: URL(fileURLWithPath: file))
    } catch {
      throw EvaluationError("\(file): cannot be written")
    }
  }

  /// The sets asked for and there; without any, all that are there, or only the samples if they are named.
  private func sets() throws -> [(String, [GoldStory])] {
    var wanted = samples == nil ? GoldSet.allCases : []
    if let set {
      wanted = try set.split(separator: ",").map { name in
        guard let set = GoldSet(rawValue: String(name)) else {
          throw ValidationError("--set \(name): no such set")
        }
        return set
      }
    }
    let present = wanted.filter { $0.isPresent(in: data) }
    let absent = wanted.filter { !$0.isPresent(in: data) }.map(\.rawValue)
    if !absent.isEmpty {
      let what = present.isEmpty ? "no gold set" : "no \(absent.joined(separator: ", "))"
      say("skipped: \(what) in \(data); name the folder with --data")
    }
    var sets: [(String, [GoldStory])] = []
    for set in present { sets.append((set.rawValue, try set.stories(in: data))) }
    if let samples { sets.append(("samples", try SampleGold.stories(in: samples))) }
    return sets
  }

  private func say(_ line: String) {
    FileHandle.standardError.write(Data("incipit-eval: \(line)\n".utf8))
  }
}
