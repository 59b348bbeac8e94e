import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IncipitBooks
import IncipitLibrary
import IncipitServer
import IncipitTestSupport
import Logging
import Testing

@Suite struct LogTests {
  @Test func holdsNoWordOfAStoryOrOfASearch() async throws {
    let log = MemoryLog()
    var logger = Logger(label: "test") { _ in log }
    logger.logLevel = .info
    let quiet = logger
    try await OpenRoom.open(logger: quiet) { client, room in
      for path in ["/search?q=trim+it", "/?q=Saltwick", "/works/\(room.ids[0])/read", "/works/77"] {
        _ = try await client.answer(path)
      }
    }
    let lines = log.lines
    #expect(lines.contains { $0.contains("/search") && $0.contains("200") })
    #expect(lines.contains { $0.contains("404") })
    for line in lines {
      for word in ["trim", "Saltwick", "Marrow"] { #expect(!line.contains(word), "\(line)") }
    }
  }
}

/// Keeps what is logged.
struct MemoryLog: LogHandler {
  private final class Store: @unchecked Sendable {
    // Every access holds the lock.
    let lock = NSLock()
    var lines: [String] = []
  }

  private let store = Store()
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  var lines: [String] { store.lock.withLock { store.lines } }

  func log(event: LogEvent) {
    let line = "\(event.level) \(event.message) \(event.metadata ?? [:])"
    store.lock.withLock { store.lines.append(line) }
  }
}
