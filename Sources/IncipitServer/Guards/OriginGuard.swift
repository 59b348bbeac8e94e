import HTTPTypes
import Hummingbird

/// Lets no other site send our forms: whatever changes something must come from our own pages.
///
/// Browsers say where a form was sent from; a request that says nothing still needs the form's
/// token. (WHATWG Fetch, section 3.2; W3C Fetch Metadata, section 2.4.)
struct OriginGuard: RouterMiddleware {
  typealias Context = BasicRequestContext

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get || request.method == .head || isFromHere(request) else {
      throw Refused(
        .forbidden, "From another page", "The form was not sent from this reading room.",
        remedy: "Open the work's card and send it from there.")
    }
    return try await next(request, context)
  }

  private func isFromHere(_ request: Request) -> Bool {
    if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
      guard site == "same-origin" || site == "none" else { return false }
    }
    guard let origin = request.headers[.origin] else { return true }
    guard let authority = request.head.authority else { return false }
    return origin == "http://\(authority)" || origin == "https://\(authority)"
  }
}
