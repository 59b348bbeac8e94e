import Foundation
import HTTPTypes
import Hummingbird

/// Asks for the password by HTTP Basic (RFC 7617); the user name may be anything.
struct PasswordGuard: RouterMiddleware {
  typealias Context = BasicRequestContext

  let password: String
  /// How long a wrong password waits, so that guessing is slow.
  let delay: Duration

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let given = request.headers[.authorization].flatMap(Self.password)
    guard let given, given.isEqualInConstantTime(to: password) else {
      if given != nil { try await Task.sleep(for: delay) }
      throw Refused(
        .unauthorized, "A password, please", "This reading room is kept behind a password.",
        headers: [.wwwAuthenticate: "Basic realm=\"Incipit\", charset=\"UTF-8\""])
    }
    return try await next(request, context)
  }

  /// What stands behind the first colon of the decoded credentials.
  private static func password(in field: String) -> String? {
    let parts = field.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "basic",
      let bytes = Data(base64Encoded: String(parts[1]))
    else { return nil }
    let pair = String(decoding: bytes, as: UTF8.self)
    return pair.firstIndex(of: ":").map { String(pair[pair.index(after: $0)...]) }
  }
}

extension String {
  /// Whether both have the same bytes, in a time that does not tell where they part.
  func isEqualInConstantTime(to other: String) -> Bool {
    let own = Array(utf8)
    let others = Array(other.utf8)
    var difference = own.count ^ others.count
    for index in 0..<max(own.count, others.count) {
      let byte = index < own.count ? own[index] : 0
      let otherByte = index < others.count ? others[index] : 0
      difference |= Int(byte ^ otherByte)
    }
    return difference == 0
  }
}
