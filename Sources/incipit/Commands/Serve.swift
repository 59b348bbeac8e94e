import ArgumentParser
import Foundation
import IncipitBooks
import IncipitExport
import IncipitLibrary
import IncipitServer

/// Opens the reading room.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the reading room in a browser.",
    discussion: """
      Nobody but this machine can reach it. With another --host a password is needed: the first line \
      of the file given with --password-file, or the environment variable INCIPIT_PASSWORD.
      """)

  @Option(help: "An address of this machine.")
  var host = "127.0.0.1"

  @Option(help: "1 to 65535.")
  var port = 4173

  @Option(
    help: "A file whose first line is the password that browsers must give.", completion: .file())
  var passwordFile: String?

  @Option(help: "A further name by which browsers may call this machine.")
  var hostName: [String] = []

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    guard (1...65_535).contains(port) else {
      throw ValidationError("--port must be 1 to 65535, not \(port)")
    }
  }

  func run() async throws {
    let password = try password()
    let library = try options.opened()
    let configuration = ReadingRoom.Configuration(
      host: host, port: port, password: password, hostNames: hostName,
      formToken: ReadingRoom.Configuration.freshToken(), formats: Exporter.all.map(Self.format))
    do {
      let room = try ReadingRoom(
        library: library, configuration: configuration, logger: options.logger)
      try await room.run { address in
        // Said on standard output, so that a script can wait for it.
        try? Output.line("the reading room is open at \(address)")
      }
    } catch let error as ReadingRoomError {
      throw Failure(error)
    }
  }

  /// The password of the file, else of the environment; nil if there is none.
  private func password() throws(Failure) -> String? {
    guard let passwordFile else {
      let password = ProcessInfo.processInfo.environment["INCIPIT_PASSWORD"]
      return password?.isEmpty == false ? password : nil
    }
    let text = FileManager.default.contents(atPath: passwordFile)
      .flatMap { String(data: $0, encoding: .utf8) }
    guard let line = text?.split(whereSeparator: \.isNewline).first, !line.isEmpty else {
      throw Failure(
        .usage, "\(passwordFile): there is no password to read",
        "write one on the first line of the file")
    }
    return String(line)
  }

  private static func format(_ exporter: Exporter) -> ReadingRoom.Configuration.Format {
    ReadingRoom.Configuration.Format(
      name: exporter.name, label: exporter.label, fileExtension: exporter.fileExtension,
      mediaType: exporter.mediaType
    ) { work in
      let card = work.card
      let modified = ([card.addedAt] + card.corrections.map(\.madeAt)).max() ?? card.addedAt
      return try exporter.bytes(
        ExportedWork(
          card: card, manuscript: work.manuscript, reading: work.reading, modified: modified))
    }
  }
}
