import IncipitBooks
import IncipitText

/// The line of a hit with what was matched in bold.
struct HitLine {
  private let hit: SceneHit

  init(_ hit: SceneHit) { self.hit = hit }

  /// The line broken to the terminal's width, less an indent of five.
  func lines(_ terminal: Terminal) -> [String] {
    let columns = terminal.width - 5
    guard terminal.hasColours else {
      return TextWidth.wrapped(HarmlessText.line(hit.line), to: columns)
    }
    // Marks travel through the wrapping as private-use characters, which stories do not hold once
    // those are taken out of the line.
    let plain = hit.line.unicodeScalars.filter { $0 != "\u{E000}" && $0 != "\u{E001}" }
    guard plain.count == hit.line.unicodeScalars.count else {
      return TextWidth.wrapped(HarmlessText.line(hit.line), to: columns)
    }
    var bytes = Array(hit.line.utf8)
    for mark in hit.marks.reversed() {
      let start = Int(mark.start) - Int(hit.span.start)
      let end = Int(mark.end) - Int(hit.span.start)
      guard start >= 0, start < end, end <= bytes.count,
        Self.isBoundary(start, bytes), Self.isBoundary(end, bytes)
      else { continue }
      bytes.insert(contentsOf: Array("\u{E001}".utf8), at: end)
      bytes.insert(contentsOf: Array("\u{E000}".utf8), at: start)
    }
    let marked = HarmlessText.line(String(decoding: bytes, as: UTF8.self))
    return TextWidth.wrapped(marked, to: columns).map {
      $0.replacing("\u{E000}", with: "\u{1B}[1m").replacing("\u{E001}", with: "\u{1B}[0m")
    }
  }

  private static func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }
}
