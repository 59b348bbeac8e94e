import IncipitBooks
import IncipitCatalogue
import IncipitCollation
import IncipitIntake
import IncipitText
import Logging

extension Library {
  /// The groups of files that seem to be chapters of one work, the surest first; nothing is joined.
  ///
  /// O(works on the shelf).
  ///
  /// - Parameter works: only groups that have one of these; nil for all.
  /// - Returns: the groups with their works.
  /// - Throws: if the shelf cannot be read.
  package func chapterOffers(
    with works: Set<Int64>? = nil
  ) throws(LibraryError) -> [ChapterOffer] {
    try wrapped { () throws(CatalogueError) in
      let files = try catalogue.looseFiles()
      let apart = try catalogue.keptApart()
      func concerned(_ groups: [ChapterGroup]) -> [ChapterGroup] {
        guard let works else { return groups }
        return groups.filter { !works.isDisjoint(with: $0.members.map(\.id)) }
      }
      var groups = concerned(ChapterGrouping(files, keptApart: apart).groups())
      var known: Set<[Int64]> = []
      // Works that come into a group in the place of others are held against each other too.
      for _ in 0..<Self.mostRegroupings {
        let versions = try versions(among: groups, files)
        guard !known.isSuperset(of: versions) else { break }
        known.formUnion(versions)
        let pairs = known.sorted { $0.lexicographicallyPrecedes($1) }
        groups = concerned(ChapterGrouping(files, keptApart: apart + pairs).groups())
      }
      return try groups.map { group throws(CatalogueError) in
        ChapterOffer(group: group, items: try catalogue.items(group.members.map(\.id)))
      }
    }
  }

  private static let mostRegroupings = 4

  /// Pairs of works in `groups` that share much text: two states of one, and no chapters of a longer one,
  /// unless their texts say that they are different chapters.
  private func versions(
    among groups: [ChapterGroup], _ files: [LooseFile]
  ) throws(CatalogueError) -> [[Int64]] {
    let members = Set(groups.flatMap { $0.members.map(\.id) }).sorted()
    guard !members.isEmpty else { return [] }
    let chapters = Dictionary(files.map { ($0.id, Set($0.chapters)) }) { first, _ in first }
    return VersionSearch(try catalogue.sketches(of: members)).pairs().filter { pair in
      let one = chapters[pair.first, default: []]
      let other = chapters[pair.second, default: []]
      return one.isEmpty || other.isEmpty || !one.isDisjoint(with: other)
    }.map { [$0.first, $0.second] }
  }

  /// Joins works as one, which gets a number of its own; they leave the shelf and come back if it is taken
  /// apart.
  ///
  /// Works that were joined before are taken file by file. Where each file knows its chapters, they are
  /// put in the order of these, else in the order given.
  ///
  /// - Parameter works: at least two, in the order of the story.
  /// - Returns: the number of the whole.
  /// - Throws: `noSuchWork`, `cannotJoin`, or if the shelf cannot be written.
  package func join(_ works: [Int64]) throws(LibraryError) -> Int64 {
    var distinct: [Int64] = []
    for work in works where !distinct.contains(work) { distinct.append(work) }
    guard distinct.count > 1 else {
      throw LibraryError(.cannotJoin("one work alone cannot be joined", "name two or more"))
    }
    let files = try wrapped { () throws(CatalogueError) in try catalogue.looseFiles() }
    let loose = Dictionary(files.map { ($0.id, $0) }) { $1 }
    var pieces: [(piece: JoinManifest.Piece, chapters: [Int])] = []
    for work in distinct {
      _ = try item(work)
      let holder = try wrapped { () throws(CatalogueError) in
        try catalogue.shelvedWork(with: work)
      }
      guard holder == work else {
        throw LibraryError(
          .cannotJoin(
            "work \(work) is part of work \(holder ?? 0)",
            "name that one, or take it apart with `incipit join --undo \(holder ?? 0)`"))
      }
      pieces += try self.pieces(of: work, loose[work])
    }
    if pieces.allSatisfy({ !$0.chapters.isEmpty }) {
      pieces = pieces.enumerated().sorted {
        ($0.element.chapters[0], $0.offset) < ($1.element.chapters[0], $1.offset)
      }.map(\.element)
    }
    return try join(distinct, JoinManifest(pieces.map(\.piece)))
  }

