extension LibraryError {
  /// What happened, in one line without a full stop; the path, if any, is part of it.
  package var summary: String {
    let what = path.map { "\($0): " } ?? ""
    switch reason {
    case .damaged: return "\(what)the shelf's database is damaged"
    case .newerShelf(let version):
      return "\(what)the shelf is of a newer Incipit (shelf version \(version))"
    case .notAShelf: return "\(what)a database, but no shelf of Incipit"
    case .busy: return "\(what)another program holds the shelf"
    case .diskFull: return "\(what)the disk is full"
    case .readOnly: return "\(what)the disk or folder is read-only"
    case .permission: return "\(what)no permission to write there"
    case .noFolder: return "\(what)no such folder"
    case .noFile: return "\(what)no such file"
    case .noFullTextSearch: return "this system's SQLite has no full-text search (FTS5)"
    case .noSuchWork(let name): return "no work on the shelf is “\(name)”"
    case .ambiguous(let words, let candidates, let count):
      let list = candidates.map { "\($0.id) \($0.heading)" }.joined(separator: "; ")
      return "\(count) works fit “\(words)”: \(list)\(count > candidates.count ? "; …" : "")"
    case .noSuchCorrection: return "there is no correction to undo"
    case .cannotJoin(let summary, _), .cannotRemove(let summary, _), .noSuchPlace(let summary, _):
      return summary
    case .badSubject(let field, _): return "\(field) cannot be corrected like that"
    case .notJoined(let work):
      return "work \(work) was neither joined out of others nor put behind one"
    case .notRemoved(let work): return "work \(work) was not taken off the shelf"
    case .noSuch(let what, _): return "there is no \(what)"
    case .badValue(let field, let value, _): return "“\(value)” is no \(field)"
    case .badQuery(let position, let message, _):
      return "\(message) (character \(position + 1))"
    case .lostOriginal(let sha256):
      return "\(what)the original \(sha256.prefix(12))… is missing or was changed"
    case .unreadableOriginal(let summary): return "\(what)\(summary)"
    case .alreadyThere: return "\(what)there is something of that name already"
    case .beingWritten: return "\(what)another program writes it just now"
    case .badBackup(let summary): return "\(what)\(summary)"
    case .failure: return "\(what)the shelf could not be used"
    }
  }

  /// What the person can do, in one line without a full stop.
  package var remedy: String {
    switch reason {
    case .damaged: "run `incipit check --repair`: it makes the shelf anew out of the originals"
    case .newerShelf: "install that version of Incipit, or pick another shelf with --shelf"
    case .notAShelf: "pick another folder with --shelf"
    case .busy: "wait for it to end, then try again"
    case .diskFull: "make room and run the same command again; what went in is safe"
    case .readOnly: "make the folder writable, or pick another with --shelf"
    case .permission: "give yourself write permission on it, or pick another with --shelf"
    case .noFolder, .noFile: "check the path"
    case .noFullTextSearch: "install the SQLite of your distribution (Debian: libsqlite3-0)"
    case .noSuchWork: "see `incipit list`"
    case .ambiguous: "give the number, or more words"
    case .noSuchCorrection: "see `incipit show` for the corrections that are in force"
    case .cannotJoin(_, let remedy), .cannotRemove(_, let remedy), .noSuchPlace(_, let remedy):
      remedy
    case .badSubject(_, let help): help
    case .notJoined: "see `incipit show` for the files that it holds"
    case .notRemoved: "`incipit remove` without a WORK lists those that were"
    case .noSuch(_, let remedy): remedy
    case .badValue(_, _, let choices): "one of: \(choices.joined(separator: ", "))"
    case .badQuery(_, _, let help): help
    case .lostOriginal: "run `incipit check`; add the file again if you have it"
    case .unreadableOriginal: "run `incipit check`"
    case .alreadyThere(let mayOverwrite):
      "name another one that is not there yet" + (mayOverwrite ? "; --force overwrites a file" : "")
    case .beingWritten: "wait for it to end, then try again"
    case .badBackup:
      "try another backup; what is whole in it any ZIP program unpacks, and `incipit check --repair` makes a shelf of it"
    case .failure: "run `incipit check`; --verbose shows the cause"
    }
  }
}
