package import IncipitBooks
import IncipitCatalogue
import IncipitText

// State, rating and note of works.
extension Library {
  /// The longest note, in Unicode scalars.
  static var maximumNoteLength: Int { 100_000 }

  /// What a person has done with a work.
  ///
  /// - Throws: if the shelf cannot be read.
  package func life(of id: Int64) throws(LibraryError) -> WorkLife {
    try lives(of: [id])[id] ?? .untouched
  }

  /// What a person has done with works, by number; works never touched are left out.
  package func lives(of works: [Int64]? = nil) throws(LibraryError) -> [Int64: WorkLife] {
    try wrapped { () throws(CatalogueError) in try catalogue.lives(of: works) }
  }

  /// Sets by hand how far a person is with a work.
  ///
  /// - Throws: `noSuchWork`, or if the shelf cannot be written.
  package func setState(_ state: ReadingState, of id: Int64) throws(LibraryError) {
    try setState(state, isSeen: false, of: id, at: settings.moment)
  }

  func setState(
    _ state: ReadingState, isSeen: Bool, of id: Int64, at moment: String
  ) throws(LibraryError) {
    try wrapped { () throws(CatalogueError) in
      try catalogue.setState(state, isSeen: isSeen, of: id, at: moment)
    }
    note([.life(.state(work: id, state: state, isSeen: isSeen, at: moment))])
  }

  /// Rates a work with 1 to 5 stars, or takes the rating away.
  ///
  /// - Throws: `noSuchWork`, `badValue`, or if the shelf cannot be written.
  package func setStars(_ stars: Int?, of id: Int64) throws(LibraryError) {
    if let stars, !WorkLife.starsRange.contains(stars) {
      throw LibraryError(
        .badValue(
          field: "rating", value: "\(stars)",
          choices: WorkLife.starsRange.map { "\($0)" } + ["none"]))
    }
    try wrapped { () throws(CatalogueError) in try catalogue.setStars(stars, of: id) }
    note([.life(.stars(work: id, stars: stars, at: settings.moment))])
  }

  /// Keeps a private note about a work as a whole; an empty one takes it away.
  ///
  /// - Throws: `noSuchWork`, `badValue` if it is too long, or if the shelf cannot be written.
  package func setNote(_ text: String, of id: Int64) throws(LibraryError) {
    let text = try Self.checkedNote(text)
    try wrapped { () throws(CatalogueError) in try catalogue.setNote(text, of: id) }
    note([.life(.note(work: id, note: text, at: settings.moment))])
  }

  /// `text` with its lines kept, other control characters and outer blanks gone.
  static func checkedNote(_ text: String) throws(LibraryError) -> String {
    let unified = text.replacing("\r\n", with: "\n").unicodeScalars.map { scalar in
      scalar == "\r" ? "\n" : scalar
    }
    let kept = unified.filter {
      $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
    }
    let start = kept.drop(while: CharacterClass.isBlank)
    let clean = start.reversed().drop(while: CharacterClass.isBlank).reversed()
    guard clean.count <= maximumNoteLength else {
      throw LibraryError(
        .badValue(
          field: "note", value: String(String.UnicodeScalarView(clean.prefix(40))) + "…",
          choices: ["at most \(maximumNoteLength) characters"]))
    }
    return String(String.UnicodeScalarView(clean))
  }
}
