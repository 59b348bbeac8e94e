package import IncipitBooks
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

  /// What somebody is called by who speaks of them.
  package struct Pronouns: Hashable, Sendable {
    /// Any name of the person's.
    package let name: String
    /// nil if they are not known.
    package let pronouns: StoryCharacter.Pronouns?

    package init(_ pronouns: StoryCharacter.Pronouns?, of name: String) {
      self.name = name
      self.pronouns = pronouns
    }
  }

  /// In the order in which they were said.
  package var names: [Name] = []
  /// Names that are nobody's, as the story writes them.
  package var notPersons: [String] = []
  /// The pronouns of people, in the order in which they were said.
  package var pronouns: [Pronouns] = []
  /// Who says, thinks or writes what stands at a place, by name; an empty name if that is not known.
  package var speakers: [TextSpan: String] = [:]
  /// To whom it is said or written, by names; none if it is to nobody, or not known.
  package var addressees: [TextSpan: [String]] = [:]
  /// Whether a scene begins with the paragraph that starts at an offset in UTF-8 bytes.
  package var openings: [Int: Bool] = [:]
  /// By an offset in UTF-8 bytes where the scene around it is; empty if that is not known.
  package var places: [Int: String] = [:]
  /// The same of when it is.
  package var times: [Int: String] = [:]

  package init() {}

  /// Where somebody says something, in order.
  var said: [TextSpan] {
    Set(speakers.keys).union(addressees.filter { !$0.value.isEmpty }.keys).sorted()
  }

  /// Whether nothing was said.
  package var isEmpty: Bool { self == Guidance() }
}
