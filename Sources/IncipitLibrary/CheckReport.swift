/// What a check of the shelf looked at and found.
package struct CheckReport: Hashable, Sendable {
  /// How many of each were looked at.
  package let works: Int
  package let originals: Int
  package let layers: Int
  /// In the order of the checks, then of ids and paths.
  package let faults: [Fault]
  /// Whether the database was made anew out of the originals.
  package let isRebuilt: Bool

  package init(works: Int, originals: Int, layers: Int, faults: [Fault], isRebuilt: Bool) {
    self.works = works
    self.originals = originals
    self.layers = layers
    self.faults = faults
    self.isRebuilt = isRebuilt
  }

  /// Whether nothing is wrong any more.
  package var isSound: Bool { faults.allSatisfy(\.isRepaired) }

  /// Whether nothing is wrong but that an earlier reader read some works.
  package var isOnlyOutdated: Bool {
    faults.allSatisfy { $0.isRepaired || $0.kind == .staleLayer } && !isSound
  }

  /// Something that is not as it should be.
  package struct Fault: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      /// The database file itself.
      case database
      /// An original is not on the disk.
      case missingOriginal = "missing-original"
      /// An original's bytes are not those that were saved.
      case changedOriginal = "changed-original"
      /// An original that no work names, left by an addition that was cut short.
      case orphanOriginal = "orphan-original"
      /// A file that was being written, or deleted, when the program was stopped.
      case strayFile = "stray-file"
      /// A layer of a reading is missing or cannot be decoded.
      case brokenLayer = "broken-layer"
      /// A layer was made by an older reader.
      case staleLayer = "stale-layer"
      /// The search index does not agree with the scenes.
      case index
    }

    package let kind: Kind
    package let work: Int64?
    /// One line, no full stop.
    package let summary: String
    package let isRepaired: Bool

    package init(_ kind: Kind, work: Int64? = nil, _ summary: String, isRepaired: Bool) {
      self.kind = kind
      self.work = work
      self.summary = summary
      self.isRepaired = isRepaired
    }
  }
}
