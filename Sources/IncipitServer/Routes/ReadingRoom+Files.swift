import HTTPTypes
import Hummingbird
import IncipitBooks
import IncipitLibrary

extension ReadingRoom {
  /// Works to take home: in each format, and the saved files byte for byte.
  func addFiles(to router: Router<BasicRequestContext>) {
    for format in configuration.formats {
      router.get("/works/:id/\(format.name)") { _, context in
        let work = try library.work(try context.workID)
        let name = FileName(work.card.heading, extension: format.fileExtension)
        return Response.file(try format.bytes(work), name: name, mediaType: format.mediaType)
      }
    }
    router.get("/works/:id/original/:copy") { _, context in
      let card = try library.card(try context.workID)
      let number = try context.number("copy")
      guard card.copies.indices.contains(number - 1) else { throw HTTPError(.notFound) }
      let copy = card.copies[number - 1]
      return Response.file(
        try library.original(copy.sha256), name: FileName(copy.name),
        mediaType: "application/octet-stream")
    }
  }
}

extension Response {
  /// Bytes to be saved, not shown.
  static func file(_ bytes: [UInt8], name: FileName, mediaType: String) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: mediaType, .contentDisposition: name.disposition],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
