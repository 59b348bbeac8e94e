import IncipitContainers
import IncipitIntake

/// Where an archive of the heap stands, and how deep it stands in others.
struct ArchivePlace {
  /// As given, or as found; for an archive in another that one's path, a slash and its name.
  let path: String
  /// The same from the outermost archive's own name on.
  let name: String
  var depth = 1

  init(_ file: FileWalk.File) {
    path = file.path
    name = file.name
  }

  private init(path: String, name: String, depth: Int) {
    self.path = path
    self.name = name
    self.depth = depth
  }

  /// The place of the file called `entry` in the archive.
  func place(of entry: String) -> ArchivePlace {
    ArchivePlace(path: "\(path)/\(entry)", name: "\(name)/\(entry)", depth: depth + 1)
  }
}

extension Library {
  /// Takes in the files of an archive, one after another in its order; each is an original of its own.
  ///
  /// What systems leave in archives for themselves, and names that begin with a dot, are passed over.
  /// Memory follows the archive and its largest file.
  ///
  /// - Parameters:
  ///   - bytes: the archive.
  ///   - place: where it stands.
  ///   - count: is told what became of each file, by its path.
  /// - Throws: if the shelf itself can take nothing in.
  func addArchive(
    _ bytes: [UInt8], _ place: ArchivePlace,
    count: (StoredFile, _ path: String) -> Void
  ) throws(LibraryError) {
    func refuse(_ path: String, _ summary: String, _ remedy: String) {
      count(
        StoredFile(.refused(Refusal(path: path, summary: summary, remedy: remedy))), path)
    }
    let limits = ArchiveLimits()
    guard place.depth <= limits.depth else {
      refuse(
        place.path, "more than \(limits.depth) archives in each other",
        "unpack it and add the files in it")
      return
    }
    var met = 0
    do {
      var cursor = try ArchiveCursor(bytes, limits: limits)
      while !Task.isCancelled, let entry = try cursor.next(wants: Self.isOfTheHeap) {
        met += 1
        if met == 1, BackupNote.heads(entry.name, entry.bytes) {
          refuse(
            place.path, "a backup of a shelf, no heap of stories",
            "`incipit restore` makes a shelf of it")
          return
        }
        let inner = place.place(of: entry.name)
        if Intake.isArchive(entry.bytes) {
          try addArchive(entry.bytes, inner, count: count)
        } else {
          let prepared = preparedOrKnown(entry.bytes, name: inner.name, path: inner.path)
          count(try store(prepared, path: inner.path), inner.path)
        }
      }
      for entry in cursor.passed {
        met += 1
        refuse(
          "\(place.path)/\(entry.name)", Self.summary(entry.reason),
          "if it is a story, unpack it by hand and add that")
      }
      if met == 0, !Task.isCancelled {
        refuse(place.path, "no files in the archive", "look for another copy of it")
      }
    } catch let error as ArchiveError {
      refuse(place.path, error.summary, "unpack it by hand and add the files in it")
    } catch let error as LibraryError {
      throw error
    } catch {
      refuse(place.path, "it cannot be read: \(error)", "report it with the file")
    }
  }

  private static func isOfTheHeap(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    return parts.first != "__MACOSX" && !parts.contains { $0.hasPrefix(".") }
  }

  private static func summary(_ reason: PassedEntry.Reason) -> String {
    switch reason {
    case .badName: "its name leads out of the archive"
    case .noFile: "a link or the like, no file"
    case .locked: "it is encrypted"
    case .tooLarge: "larger than 256 MiB"
    case .damaged: "it is damaged"
    }
  }
}
