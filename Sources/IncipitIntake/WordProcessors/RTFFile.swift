import IncipitMarkup
import IncipitText

/// Opens a file in Rich Text Format.
enum RTFFile {
  /// Whether `bytes` begin as such a file does.
  static func matches(_ bytes: [UInt8]) -> Bool {
    bytes[start(bytes)...].starts(with: Array("{\\rtf".utf8))
  }

  /// What `bytes` hold.
  static func source(of bytes: [UInt8]) throws(DocumentFault) -> Noted<MarkupSource> {
    var reader = RTFReader(bytes, from: start(bytes))
    reader.read()
    let page = MarkupSource.Page(tree: try reader.page.tree())
    return Noted(
      MarkupSource(
        pages: [page], metadata: DocumentProperties.stated(reader.metadata), isWordProcessed: true),
      reader.findings)
  }

  /// Behind a mark of UTF-8 and white space.
  private static func start(_ bytes: [UInt8]) -> Int {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[mark...].prefix(64).firstIndex { $0 > 0x20 } ?? 0
  }
}
