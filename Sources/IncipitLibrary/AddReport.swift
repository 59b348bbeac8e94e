package import IncipitBooks
package import IncipitText

/// How far an addition has come; sent once for each file, in the order of the heap.
package struct AddProgress: Hashable, Sendable {
  /// What became of a file.
  package enum Outcome: Hashable, Sendable {
    case added(Int64)
    /// The same bytes are on the shelf as this work.
    case known(Int64)
    case refused(Refusal)
  }

  /// Files done and files in all.
  package let done: Int
  package let total: Int
  /// Bytes done and bytes in all.
  package let bytesDone: Int
  package let bytesTotal: Int
  /// The file's own name, without folders.
  package let name: String
  package let outcome: Outcome

  package init(
    done: Int, total: Int, bytesDone: Int, bytesTotal: Int, name: String, outcome: Outcome
  ) {
    self.done = done
    self.total = total
    self.bytesDone = bytesDone
    self.bytesTotal = bytesTotal
    self.name = name
    self.outcome = outcome
  }
}

/// What became of a heap of files.
package struct AddReport: Hashable, Sendable {
  /// In the order in which they were met.
  package let added: [AddedWork]
  /// Files whose bytes were on the shelf before, or came twice in the heap.
  package let known: [AddedWork]
  package let refused: [Refusal]
  /// Whether it was stopped before its end; what is listed as added stays.
  package let isCancelled: Bool

  package init(
    added: [AddedWork], known: [AddedWork], refused: [Refusal], isCancelled: Bool = false
  ) {
    self.added = added
    self.known = known
    self.refused = refused
    self.isCancelled = isCancelled
  }
}

/// A file and the work that it is on the shelf.
package struct AddedWork: Hashable, Sendable {
  package let id: Int64
  /// Title, else opening words, else the file's name.
  package let heading: String
  /// As given, or as found below the folder that was given.
  package let path: String
  /// The shape of the file; nil for a work that was known.
  package let format: SourceFormat?
  /// What seems lost or broken in it, in order of the text; empty for a work that was known.
  package let damage: [Finding]
  /// Whether a person has taken the work off the shelf; it stays off.
  package let isRemoved: Bool

  package init(
    id: Int64, heading: String, path: String, format: SourceFormat? = nil, damage: [Finding] = [],
    isRemoved: Bool = false
  ) {
    self.id = id
    self.heading = heading
    self.path = path
    self.format = format
    self.damage = damage
    self.isRemoved = isRemoved
  }
}

/// A file that was not taken in, and why.
package struct Refusal: Error, Hashable, Sendable {
  /// As given, or as found below the folder that was given.
  package let path: String
  /// What is the matter; no full stop.
  package let summary: String
  /// What the person can do.
  package let remedy: String

  package init(path: String, summary: String, remedy: String) {
    self.path = path
    self.summary = summary
    self.remedy = remedy
  }
}
