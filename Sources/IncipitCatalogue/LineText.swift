/// The lines of a scene, which are stretches of its text.
package struct LineText {
  private let bytes: [UInt8]
  private let start: Int

  /// - Parameters:
  ///   - scene: the text of the scene as it is stored.
  ///   - start: where it begins in its work.
  package init(scene: String, start: Int) {
    bytes = Array(scene.utf8)
    self.start = start
  }

  /// The line that begins at `position` in the work; what of it is not in the scene is left out.
  package func line(at position: Int, length: Int) -> String {
    let lower = min(max(0, position - start), bytes.count)
    let upper = lower + min(max(0, length), bytes.count - lower)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}
