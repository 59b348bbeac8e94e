package import IncipitBooks
import IncipitCatalogue
import IncipitText

extension Library {
  /// The longest value of a correction, in Unicode scalars.
  private static var maximumValueLength: Int { 10_000 }

  /// Puts a person's word in the place of the machine's.
  ///
  /// - Parameters:
  ///   - id: the work's number.
  ///   - field: what is corrected.
  ///   - words: for a field that is about the text what of it is meant: a name as the story writes it, the
  ///     place's offset in UTF-8 bytes, or words that stand there alone; else nil.
  ///   - value: what holds instead; lists are parted by ";", nothing means "none".
  /// - Returns: the correction as it is kept: control characters gone, a choice in small letters.
  /// - Throws: `noSuchWork`, `badValue`, `badSubject`, `noSuchPlace`, or if the shelf cannot be written.
  package func correct(
    _ id: Int64, _ field: Correction.Field, about words: String? = nil, to value: String
  ) throws(LibraryError) -> Correction {
    let value = try Self.checked(value, for: field)
    let subject = try subject(of: id, field, words, value)
    let moment = settings.moment
    let correction = try overReading(of: id) { () throws(CatalogueError) in
      try catalogue.correct(field, about: subject, to: value, of: id, madeAt: moment)
    }
    note([.corrected(work: id, correction: correction)])
    if subject != nil { _ = try readAgain(id) }
    return correction
  }

  /// Takes back a correction: the one of `number`, or the latest of `field`, or of any field; nil if there is
  /// none.
  package func undoCorrection(
    _ id: Int64, field: Correction.Field? = nil, number: Int64? = nil
  ) throws(LibraryError) -> Correction? {
    let moment = settings.moment
    let correction = try overReading(of: id) { () throws(CatalogueError) in
      try catalogue.undoCorrection(of: id, field: field, number: number, undoneAt: moment)
    }
    if let correction {
      note([.undone(correction: correction.id, at: moment)])
      if correction.subject != nil { _ = try readAgain(id) }
    }
    return correction
  }

  /// What of the text `words` mean for a field that is about it.
  private func subject(
    of id: Int64, _ field: Correction.Field, _ words: String?, _ value: String
  ) throws(LibraryError) -> Correction.Subject? {
    guard let aim = field.aim else {
      guard words == nil else {
        throw LibraryError(
          .badSubject(field: field.rawValue, help: "give the field and what holds instead"))
      }
      return nil
    }
    guard let words, !words.isEmpty else {
      throw LibraryError(
        .badSubject(
          field: field.rawValue,
          help: aim == .name
            ? "give the name first, then whose it is"
            : "give the place first, then what holds there"))
    }
    let work = try work(id)
    let target = CorrectionTarget(manuscript: work.manuscript, reading: work.reading)
    let subject = try target.subject(words, for: field)
    if field == .addressee, value.contains(";"), case .place(let anchor) = subject,
      target.isInsert(anchor)
    {
      throw LibraryError(
        .badSubject(
          field: field.rawValue, help: "a letter or message goes to one person: give one name"))
    }
    return subject
  }

  /// Does `body`, which lays corrections over the stored reading; where that is an earlier program's or
  /// damaged, the work is read anew first.
  private func overReading<Value>(
    of id: Int64, _ body: () throws(CatalogueError) -> Value
  ) throws(LibraryError) -> Value {
    try wrapped { () throws(CatalogueError) in
      do throws(CatalogueError) {
        return try body()
      } catch {
        guard case .brokenLayer = error.reason, (try? readAgain(id)) != nil else { throw error }
        return try body()
      }
    }
  }

  /// The single values of a list, each once.
  private static func listed(_ value: String) -> String {
    var values: [String] = []
    for part in value.split(separator: ";") {
      let name = part.split(separator: " ").joined(separator: " ")
      if !name.isEmpty, !values.contains(name) { values.append(name) }
    }
    return values.joined(separator: "; ")
  }

  /// `value` without control characters and outer blanks, if the field may take it.
  private static func checked(
    _ value: String, for field: Correction.Field
  ) throws(LibraryError) -> String {
    let clean = value.unicodeScalars.split { scalar in
      CharacterClass.isBlank(scalar) || scalar.properties.generalCategory == .control
    }.map { String($0) }.joined(separator: " ")
    guard clean.unicodeScalars.count <= maximumValueLength else {
      throw LibraryError(
        .badValue(
          field: field.rawValue, value: clean.prefix(40) + "…",
          choices: ["at most \(maximumValueLength) characters"]))
    }
    if field == .addressee { return listed(clean) }
    guard let choices = field.choices, !clean.isEmpty else { return clean }
    guard let choice = choices.first(where: { $0.lowercased() == clean.lowercased() }) else {
      throw LibraryError(.badValue(field: field.rawValue, value: clean, choices: choices))
    }
    return choice
  }
}
