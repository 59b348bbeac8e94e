/// What a file's name says of it, where its bytes are nothing but words.
///
/// Names are never trusted for what a file is; but words in a file that is called a program, a table or a book are
/// no story that somebody saved.
enum NamedFormat {
  /// Why a file of words with this name is not read; nil if it may be a story.
  static func fault(of name: String) -> IntakeError.Reason? {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    if books.contains(ending) {
      return .damaged(
        how: "its name says .\(ending), but it holds plain words, perhaps a site's error page")
    }
    if let what = others[ending] {
      return .foreign(
        ForeignFormat(
          what: what, remedy: "if it is a story all the same, give its name the ending .txt"))
    }
    return nil
  }

  /// Those whose bytes never are mere words.
  private static let books: Set<String> = [
    "epub", "mobi", "azw", "azw3", "pdf", "docx", "odt", "zip", "7z", "gz", "xz", "tar", "rar",
  ]

  private static let others: [String: String] = {
    var all: [String: String] = [:]
    for ending in [
      "py", "js", "mjs", "css", "cpp", "java", "rb", "sh", "bat", "ps1", "php", "swift", "lua",
      "sql",
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
