import IncipitBooks

/// What a work is called and who wrote it, with who says so: a guess never passes for a statement.
struct WorkName: Hashable, Sendable {
  /// What stands in the place of the title.
  enum TitleOrigin: Hashable, Sendable {
    case stated
    case corrected
    /// A guess of ours, never shown without saying so.
    case inferred
    /// No title, but the opening words.
    case incipit
    /// No title and no story: the file's name.
    case file
  }

  /// The title if one is known, else the opening words, else `fallback`.
  let title: String
  /// What `title` is, and who says so.
  let titleOrigin: TitleOrigin
  let author: String?
  /// Who says who the author is; nil without one.
  let authorOrigin: BookFact.Origin?
  /// Of the title and of the author, 0…1.
  let titleConfidence: Double
  let authorConfidence: Double

  /// The name of the work with the facts `work`; `fallback` is for one without a title and without a
  /// story.
  init(_ work: WorkFacts, fallback: String) {
    let known = work.title.value.map(BookText.name) ?? ""
    let opening = BookText.name(work.incipit ?? "")
    if !known.isEmpty {
      title = known
      titleOrigin =
        work.title.isCorrected ? .corrected : work.title.isStated ? .stated : .inferred
    } else {
      title = opening.isEmpty ? BookText.name(fallback) : opening
      titleOrigin = opening.isEmpty ? .file : .incipit
    }
    author = work.author.value.map(BookText.name).flatMap { $0.isEmpty ? nil : $0 }
    authorOrigin = author == nil ? nil : BookFact.Origin(work.author)
    titleConfidence = work.title.confidence
    authorConfidence = work.author.confidence
  }

  /// Whether `title` is the title by the word of a person.
  var hasTitle: Bool { titleOrigin == .stated || titleOrigin == .corrected }
  /// Whether `author` is a guess of ours, never shown without saying so.
  var isAuthorGuessed: Bool { authorOrigin == .inferred }
  /// The author if a person says who it is.
  var givenAuthor: String? { isAuthorGuessed ? nil : author }
  /// "by Mole", "perhaps by Mole".
  var byline: String? { author.map { isAuthorGuessed ? "perhaps by \($0)" : "by \($0)" } }

  /// The title as catalogues write it: a guess in square brackets and with a question mark, as
  /// librarians have it (ISBD 0.4, supplied titles); long opening words cut.
  var catalogueTitle: String {
    switch titleOrigin {
    case .stated, .corrected, .file: title
    case .inferred: "[\(title)?]"
    case .incipit: BookText.shortened(title, to: 80)
    }
  }

  /// The title as a heading: opening words in quotation marks, unless they have their own.
  var shownTitle: String {
    let title = catalogueTitle
    guard titleOrigin == .incipit, let first = title.unicodeScalars.first,
      !"\"'“‘«„".unicodeScalars.contains(first)
    else { return title }
    return "“\(title)”"
  }
}
