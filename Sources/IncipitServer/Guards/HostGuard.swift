import HTTPTypes
import Hummingbird

/// Answers only to the room's own names, so that a foreign name that was pointed at this machine
/// (DNS rebinding) reads nothing.
///
/// On loopback these are the loopback names. A room that is open to others also answers to every
/// address in numbers, which no name server can rebind, and to the names it was told.
struct HostGuard: RouterMiddleware {
  typealias Context = BasicRequestContext

  let configuration: ReadingRoom.Configuration

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let authority = request.head.authority, isOurs(HostName(authority)) else {
      throw Refused(
        .misdirectedRequest, "Not the name of this room",
        "The reading room does not answer to this name.",
        remedy: "Open \(configuration.address) instead.")
    }
    return try await next(request, context)
  }

  func isOurs(_ host: HostName) -> Bool {
    host.isLoopback || host == HostName(configuration.host)
      || configuration.hostNames.contains { HostName($0) == host }
      || (!configuration.isLoopback && host.isAddress)
  }
}
