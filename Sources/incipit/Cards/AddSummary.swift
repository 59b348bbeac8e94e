import IncipitBooks
import IncipitLibrary
import IncipitText

/// What a person is told at the end of an addition: the works, what seems damaged, what may belong
/// together, and the count of all.
struct AddSummary {
  private let report: AddReport

  init(_ report: AddReport) { self.report = report }

  /// On a terminal a long list is cut; a log has all of it.
  private static let mostWorks = 20
  private static let mostDamaged = 10
  private static let mostOffers = 5
  private static let mostAlike = 5

  /// Writes the summary: what was refused to standard error, all else to standard output.
  func print(_ terminal: Terminal, _ library: Library) throws {
    let isShort = terminal.isInteractive
    try list(report.added, isShort ? Self.mostWorks : .max) { work in
      let heading = HarmlessText.line(work.heading)
      return TextWidth.cut("\(work.id)  \(heading)", to: terminal.width)
    }
    let damaged = report.added.filter { !$0.damage.isEmpty }
    if !damaged.isEmpty {
      try Output.line("damaged, it seems (see incipit show):")
      try list(damaged, isShort ? Self.mostDamaged : .max) { work in
        let what = work.damage.map(\.summary).joined(separator: "; ")
        let name = work.path.split(separator: "/").last.map(String.init) ?? work.path
        return HarmlessText.line("  \(work.id)  \(name): \(what)")
      }
    }
    try offer(library)
    if let shapes { try Output.line(shapes) }
    try Output.line(
      "\(report.added.count) came in, \(report.known.count) known already, "
        + "\(report.refused.count) refused")
    try tellRemoved(isShort)
    for line in refusedLines(isShort) { Output.complain(line) }
    if report.isCancelled { Output.complain("incipit: stopped; what came in is on the shelf") }
  }

  /// What was refused, and why; of many for the same reason the first ones.
  func refusedLines(_ isShort: Bool) -> [String] {
    guard isShort else { return report.refused.map { Failure($0).line } }
    var counts: [String: Int] = [:]
    var lines: [String] = []
    for refusal in report.refused {
      counts[refusal.summary, default: 0] += 1
      if counts[refusal.summary, default: 0] <= Self.mostAlike {
        lines.append(Failure(refusal).line)
      }
    }
    return lines
      + counts.filter { $0.value > Self.mostAlike }.sorted { $0.key < $1.key }.map {
        HarmlessText.line("… and \($0.value - Self.mostAlike) more: \($0.key)")
      }
  }

  /// Files whose works a person has taken off the shelf: they came in again and stay off.
  private func tellRemoved(_ isShort: Bool) throws {
    let removed = report.known.filter(\.isRemoved)
    try list(removed, isShort ? Self.mostDamaged : .max) { work in
      HarmlessText.line(
        "work \(work.id) is off the shelf, as you said (back: incipit remove --undo \(work.id))")
    }
  }

  private func list(
    _ works: [AddedWork], _ most: Int, _ line: (AddedWork) -> String
  ) throws {
    for work in works.prefix(most) { try Output.line(line(work)) }
    if works.count > most { try Output.line("… and \(works.count - most) more") }
  }

  /// Files that look like chapters of one work, a line each; the whole of it is told by `incipit join`.
  private func offer(_ library: Library) throws {
    let works = Set(report.added.map(\.id))
    guard !works.isEmpty else { return }
    let offers = try Failure.wrapping { () throws(LibraryError) in
      try library.chapterOffers(with: works)
    }
    for offer in offers.prefix(Self.mostOffers) {
      try Output.line(HarmlessText.line(OfferText(offer).line))
    }
    if offers.count > Self.mostOffers {
      let more = offers.count - Self.mostOffers
      try Output.line("… and \(more) more such groups; see incipit join")
    }
  }

  /// "12 html, 8 text, 4 epub"; nil unless there are several shapes.
  private var shapes: String? {
    var counts: [SourceFormat: Int] = [:]
    for work in report.added { if let format = work.format { counts[format, default: 0] += 1 } }
    guard counts.count > 1 else { return nil }
    let order = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    return order.map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
  }
}
