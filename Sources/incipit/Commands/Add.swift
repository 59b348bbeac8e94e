import ArgumentParser
import IncipitLibrary

/// Takes files into a shelf.
struct Add: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take files and folders into the shelf.",
    discussion: "The same file twice is one copy. What cannot be read is named; the rest goes in.")

  @Argument(help: "Files and folders.", completion: .file())
  var paths: [String]

  @OptionGroup var options: ShelfOptions

  func run() async throws {
    let library = try options.made()
    let terminal = Terminal.current
    let bar = terminal.canRedraw ? ProgressBar(width: terminal.width) : nil
    let report: AddReport
    do throws(LibraryError) {
      report = try await library.add(paths) { progress in
        if let bar { bar.show(progress) } else { Self.log(progress) }
      }
    } catch {
      bar?.clear()
      throw Failure(error)
    }
    bar?.clear()
    try Self.tell(report, terminal)
    try Self.offer(report, library)
    if !report.refused.isEmpty || report.isCancelled { throw ExitStatus.refusals }
  }

  /// A plain line for each file, for logs.
  private static func log(_ progress: AddProgress) {
    let outcome =
      switch progress.outcome {
      case .added(let id): "work \(id)"
      case .known(let id): "known as work \(id)"
      case .refused: "refused"
      }
    Output.complain("\(progress.done)/\(progress.total) \(progress.name): \(outcome)")
  }

  /// Files that look like chapters of one work, a line each; the whole of it is told by `incipit join`.
  private static func offer(_ report: AddReport, _ library: Library) throws {
    let works = Set(report.added.map(\.id))
    guard !works.isEmpty else { return }
    let offers = try Failure.wrapping { () throws(LibraryError) in
      try library.chapterOffers(with: works)
    }
    for offer in offers.prefix(mostOffers) {
      try Output.line(HarmlessText.line(OfferText(offer).line))
    }
    if offers.count > mostOffers {
      try Output.line("… and \(offers.count - mostOffers) more such groups; see `incipit join`")
    }
  }

  private static let mostOffers = 5

  /// What came in on standard output, what was refused on standard error.
  private static func tell(_ report: AddReport, _ terminal: Terminal) throws(Failure) {
    let most = terminal.isInteractive ? 20 : Int.max
    for work in report.added.prefix(most) {
      let heading = HarmlessText.line(work.heading)
      try Output.line(TextWidth.cut("\(work.id)  \(heading)", to: terminal.width))
    }
    if report.added.count > most { try Output.line("… and \(report.added.count - most) more") }
    try Output.line(
      "\(report.added.count) came in, \(report.known.count) known already, "
        + "\(report.refused.count) refused")
    for refusal in report.refused { Output.complain(Failure(refusal).line) }
    if report.isCancelled { Output.complain("incipit: stopped; what came in is on the shelf") }
  }
}
