/// What a file in a backup is to the shelf, by its name; no other name is ever written to the disk.
enum BackupName: Hashable {
  case database
  case journal
  /// By its SHA-256.
  case original(String)

  /// What the file called `name` is; nil for one that belongs to no shelf.
  init?(_ name: String) {
    switch name {
    case "shelf.sqlite": self = .database
    case "journal.ndjson": self = .journal
    default:
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0] == "originals", Self.isHash(parts[2]),
        parts[1] == parts[2].prefix(2)
      else { return nil }
      self = .original(String(parts[2]))
    }
  }

  /// The name in the archive, which is the path in the shelf's folder.
  var path: String {
    switch self {
    case .database: "shelf.sqlite"
    case .journal: "journal.ndjson"
    case .original(let sha256): "originals/\(sha256.prefix(2))/\(sha256)"
    }
  }

  private static func isHash(_ text: Substring) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
