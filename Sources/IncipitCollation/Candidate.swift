/// A file with what the comparison asks of it time and again.
struct Candidate {
  let file: LooseFile
  /// The stated title without a chapter's number, in small letters; nil if none is stated.
  let title: String?
  /// What the file's name has in common with those of other chapters; may be empty.
  let stem: String
  /// Whether the file's name has a number beside its stem.
  let hasNumberedName: Bool
  /// The chapters that it holds: by the text, else by the title, else by the file's name.
  let chapters: [Int]
  /// Whether the chapters are told by the text or the title, or called chapters in the file's name.
  let isNumbered: Bool
  let chaptersInAll: Int?
  /// The names of the persons met most often, one form for each person that others may share.
  let names: Set<String>
  /// How the one met most often is called.
  private let lead: Set<String>

  /// Takes apart what `file` says of itself.
  init(_ file: LooseFile) {
    self.file = file
    let title = file.title.map { NumberedName($0, isFile: false) }
    let name = NumberedName(file.fileName, isFile: true)
    if let words = title?.stem, !words.isEmpty {
      self.title = words
    } else {
      self.title = nil
    }
    stem = name.stem
    hasNumberedName = name.number != nil
    let titled = title.flatMap { $0.isCalledChapter ? $0.number : nil }
    // A bare number may count anything.
    let named = name.isCalledChapter || !name.stem.isEmpty ? name.number : nil
    chapters =
      !file.chapters.isEmpty ? file.chapters : titled.map { [$0] } ?? named.map { [$0] } ?? []
    isNumbered = !file.chapters.isEmpty || titled != nil || name.isCalledChapter
    chaptersInAll = file.chaptersInAll ?? title?.total ?? name.total
    names = Set(file.people.flatMap(\.self))
    lead = Set(file.people.first ?? [])
  }

  /// Whether it may be a piece: a work that says it is whole and has all its chapters is none.
  var isLoose: Bool {
    guard let chaptersInAll else { return true }
    return file.chapters.count < chaptersInAll || chaptersInAll == 0
  }

  /// Whether both hold the same chapter.
  func hasChapter(of other: Candidate) -> Bool {
    guard !chapters.isEmpty, !other.chapters.isEmpty else { return false }
    return !Set(chapters).isDisjoint(with: other.chapters)
  }

  /// Whether both begin with the same sentence, and so are the same text twice.
  func isCopy(of other: Candidate) -> Bool {
    guard let opening = file.opening, opening == other.file.opening else { return false }
    // "No." may begin any chapter.
    return opening.utf8.count >= Self.tellingOpening
  }

  private static let tellingOpening = 30

  /// Whether the person met most often is in `other` too.
  func leadIsIn(_ other: Candidate) -> Bool { lead.isEmpty || !lead.isDisjoint(with: other.names) }
}
