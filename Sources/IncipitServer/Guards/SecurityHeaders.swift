import HTTPTypes
import Hummingbird

/// Tells browsers to run, load, frame and leak nothing that is not ours.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = BasicRequestContext

  /// Everything from here, nothing inline, nowhere else.
  static let policy = """
    default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in Self.fields where response.headers[name] == nil {
      response.headers[name] = value
    }
    return response
  }

  private static let fields: [(HTTPField.Name, String)] =
    [
      ("Content-Security-Policy", policy),
      ("X-Content-Type-Options", "nosniff"),
      ("X-Frame-Options", "DENY"),
      ("Referrer-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
      ("Cache-Control", "private, no-cache"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
