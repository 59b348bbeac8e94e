import IncipitBooks

/// The list of files that a joined work consists of; its bytes are the work's original.
///
/// Text, so that a person who has nothing but the folder of originals can see what belonged together: a
/// line that names the format, then for each file its SHA-256, the chapter that a person or the file's
/// name gives it, or "-", and its name.
struct JoinManifest: Hashable {
  struct Piece: Hashable {
    let sha256: String
    /// The chapter, if the file's own text does not say; nil if it is not known.
    let chapter: Int?
    let name: String
  }

  /// In the order of the story.
  let pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

  private static let heading = "Incipit: files joined as one work, 1"

  /// The manifest as it is kept; the same pieces give the same bytes.
  var bytes: [UInt8] {
    let lines = pieces.map { piece in
      let name = piece.name.unicodeScalars.map {
        $0.properties.generalCategory == .control ? " " : $0
      }
      let chapter = piece.chapter.map(String.init) ?? "-"
      return "\(piece.sha256) \(chapter) \(String(String.UnicodeScalarView(name)))"
    }
    return Array((([Self.heading] + lines).joined(separator: "\n") + "\n").utf8)
  }

  /// The manifest that `bytes` hold; nil if they are none.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.heading else { return nil }
    var pieces: [Piece] = []
    for line in lines.dropFirst() {
      let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard words.count == 3, words[0].utf8.count == 64, words[0].allSatisfy(\.isHexDigit) else {
        return nil
      }
      pieces.append(
        Piece(sha256: String(words[0]), chapter: Int(words[1]), name: String(words[2])))
    }
    guard !pieces.isEmpty else { return nil }
    self.pieces = pieces
  }

  /// What the whole is called: its first file and how many more there are.
  var name: String {
    let first = pieces.first?.name ?? ""
    return pieces.count > 1 ? "\(first) and \(pieces.count - 1) more" : first
  }
}
