import HTTPTypes
import Hummingbird
import IncipitLibrary
import IncipitPages
import Logging

/// Turns whatever went wrong below it into a page that says so.
struct ErrorPages: RouterMiddleware {
  typealias Context = BasicRequestContext

  let renderer: PageRenderer

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let refusal as Refused {
      return try page(refusal.page, refusal.status, refusal.headers)
    } catch let error as LibraryError {
      return try page(for: error, context)
    } catch let error as any HTTPResponseError {
      return try page(Self.page(for: error.status), error.status, [:])
    } catch {
      context.logger.error("request failed")
      context.logger.debug("cause", metadata: ["error": "\(error)"])
      return try page(
        Self.page(for: .internalServerError), .internalServerError, [:])
    }
  }

  private func page(for error: LibraryError, _ context: Context) throws -> Response {
    let problem = Problem(error.summary, remedy: error.remedy)
    switch error.reason {
    case .noSuchWork, .noSuchCorrection, .noSuch, .ambiguous:
      return try page(
        ErrorPage(
          status: 404, heading: "Not on this shelf",
          Problem(error.summary, remedy: "It may stand on another shelf.")), .notFound, [:])
    case .badValue, .badQuery, .cannotJoin, .notJoined, .cannotRemove, .notRemoved,
      .noSuchPlace, .badSubject:
      return try page(
        ErrorPage(status: 400, heading: "That cannot be", problem), .badRequest, [:])
    case .busy:
      return try page(
        ErrorPage(status: 503, heading: "The shelf is busy", problem), .serviceUnavailable, [:])
    default:
      context.logger.error("shelf failed", metadata: ["reason": "\(error.reason)"])
      context.logger.debug("cause", metadata: ["error": "\(error.underlying ?? "none")"])
      return try page(
        ErrorPage(status: 500, heading: "The shelf cannot be used", problem),
        .internalServerError, [:])
    }
  }

  private func page(
    _ page: ErrorPage, _ status: HTTPResponse.Status, _ headers: HTTPFields
  ) throws -> Response {
    var response = Response.html(try renderer.html(page), status: status)
    response.headers.append(contentsOf: headers)
    return response
  }

  private static func page(for status: HTTPResponse.Status) -> ErrorPage {
    switch status {
    case .notFound:
      ErrorPage(
        status: 404, heading: "No such page", Problem("Nothing stands at this address."))
    case .contentTooLarge:
      ErrorPage(
        status: 413, heading: "Too much at once",
        Problem("That is more than a form here can hold.", remedy: "Shorten it and try again."))
    case .badRequest:
      ErrorPage(
        status: 400, heading: "Not understood",
        Problem("The address or the form is not one of ours.", remedy: "Go back and try again."))
    default:
      status.code >= 500
        ? ErrorPage(
          status: 500, heading: "Something broke",
          Problem("The page could not be made.", remedy: "The log of incipit serve says why."))
        : ErrorPage(
          status: status.code, heading: status.reasonPhrase, Problem("It was not done."))
    }
  }
}

/// A request that is turned away, and the page that says why.
struct Refused: Error {
  let status: HTTPResponse.Status
  let page: ErrorPage
  let headers: HTTPFields

  init(
    _ status: HTTPResponse.Status, _ heading: String, _ summary: String, remedy: String? = nil,
    headers: HTTPFields = [:]
  ) {
    self.status = status
    page = ErrorPage(status: status.code, heading: heading, Problem(summary, remedy: remedy))
    self.headers = headers
  }
}

extension Response {
  /// A page.
  static func html(_ html: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }

  /// Another page, to be fetched by GET (RFC 9110, section 15.4.4).
  static func seeOther(_ address: String) -> Response {
    Response(status: .seeOther, headers: [.location: address])
  }
}
