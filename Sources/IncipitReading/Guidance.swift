package import IncipitText

/// What a person has said of the people and scenes of one text; the reader keeps to it.
///
/// Everything that hangs on what was said is read anew with it: pronouns, speakers of other turns, scenes.
package struct Guidance: Hashable, Sendable {
  /// Whose a name is.
  package struct Name: Hashable, Sendable {
    /// As the story writes it.
    ///
    /// The name by which the cast calls somebody stands for all of that person's.
    package let name: String
    /// What the bearer is called; nil for a person of their own.
    package let bearer: String?

    package init(_ name: String, of bearer: String?) {
      self.name = name
      self.bearer = bearer
    }
  }

  /// In the order in which they were said.
  package var names: [Name] = []
  /// Names that are nobody's, as the story writes them.
  package var notPersons: [String] = []
  /// Who says what stands at a place, by name; an empty name if that is not known.
  package var speakers: [TextSpan: String] = [:]
  /// Whether a scene begins with the paragraph that starts at an offset in UTF-8 bytes.
  package var openings: [Int: Bool] = [:]

  package init() {}

  /// Whether nothing was said.
  package var isEmpty: Bool { self == Guidance() }
}
