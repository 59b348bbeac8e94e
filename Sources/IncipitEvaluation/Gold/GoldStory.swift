package import IncipitText

/// A person of a gold cast.
package struct GoldPerson: Hashable, Sendable {
  package let name: String
  package let aliases: [String]
  /// As the gold has it: "she", "he", "they", "it"; nil if it does not say.
  package let pronouns: String?
  /// Whether the text is about them; nil if the gold does not say.
  package let isMajor: Bool?

  package init(
    name: String, aliases: [String], pronouns: String? = nil, isMajor: Bool? = nil
  ) {
    self.name = name
    self.aliases = aliases
    self.pronouns = pronouns
    self.isMajor = isMajor
  }
}

/// Who speaks.
package enum GoldVoice: Hashable, Sendable {
  /// Index into the story's `cast`.
  case person(Int)
  /// Somebody who is not in the cast, as the gold describes them: "barman".
  case other(String)
}

/// A quotation that is speech.
package struct GoldQuotation: Hashable, Sendable {
  package let span: TextSpan
  package let speaker: GoldVoice
  /// Indices into the story's `cast`; empty if nobody in the cast is spoken to or it is not said.
  package let addressees: [Int]
  /// How the speaker is told, where the gold says: "explicit", "anaphoric", "implicit".
  package let type: String?

  package init(span: TextSpan, speaker: GoldVoice, addressees: [Int] = [], type: String? = nil) {
    self.span = span
    self.speaker = speaker
    self.addressees = addressees
    self.type = type
  }
}

/// Words that stand for a person of the cast.
package struct GoldMention: Hashable, Sendable {
  package let span: TextSpan
  /// Index into the story's `cast`.
  package let person: Int

  package init(span: TextSpan, person: Int) {
    self.span = span
    self.person = person
  }
}

/// Words that move the story in time.
package struct GoldTime: Hashable, Sendable {
  package let span: TextSpan
  /// "back", "forward" or "now".
  package let effect: String

  package init(span: TextSpan, effect: String) {
    self.span = span
    self.effect = effect
  }
}

/// A stretch of the file that is not the story.
package struct GoldPart: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case note
    case endnote
    case disclaimer
    case summary
    case title
    case header
    /// A chapter's heading.
    case chapter
  }

  package let kind: Kind
  package let span: TextSpan

  package init(kind: Kind, span: TextSpan) {
    self.kind = kind
    self.span = span
  }
}

/// The facts of a story; nil where there is none to know.
package struct GoldFacts: Hashable, Sendable {
  package var title: String?
  package var author: String?
  package var kind: String?
  package var universe: String?
  package var tense: String?
  package var pointOfView: String?
  /// How the pair stand to each other; nil if the gold does not say.
  package var nature: String?
  /// The names of the pair; empty for a story that is about none.
  package var ship: [String] = []
  /// How somebody who half remembers the story asks for it.
  package var queries: [String] = []

  package init() {}
}

/// A story with what a careful reader found in it.
package struct GoldStory: Sendable {
  package let name: String
  /// The file as it lies on disk.
  package let bytes: [UInt8]
  package let cast: [GoldPerson]
  /// In order of the text, as the lists below.
  package var quotations: [GoldQuotation] = []
  /// How the spans of `quotations` are to be compared with ours.
  package var alignment = SpanAlignment.exact
  /// Whether those spans leave the quotation marks out.
  package var spansLeaveMarksOut = false
  /// The quotations with what the gold cut out of them put back, in order; nil if it cuts nothing.
  package var wholeQuotations: [TextSpan]?
  package var thoughts: [TextSpan] = []
  package var pronouns: [GoldMention] = []
  package var nominals: [GoldMention] = []
  /// Mentions that are not measured, but tell who a narrator without a name is.
  package var anchors: [GoldMention] = []
  /// Who is who, mention by mention; nil if the gold does not say.
  package var coreference: GoldCoreference?
  /// Where scenes begin.
  package var scenes: [Int] = []
  package var times: [GoldTime] = []
  /// What is not story; nil if the gold does not say.
  package var parts: [GoldPart]?
  /// Nil if the gold does not say.
  package var facts: GoldFacts?

  package init(name: String, bytes: [UInt8], cast: [GoldPerson]) {
    self.name = name
    self.bytes = bytes
    self.cast = cast
  }
}
