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
  ///   - value: what holds instead; lists are parted by ";", nothing means "none".
  /// - Returns: the correction as it is kept: control characters gone, a choice in small letters.
  /// - Throws: `noSuchWork`, `badValue`, or if the shelf cannot be written.
  package func correct(
    _ id: Int64, _ field: Correction.Field, to value: String
  ) throws(LibraryError) -> Correction {
    let value = try Self.checked(value, for: field)
    let moment = settings.moment
    let correction = try overReading(of: id) { () throws(CatalogueError) in
      try catalogue.correct(field, to: value, of: id, madeAt: moment)
    }
    note([.corrected(work: id, correction: correction)])
    return correction
  }

  /// Takes back the latest correction of `field`, or of any field; nil if there is none.
  package func undoCorrection(
    _ id: Int64, field: Correction.Field? = nil
  ) throws(LibraryError) -> Correction? {
    let moment = settings.moment
    let correction = try overReading(of: id) { () throws(CatalogueError) in
      try catalogue.undoCorrection(of: id, field: field, undoneAt: moment)
    }
    if let correction { note([.undone(correction: correction.id, at: moment)]) }
    return correction
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
    guard let choices = field.choices, !clean.isEmpty else { return clean }
    guard let choice = choices.first(where: { $0 == clean.lowercased() }) else {
      throw LibraryError(.badValue(field: field.rawValue, value: clean, choices: choices))
    }
    return choice
  }
}
