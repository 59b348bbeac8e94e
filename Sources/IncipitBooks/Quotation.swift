package import IncipitText

/// Words in quotation marks (or set off as speech in another manner), and who says them to whom.
package struct Quotation: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case speech
    case thought
    case writing
    /// Quoted words that nobody says: a title, irony.
    case scare
  }

  /// The clue that decided the speaker.
  package enum Clue: String, Hashable, Sendable, Codable, CaseIterable {
    case tagName = "tag-name"
    case tagPronoun = "tag-pronoun"
    case tagNominal = "tag-nominal"
    case beat
    case continued
    case vocative
    case turn
    case narrator
    case letter
    case label
    case onlyOneThere = "only-one-there"
    /// A person said so.
    case corrected
  }

  /// With its marks.
  package let span: TextSpan
  package let kind: Kind
  /// The speaker's character id; nil if unresolved.
  package let speaker: Int?
  /// Names a speaker who has no entry: "a reporter".
  package let speakerText: String?
  package let addressees: [Int]
  /// The words outside the quotation that name the speaker, if any.
  package let cue: TextSpan?
  /// The verb of the cue in its dictionary form.
  package let verb: String?
  package let how: Clue?
  /// Of the speaker, 0…1; 0 if unresolved.
  package let confidence: Double
  /// Index of the quotation that this one goes on with over a paragraph break.
  package let continues: Int?

  package init(
    span: TextSpan, kind: Kind, speaker: Int? = nil, speakerText: String? = nil,
    addressees: [Int] = [], cue: TextSpan? = nil, verb: String? = nil, how: Clue? = nil,
    confidence: Double = 0, continues: Int? = nil
  ) {
    self.span = span
    self.kind = kind
    self.speaker = speaker
    self.speakerText = speakerText
    self.addressees = addressees
    self.cue = cue
    self.verb = verb
    self.how = how
    self.confidence = confidence
    self.continues = continues
  }
}
