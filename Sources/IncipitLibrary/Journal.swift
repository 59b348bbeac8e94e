import Foundation
import Glibc
import IncipitBooks
import IncipitCatalogue

/// What happened to the shelf, line by line in `journal.ndjson`.
///
/// It stands apart from the database, so that numbers, names, dates and corrections outlast a
/// database that cannot be read any more. Lines are only ever put at the end.
struct Journal: Sendable {
  /// One line.
  enum Event: Hashable, Codable {
    case added(work: Int64, sha256: String, name: String, at: String)
    case corrected(work: Int64, correction: Correction)
    case undone(correction: Int64, at: String)
    case joined(work: Int64, pieces: [Int64], sha256: String, at: String)
    case separated(work: Int64, at: String)
    case keptApart(works: [Int64], at: String)
    case offeredAgain(works: [Int64], at: String)
    case putBehind(kept: Int64, versions: [Int64], at: String)
    case broughtForward(version: Int64, at: String)
    case removed(works: [Int64], at: String)
    case backOnShelf(work: Int64, at: String)
    case erased(works: [Int64], sha256s: [String], at: String)
    case savedSearch(SavedSearch)
    case forgotSearch(name: String, at: String)
    case life(LifeEvent)
  }

  let path: String

  init(shelf: String) { path = shelf + "/journal.ndjson" }

  /// Puts `events` at the end and makes them outlast a power cut.
  func append(_ events: [Event]) throws(FileFault) {
    guard !events.isEmpty else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // A line end before each too: a line that was cut short must not swallow the next.
    var lines: [UInt8] = []
    for event in events {
      guard let line = try? encoder.encode(event) else { throw FileFault(code: EINVAL, path: path) }
      lines += [0x0A] + Array(line) + [0x0A]
    }
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileFault(path: path) }
    defer { close(file) }
    try SystemFile.write(lines, to: file, path: path)
    guard fsync(file) == 0 else { throw FileFault(path: path) }
  }

  /// The events in their order; lines that cannot be read are passed over.
  func events() -> [Event] {
    let decoder = JSONDecoder()
    let bytes = (try? SystemFile.bytes(of: path, limit: .max >> 1)) ?? []
    return bytes.split(separator: 0x0A).compactMap { line in
      try? decoder.decode(Event.self, from: Data(line))
    }
  }

  /// What a person has erased, as far as it did not come in again since.
  func erased() -> Erased {
    var erased = Erased()
    for event in events() {
      switch event {
      case .added(let work, let sha256, _, _), .joined(let work, _, let sha256, _):
        erased.originals.remove(sha256)
        erased.highestNumber = max(erased.highestNumber, work)
      case .erased(_, let sha256s, _): erased.originals.formUnion(sha256s)
      default: break
      }
    }
    return erased
  }

  /// Hashes of originals that are to be gone, and the highest number that a work ever had.
  struct Erased: Hashable {
    var originals: Set<String> = []
    var highestNumber: Int64 = 0
  }

  /// What it says of copies and corrections, as a salvage of the shelf.
  func salvage() -> Salvage {
    var copies: [Salvage.Copy] = []
    var corrections: [(work: Int64, correction: Correction)] = []
    var undone: [Int64: String] = [:]
    for event in events() {
      switch event {
      case .added(let work, let sha256, let name, let moment):
        copies.append(Salvage.Copy(work: work, sha256: sha256, name: name, addedAt: moment))
      case .corrected(let work, let correction): corrections.append((work, correction))
      case .undone(let correction, let moment): undone[correction] = moment
      case .erased(let works, let sha256s, _):
        copies.removeAll { sha256s.contains($0.sha256) }
        corrections.removeAll { works.contains($0.work) }
      case .joined, .separated, .keptApart, .offeredAgain, .putBehind, .broughtForward, .removed,
        .backOnShelf, .savedSearch, .forgotSearch, .life:
        break
      }
    }
    return Salvage(
      copies: copies,
      corrections: corrections.map { work, correction in
        Salvage.Correction(
          work: work, correction: correction, undoneAt: undone[correction.id])
      })
  }
}