  /// Stores the whole that `manifest` lists.
  ///
  /// - Parameters:
  ///   - works: the works that it takes the place of.
  ///   - manifest: their files, in the order of the story.
  ///   - id: the number that it had before, when a shelf is made anew.
  ///   - moment: when it was joined; now if nil.
  /// - Returns: the number of the whole.
  /// - Throws: if a file of it is lost, a work is not on the shelf, or the shelf cannot be written.
  func join(
    _ works: [Int64], _ manifest: JoinManifest, id: Int64? = nil, at moment: String? = nil
  ) throws(LibraryError) -> Int64 {
    let bytes = manifest.bytes
    let source = SourceDescription(
      name: manifest.name, sha256: ReadingDesk.sha256(of: bytes), bytes: bytes.count,
      format: .joined, encoding: .utf8)
    let moment = moment ?? settings.moment
    let joined = try originals.naming {
      () throws(LibraryError) -> (whole: Int64, corrections: [Correction]) in
      do throws(FileFault) {
        try originals.save(bytes, sha256: source.sha256)
      } catch {
        throw LibraryError(error)
      }
      let entry = try entry(of: source)
      return try wrapped { () throws(CatalogueError) in
        try catalogue.join(entry, outOf: works, addedAt: moment, id: id)
      }
    }
    let (whole, corrections) = joined
    if id == nil {
      note(
        [.joined(work: whole, pieces: works, sha256: source.sha256, at: moment)]
          + corrections.map { .corrected(work: whole, correction: $0) })
      inheritLife(of: works, by: whole, isJoined: true)
    }
    // Their places are looked for in the whole, once it is there.
    if !corrections.ofReading.isEmpty { _ = try readAgain(whole) }
    settings.logger.info("joined", metadata: ["work": "\(whole)", "pieces": "\(works.count)"])
    return whole
  }

  /// Takes a joined work apart: its pieces stand on the shelf again with all that was theirs.
  ///
  /// - Returns: the numbers of the pieces, in their order.
  /// - Throws: `noSuchWork`, `notJoined`, or if the shelf cannot be written.
  package func separate(_ whole: Int64) throws(LibraryError) -> [Int64] {
    try separate(whole, isNoted: true)
  }

  /// Takes a work apart; one taken apart again from the journal is in it already.
  func separate(_ whole: Int64, isNoted: Bool) throws(LibraryError) -> [Int64] {
    let heading = try item(whole)
    let works = try pieces(of: whole)
    let holder = try wrapped { () throws(CatalogueError) in try catalogue.shelvedWork(with: whole) }
    guard !works.isEmpty, holder == whole else { throw LibraryError(.notJoined(heading.id)) }
    var entries: [Int64: CatalogueEntry] = [:]
    for work in works { entries[work] = try entry(ofWork: work) }
    try wrapped { () throws(CatalogueError) in try catalogue.separate(whole, into: entries) }
    if isNoted { note([.separated(work: whole, at: settings.moment)]) }
    return works
  }

  /// The works that a work was joined out of, in their order; none for one that came in as a file.
  package func pieces(of whole: Int64) throws(LibraryError) -> [Int64] {
    try wrapped { () throws(CatalogueError) in try catalogue.pieces(of: whole) }
  }

  /// The work on the shelf that holds `work`: itself, or the whole that it is a piece of; nil if there is
  /// none, after a joining was undone.
  package func shelvedWork(with work: Int64) throws(LibraryError) -> Int64? {
    try wrapped { () throws(CatalogueError) in try catalogue.shelvedWork(with: work) }
  }

  /// The manuscript of a joined work, whose original is a manifest.
  func joinedManuscript(
    _ bytes: [UInt8], _ source: SourceDescription, path: String
  ) throws(LibraryError) -> Noted<Manuscript> {
    guard let manifest = JoinManifest(bytes) else {
      throw LibraryError(.unreadableOriginal(summary: "no list of joined files"), path: path)
    }
    var pieces: [Intake.Piece] = []
    for piece in manifest.pieces {
      let own = try original(piece.sha256)
      do throws(Refusal) {
        let noted = try desk.noted(own, name: piece.name, path: originals.path(piece.sha256))
        pieces.append(
          Intake.Piece(noted.value, findings: noted.findings, number: piece.chapter))
      } catch {
        throw LibraryError(.unreadableOriginal(summary: error.summary), path: error.path)
      }
    }
    do {
      return try Intake.joined(pieces, as: source)
    } catch {
      throw LibraryError(.cannotJoin(error.summary, error.remedy))
    }
  }

  /// The files that hold a work, those of its pieces if it was joined.
  func files(of work: Int64) throws(CatalogueError) -> [SourceDescription] {
    let pieces = try catalogue.pieces(of: work)
    guard !pieces.isEmpty else { return try catalogue.copies(of: work) }
    var files: [SourceDescription] = []
    for piece in pieces { files += try self.files(of: piece) }
    return files
  }

  /// The files that `work` adds to a whole, and the chapters that each holds.
  private func pieces(
    of work: Int64, _ file: LooseFile?
  ) throws(LibraryError) -> [(piece: JoinManifest.Piece, chapters: [Int])] {
    let source = try source(of: work)
    guard source.format == .joined else {
      let chapters = file.map { ChapterGrouping.chapters(of: $0) } ?? []
      let told = file?.chapters.isEmpty == false
      return [
        (
          JoinManifest.Piece(
            sha256: source.sha256, chapter: told ? nil : chapters.first, name: source.name),
          chapters
        )
      ]
    }
    var all: [(piece: JoinManifest.Piece, chapters: [Int])] = []
    for part in try pieces(of: work) {
      let own = try manuscript(ofWork: part).value
      let reading = try reading(of: part)
      all += try pieces(of: part, LooseFile(id: part, own, reading))
    }
    return all
  }
}
