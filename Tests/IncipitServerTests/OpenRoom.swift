import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IncipitLibrary
import IncipitServer
import IncipitTestSupport
import Logging
import NIOCore

/// A reading room over a shelf of our own stories, visited through its router.
struct OpenRoom: Sendable {
  let library: Library
  let ids: [Int64]

  static let token = "0123456789abcdef0123456789abcdef"

  /// Shelves `stories` and calls `visit` with a client of the room.
  static func open(
    stories: [String] = [lamp, bare], password: String? = nil,
    formats: [ReadingRoom.Configuration.Format] = [],
    logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
    _ visit: @escaping @Sendable (any TestClientProtocol, OpenRoom) async throws -> Void
  ) async throws {
    try await TemporaryFolder.using { folder in
      let files = stories.indices.map { "\(folder)/\($0).txt" }
      for (file, story) in zip(files, stories) {
        try story.write(toFile: file, atomically: true, encoding: .utf8)
      }
      let library = try Library.open(
        at: folder + "/shelf",
        settings: Library.Settings(
          now: { Date(timeIntervalSince1970: 1_772_600_000) }, logger: logger))
      let report = try await library.add(files)
      let room = try ReadingRoom(
        library: library,
        configuration: ReadingRoom.Configuration(
          host: password == nil ? "127.0.0.1" : "0.0.0.0", password: password, formToken: token,
          formats: formats, refusalDelay: .zero),
        logger: logger)
      let open = OpenRoom(library: library, ids: report.added.map(\.id))
      try await room.buildApplication().test(.router) { client in try await visit(client, open) }
    }
  }

  static let lamp = """
    Work Header

    The Lamp at Saltwick

    Summary:

    The keeper's daughter writes to a ship that does not answer.

    Chapter Text

    "You were to trim it at six," said Captain Marrow. The lamp hissed between them.

    "I did trim it," said Ines. "It was the wind that put it out, not I."

    "Then write that," Marrow said. "Write: wind."

    ***

    The harbour lay flat as slate in the morning. Old Peg was mending a net.

    "He's a hard man," said Peg.

    "He's a tired one," said Ines.

    """

  static let bare = """
    AN: an AU I wrote on the ferry.

    Nobody had told the pianist that the hall was empty. "Play," said Ruth <script>alert(1)</script>.

    "For whom?" said Anselm.

    """
}

extension TestClientProtocol {
  /// The answer to a request.
  func answer(
    _ uri: String, _ method: HTTPRequest.Method = .get, _ headers: HTTPFields = [:],
    form: String? = nil
  ) async throws -> TestResponse {
    var headers = headers
    if form != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
    return try await execute(
      uri: uri, method: method, headers: headers, body: form.map { ByteBuffer(string: $0) }
    ) { $0 }
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }

  subscript(name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
