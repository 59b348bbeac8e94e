/// What a file's name says of it, where its bytes are nothing but words.
///
/// Names are never trusted for what a file is; but words in a file that is called a program, a table or a book are
/// no story that somebody saved.
enum NamedFormat {
  /// Why a file of words with this name is not read; nil if it may be a story.
  static func fault(of name: String) -> IntakeError.Reason? {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    if let what = books[ending] {
      return .damaged(how: "called .\(ending), but \(what) it is not, rather a page of a site")
    }
    if let what = others[ending] {
      return .foreign(
        ForeignFormat(
          what: what, remedy: "if it is a story all the same, give its name the ending .txt"))
    }
    return nil
  }

  /// Those whose bytes never are mere words.
  private static let books = [
    "epub": "a book", "mobi": "a book", "azw": "a book", "azw3": "a book", "pdf": "a PDF document",
    "docx": "a Word document", "odt": "an OpenDocument text", "zip": "a ZIP archive",
    "7z": "a 7z archive", "gz": "a gzip archive", "xz": "an xz archive", "tar": "a tar archive",
    "rar": "a RAR archive",
  ]

  private static let others: [String: String] = {
    var all: [String: String] = [:]
    for ending in [
      "py", "js", "mjs", "ts", "css", "c", "h", "cpp", "cc", "cs", "java", "rb", "rs", "go", "sh",
      "bat", "ps1", "php", "pl", "swift", "lua", "sql", "r",
    ] { all[ending] = "a program's source (.\(ending))" }
    for ending in ["csv", "tsv"] { all[ending] = "a table (.\(ending))" }
    for ending in ["json", "ndjson", "jsonl", "yaml", "yml", "toml", "opml", "lock"] {
      all[ending] = "data of a program (.\(ending))"
    }
    for ending in ["ini", "cfg", "conf", "desktop", "url", "webloc"] {
      all[ending] = "a setting or a link (.\(ending))"
    }
    return all
  }()
}
