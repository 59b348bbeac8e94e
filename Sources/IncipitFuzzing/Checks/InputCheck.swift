import IncipitBooks
import IncipitContainers
import IncipitIntake
import IncipitLexicon
import IncipitReading
import IncipitText

/// Reads an input as its target asks and holds the rules against what comes out.
package struct InputCheck: Sendable {
  /// What became of an input.
  package enum Verdict: Hashable, Sendable {
    case read
    case refused
    /// Read or refused against a rule, which it says.
    case fault(String)
  }

  let work: FuzzTarget.Work
  private let reader: Reader?

  /// Loads what `target` needs.
  package init(_ target: FuzzTarget) {
    work = target.work
    reader = work == .reading ? Reader(lexicon: Lexicon()) : nil
  }

  /// What becomes of `input`.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - number: the input's number.
  ///   - twice: whether to read it again and ask for the same; what comes out is forgotten.
  /// - Returns: whether it was read, refused, or either against a rule.
  package func verdict(on input: InputMaker.Input, number: Int = 0, twice: Bool = false) -> Verdict
  {
    switch work {
    case .intake: intake(input.bytes, input.file, twice)
    case .archive: archive(input.bytes, input.file, twice, depth: 1)
    case .reading: reading(input, twice)
    case .rehearsal: Rehearsal.verdict(number)
    }
  }

  private func intake(_ bytes: [UInt8], _ file: String, _ twice: Bool) -> Verdict {
    let noted: Noted<Manuscript>
    do {
      noted = try Self.manuscript(bytes, file)
    } catch {
      return Properties.fault(in: error).map(Verdict.fault) ?? .refused
    }
    if let fault = Properties.fault(in: noted) { return .fault(fault) }
    if twice {
      guard let again = try? Self.manuscript(bytes, file), again.value == noted.value,
        again.findings == noted.findings
      else { return .fault("read twice, it is not the same") }
    }
    return .read
  }

  private static func manuscript(
    _ bytes: [UInt8], _ file: String
  ) throws(IntakeError) -> Noted<Manuscript> {
    try Intake.manuscript(
      of: bytes, name: file, sha256: String(repeating: "0", count: 64))
  }

  /// As the library takes in an archive: file by file, archives in it too as far as the limit.
  private func archive(_ bytes: [UInt8], _ file: String, _ twice: Bool, depth: Int) -> Verdict {
    guard Intake.isArchive(bytes) else { return intake(bytes, file, twice) }
    let limits = ArchiveLimits()
    guard depth <= limits.depth else { return .refused }
    var hasRead = false
    do {
      var cursor = try ArchiveCursor(bytes, limits: limits)
      while let entry = try cursor.next() {
        if let fault = Properties.lineFault(entry.name, "a file’s name") { return .fault(fault) }
        switch archive(entry.bytes, entry.name, twice, depth: depth + 1) {
        case .read: hasRead = true
        case .refused: break
        case .fault(let fault): return .fault(fault)
        }
      }
    } catch {
      if let fault = Properties.lineFault(error.summary, "the refusal’s summary") {
        return .fault(fault)
      }
    }
    return hasRead ? .read : .refused
  }

  private func reading(_ input: InputMaker.Input, _ twice: Bool) -> Verdict {
    guard let reader, let noted = try? Self.manuscript(input.bytes, input.file) else {
      return .refused
    }
    let reading = reader.reading(of: noted.value, findings: noted.findings)
    if let fault = ReadingProperties.fault(in: reading, noted.value.text) { return .fault(fault) }
    if twice, reader.reading(of: noted.value, findings: noted.findings) != reading {
      return .fault("read twice, it is not the same")
    }
    return .read
  }
}
