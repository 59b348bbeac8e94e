import IncipitLibrary
import IncipitServer

/// How the program ends.
enum ExitStatus: Int32, Error {
  case done = 0
  /// Done, but something was refused.
  case refusals = 1
  case usage = 2
  /// The shelf could not be opened or is damaged.
  case shelf = 3
}

/// Why a command could not go on: one line for a person and an exit status.
struct Failure: Error {
  let status: ExitStatus
  /// What happened, to which file; no full stop.
  let summary: String
  /// What to do; no full stop.
  let remedy: String
  /// For `--verbose`.
  let cause: String?
  /// What stands below the line on a terminal: the query, and a caret under its fault.
  let pointer: [String]

  init(
    _ status: ExitStatus, _ summary: String, _ remedy: String, cause: String? = nil,
    pointer: [String] = []
  ) {
    self.status = status
    self.summary = summary
    self.remedy = remedy
    self.cause = cause
    self.pointer = pointer
  }

  /// The library's refusal, with the place in `query`, as typed, if it is about that.
  init(_ error: LibraryError, query: String? = nil) {
    var pointer: [String] = []
    if let query, case .badQuery(let position, _, _) = error.reason {
      pointer = CaretLines.lines(query, at: position)
    }
    self.init(
      error.isShelfUnusable ? .shelf : .usage, error.summary, error.remedy,
      cause: error.underlying, pointer: pointer)
  }

  init(_ refusal: Refusal) {
    self.init(.refusals, "\(refusal.path): \(refusal.summary)", refusal.remedy)
  }

  init(_ error: ReadingRoomError) {
    self.init(.usage, error.summary, error.remedy, cause: error.underlying)
  }

  /// What is shown: what happened and what to do.
  ///
  /// What a person typed may be of any length; the line is not.
  var line: String {
    let short = summary.count <= Self.longest ? summary : summary.prefix(Self.longest) + "…"
    return "incipit: \(short); \(remedy)"
  }

  private static let longest = 1_000

  /// Does `body` and turns the library's refusal, perhaps of a query, into a failure.
  static func wrapping<Value>(
    query: String? = nil, _ body: () throws(LibraryError) -> Value
  ) throws(Failure) -> Value {
    do throws(LibraryError) {
      return try body()
    } catch {
      throw Failure(error, query: query)
    }
  }
}
