package import Hummingbird
package import IncipitLibrary
import IncipitPages
package import Logging

/// The reading room: a shelf served as web pages.
package struct ReadingRoom: Sendable {
  let library: Library
  let configuration: Configuration
  let logger: Logger
  let renderer: PageRenderer
  /// For the reader; the card is always fetched.
  let recent = RecentWorks()

  /// A room over `library`.
  ///
  /// - Parameters:
  ///   - library: The shelf.
  ///   - configuration: Address, password, formats.
  ///   - logger: Never given a story's words above `debug`.
  /// - Throws: `ReadingRoomError` if the address is open to others and there is no password, or if
  ///   the pages that come with the program are damaged.
  package init(
    library: Library, configuration: Configuration, logger: Logger
  ) throws(ReadingRoomError) {
    guard configuration.isLoopback || configuration.password?.isEmpty == false else {
      throw ReadingRoomError(.passwordNeeded, configuration)
    }
    do {
      renderer = try PageRenderer()
    } catch {
      throw ReadingRoomError(.pagesDamaged, configuration, underlying: error.summary)
    }
    self.library = library
    self.configuration = configuration
    self.logger = logger
  }

  /// The application, ready to run or to be tested through its router.
  ///
  /// - Parameter onRunning: Told the address once requests are taken.
  /// - Returns: The application.
  package func buildApplication(
    onRunning: @escaping @Sendable (String) -> Void = { _ in }
  ) -> some ApplicationProtocol {
    let address = configuration.address
    return Application(
      router: buildRouter(),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port), serverName: nil),
      onServerRunning: { _ in onRunning(address) }, logger: logger)
  }

  /// Takes requests until the process is asked to end (SIGINT, SIGTERM), then lets those under way
  /// finish.
  ///
  /// - Parameter onRunning: Told the address once requests are taken.
  /// - Throws: `ReadingRoomError` if the address cannot be taken.
  package func run(
    onRunning: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws {
    do {
      try await buildApplication(onRunning: onRunning).runService()
    } catch {
      throw ReadingRoomError(listening: error, configuration)
    }
  }

  /// Guards first, from the outside in; then the rooms' doors.
  func buildRouter() -> Router<BasicRequestContext> {
    let router = Router(options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: RequestLog())
    router.add(middleware: ErrorPages(renderer: renderer))
    router.add(middleware: HostGuard(configuration: configuration))
    if let password = configuration.password {
      router.add(middleware: PasswordGuard(password: password, delay: configuration.refusalDelay))
    }
    router.add(middleware: OriginGuard())
    addAssets(to: router)
    addShelf(to: router)
    addWorks(to: router)
    addFiles(to: router)
    addCorrections(to: router)
    addChapters(to: router)
    addVersions(to: router)
    addRemoved(to: router)
    addLife(to: router)
    addHidden(to: router)
    addPeople(to: router)
    return router
  }
}
