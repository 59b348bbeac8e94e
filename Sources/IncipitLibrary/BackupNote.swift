/// What stands in a backup for a person who has nothing else.
enum BackupNote {
  static let name = "README.txt"

  static let text = """
    This is a backup of a shelf of Incipit, a library of saved stories.

    `incipit restore` makes a shelf of it. Without Incipit: unpack it. The folder originals/ holds the
    saved files byte for byte, each under the SHA-256 of its bytes; shelf.sqlite is an SQLite database,
    whose table "copy" says what each file was called (column name) and whose table "work" has titles and
    authors; journal.ndjson tells what was done to the shelf, a line of JSON each.

    """

  /// Whether a file with this name and these bytes is the note with which a backup begins, of this version or another.
  static func heads(_ file: String, _ bytes: [UInt8]) -> Bool {
    file == name && bytes.starts(with: Array(text.prefix { $0 != "," }.utf8))
  }
}
