import HTTPTypes
import Hummingbird
import IncipitPages

extension ReadingRoom {
  /// Style sheets, scripts, drawn covers, and the sign that the room is open.
  func addAssets(to router: Router<BasicRequestContext>) {
    router.get("/health") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: "ok\n")))
    }
    router.get("/assets/:name") { request, context in
      let name = context.parameters.get("name") ?? ""
      guard let file = renderer.assets.files["/assets/\(name)"] else { throw HTTPError(.notFound) }
      return Response.lasting(
        file.bytes, mediaType: file.mediaType, entityTag: file.entityTag, for: request)
    }
    router.get("/covers/:name") { request, context in
      let name = context.parameters.get("name") ?? ""
      let hash = String(name.dropLast(4))
      guard name.hasSuffix(".svg"), hash.utf8.count == 64, hash.allSatisfy(\.isHexDigit) else {
        throw HTTPError(.notFound)
      }
      return Response.lasting(
        Array(Cover.svg(sha256: hash).utf8), mediaType: "image/svg+xml",
        entityTag: "\"cover-1-\(hash.prefix(16))\"", for: request)
    }
  }
}

extension Response {
  /// Something whose address changes when it does, so that browsers may keep it for a year
  /// (RFC 8246); unchanged, it is not sent again.
  static func lasting(
    _ bytes: [UInt8], mediaType: String, entityTag: String, for request: Request
  ) -> Response {
    let headers: HTTPFields = [
      .eTag: entityTag, .cacheControl: "private, max-age=31536000, immutable",
    ]
    if request.headers[.ifNoneMatch]?.contains(entityTag) == true {
      return Response(status: .notModified, headers: headers)
    }
    var response = Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    response.headers[.contentType] = mediaType
    return response
  }
}
