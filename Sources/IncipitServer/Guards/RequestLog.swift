import Hummingbird
import Logging

/// One line for each request: what was asked for by its pattern, never by a story's words.
struct RequestLog: RouterMiddleware {
  typealias Context = BasicRequestContext

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let clock = ContinuousClock()
    let start = clock.now
    let response = try await next(request, context)
    let milliseconds = (clock.now - start) / .milliseconds(1)
    context.logger.log(
      level: response.status.code >= 500 ? .error : .info, "request",
      metadata: [
        "method": "\(request.method.rawValue)",
        "route": "\(context.endpointPath ?? "none")",
        "status": "\(response.status.code)",
        "ms": "\(Int(milliseconds.rounded()))",
      ])
    return response
  }
}
